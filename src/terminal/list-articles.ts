import type { Article } from '../article/article.ts';
import { countryName } from '../countries/country-name.ts';
import type { Ingest } from '../ingest/ingest-folder.ts';
import { print, printable, type Stdio } from './stdio.ts';

/** Prints every article of a collection: as JSON lines, or a table for people. Rejects are only counted, on standard error. */
export async function listArticles({ articles, report }: Ingest, json: boolean, stdio: Stdio): Promise<number> {
  for (const article of articles) {
    await print(stdio, `${json ? JSON.stringify(articleJson(article)) : articleRow(article)}\n`);
  }
  const { length } = report.rejects;
  if (length > 0) {
    stdio.complain(
      `${length} ${length === 1 ? 'item was' : 'items were'} rejected: "newsdesk check" says which and why.`,
    );
  }
  return 0;
}

function articleJson(article: Article) {
  const { id, title, date, place, agency, captions, passages, countries, sources } = article;
  return {
    id,
    title,
    date: date?.iso ?? null,
    place: place ?? null,
    agency: agency ?? null,
    captions,
    passages,
    countries: countries.map((tag) => ({
      code: tag.code,
      name: countryName(tag.code),
      mentions: tag.mentions,
      kinds: tag.kinds,
      main: tag.main,
    })),
    source: { file: sources[0]?.file ?? '', line: sources[0]?.line ?? 1 },
  };
}

function articleRow({ id, date, title, countries }: Article): string {
  const main = countries.filter(({ main }) => main).map(({ code }) => countryName(code));
  return `${id}  ${date?.iso ?? 'undated   '}  ${printable(title)}${main.length > 0 ? `  [${main.join(', ')}]` : ''}`;
}
