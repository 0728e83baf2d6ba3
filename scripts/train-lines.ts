/**
 * Learns from made-up pages which lines belong to a page, and which are titles, by where they stand: `npx tsx scripts/train-lines.ts`. Writes
 * src/ingest/line-trees.ts, and prints for pages of other made-up sites what the trees find and where they err.
 */
import { scoreTrees, type Tree } from '../src/boosted-trees.ts';
import { LineForms } from '../src/ingest/classify-line.ts';
import { FileShape } from '../src/ingest/line-features.ts';
import { readLines } from '../src/ingest/lines.ts';
import { RepeatedLines } from '../src/ingest/repeated-lines.ts';
import { unwrapLines } from '../src/ingest/unwrap-lines.ts';
import { chanceOf } from './pages/chance.ts';
import { layoutOf } from './pages/made-up-layout.ts';
import { type PageLine, STOCK, storyOf } from './pages/made-up-story.ts';
import { type Example, type TreeOptions, trainTrees } from './train-trees.ts';
import { writeLineTrees } from './write-weights.ts';

const SITES = 600;
const TEST_SITES = 60;
const OPTIONS: TreeOptions = {
  trees: 80,
  leaves: 8,
  rate: 0.12,
  decay: 4,
  minExamples: 12,
  rowShare: 0.7,
  columnShare: 0.5,
};
/** Stories in each file of a site. */
const SIZES = [[1, 1, 2, 3], [1, 2, 4, 3], [1, 1, 1, 1, 1, 1], [6], [2, 2], [1, 6, 2], [1]];
/** To lose a title costs more than to leave a line of the page; stories cost something, too. */
const WEIGHTS: Readonly<Record<PageLine['is'], number>> = { page: 1, title: 4, story: 1.5, heading: 0, caption: 1.5 };
const TITLE_WEIGHT = 3;

interface SiteLine {
  readonly values: Example['values'];
  readonly is: PageLine['is'];
}

const train = linesOfSites(1, SITES);
const pageTrees = trainTrees(train.map(pageExample), OPTIONS);
const titleTrees = trainTrees(train.map(titleExample), OPTIONS);
writeLineTrees(pageTrees, titleTrees);
const test = linesOfSites(2001, TEST_SITES);
report('lines of the page', test.map(pageExample), pageTrees);
report('titles', test.map(titleExample), titleTrees);

function pageExample({ values, is }: SiteLine): Example {
  return { values, isTrue: is === 'page', weight: WEIGHTS[is] };
}

function titleExample({ values, is }: SiteLine): Example {
  return { values, isTrue: is === 'title', weight: is === 'title' ? TITLE_WEIGHT : 1 };
}

function linesOfSites(first: number, count: number): readonly SiteLine[] {
  return Array.from({ length: count }, (_, at) => linesOfSite(first + at)).flat();
}

/** The lines of a site's files that no rule knows. Headings of stories may stay or go. */
function linesOfSite(site: number): readonly SiteLine[] {
  const layout = layoutOf(site);
  const chance = chanceOf(site + 5_000);
  const stock = chance.some(chance.whole(2, 4), STOCK);
  const repeated = new RepeatedLines();
  const files = chance.pick(SIZES).map((stories, at) => {
    const page = layout.file(
      Array.from({ length: stories }, () => storyOf(chance, stock)),
      site * 100 + at,
    );
    const { text, marks } = textOf(page);
    const lines = readLines(text);
    repeated.add(lines);
    return { lines, marks };
  });
  const forms = new LineForms(repeated);
  return files.flatMap(({ lines, marks }) => {
    const classified = unwrapLines(lines).map((line) => forms.classify(line));
    const shape = new FileShape(classified);
    return classified.flatMap((line, at) => {
      const is = marks.get(line.number);
      const isAsked = line.kind === 'text' && is !== undefined && is !== 'heading' && !line.text.includes('\n');
      return isAsked ? [{ values: shape.featuresOf(at), is }] : [];
    });
  });
}

function textOf(page: readonly PageLine[]): {
  readonly text: string;
  readonly marks: ReadonlyMap<number, PageLine['is']>;
} {
  const lines: string[] = [];
  const marks = new Map<number, PageLine['is']>();
  for (const { text, is, gap } of page) {
    for (let blank = 0; blank < gap; blank += 1) lines.push('');
    lines.push(text);
    marks.set(lines.length, is);
  }
  return { text: lines.join('\n'), marks };
}

function report(name: string, examples: readonly Example[], trees: readonly Tree[]): void {
  const all = examples.filter(({ isTrue }) => isTrue).length;
  for (const bound of [0, 1, 2, 3]) {
    const taken = examples.filter(({ values }) => scoreTrees(trees, values) > bound);
    const right = taken.filter(({ isTrue }) => isTrue).length;
    console.log(
      `${name} above ${bound}: ${((100 * right) / all).toFixed(1)} % found, ${taken.length - right} of ${examples.length} wrong`,
    );
  }
}
