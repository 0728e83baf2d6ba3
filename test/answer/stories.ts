import type { ArticleDate, ArticleId, IsoDay } from '../../src/article/article.ts';
import { buildSnapshot } from '../../src/index/build-snapshot.ts';
import type { Snapshot } from '../../src/index/snapshot.ts';

interface Story {
  readonly title: string;
  /** When it was written, as in its front matter. */
  readonly day: string;
  /** A paragraph a line. */
  readonly text: string;
}

/** Stories of our own, in the manner of wire news. */
const STORIES: readonly Story[] = [
  {
    title: 'Death Toll in Sumatra Ferry Disaster Rises to 52',
    day: '2025-03-15',
    text: `SIBOLGA, Indonesia, March 15, 2025 (Reuters) -- The death toll from the sinking of a ferry off Sumatra rose to 52 on Saturday after divers recovered more bodies from the wreck, rescue officials said.
Thirty-seven people are still missing, said Hendra Wibowo, head of the provincial rescue agency.
Police arrested the captain of the Bahari Jaya on Friday on suspicion of negligence. He faces up to 10 years in prison if convicted.
The search will end on March 19 unless new survivors are found, the agency said.`,
  },
  {
    title: 'WHO approves cheap malaria vaccine for nine African countries',
    day: '2024-09-18',
    text: `The World Health Organization on Wednesday approved a new malaria vaccine that will first be given to children in nine African countries.
Deliveries will begin in January in Burkina Faso, Ghana, Kenya, Malawi, Mali, Mozambique, Niger, Tanzania and Uganda, the agency said.
"We have never had a tool this good at this price," WHO official Amara Diallo said. She warned that the vaccine does not replace bed nets.`,
  },
  {
    title: 'Former minister sentenced to nine years in bribery case',
    day: '2024-06-04',
    text: `A Belgian court on Tuesday sentenced former transport minister Luc Vermeulen to nine years in prison for taking bribes from a construction company.
Vermeulen, 58, accepted 2.3 million euros between 2016 and 2019 in exchange for contracts, the court found.
The judge, Annelies De Smet, said Vermeulen had sold his office. His lawyer, Koen Maes, said he would appeal within 30 days.
Among the visitors was Grace Kim, a nurse on her way to Antwerp. Vermeulen resigned in October 2019.`,
  },
];

/** A collection of these stories alone. */
export function snapshotOf(told: readonly Story[]): Promise<Snapshot> {
  return buildSnapshot(
    told.map(({ title, day, text }, at) => ({
      id: `story${at}` as ArticleId,
      title,
      captions: [],
      passages: text.split('\n'),
      date: { iso: day as IsoDay, basis: 'front-matter' } satisfies ArticleDate,
      countries: [],
      sources: [{ file: `${at}.txt`, line: 1 }],
      contentHash: `hash${at}`,
    })),
  );
}

export const stories: Snapshot = await snapshotOf(STORIES);
