/**
 * What reading content costs: `npx tsx scripts/bench-content.ts [MEGABYTES] [SHAPE]`. Texts of several shapes, made here, are read from a
 * folder, cleaned and dated (without countries), each shape in a process of its own; one named alone is shown step by step. Then
 * countries are found in an article of 2.5 kB beside a plain search for each country's name.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Passage } from '../src/article/article.ts';
import { countryName } from '../src/countries/country-name.ts';
import { findCountries } from '../src/countries/find-countries.ts';
import { ALL_COUNTRIES, buildTrie } from '../src/countries/gazetteer.ts';
import { groupVersions } from '../src/index/group-versions.ts';
import { createPacer } from '../src/index/pacer.ts';
import { findBoilerplate, withoutPassages } from '../src/ingest/boilerplate.ts';
import { LineForms } from '../src/ingest/classify-line.ts';
import { type IdentifiedStory, identifyStories } from '../src/ingest/identify.ts';
import type { RawStory } from '../src/ingest/raw-story.ts';
import { type ReadText, readContentFile, readText } from '../src/ingest/read-content-file.ts';
import { readStory } from '../src/ingest/read-story.ts';
import { RepeatedLines } from '../src/ingest/repeated-lines.ts';
import { splitStories } from '../src/ingest/split-stories.ts';
import { unwrapLines } from '../src/ingest/unwrap-lines.ts';
import { filesOf, paragraph, SHAPE_NAMES } from './bench/content-shapes.ts';

const ROUNDS_OF_READING = 5;
const [megabytes, onlyShape, isBrief] = [Number(process.argv[2] ?? 10), process.argv[3], process.argv[4] === 'brief'];

type Stages = readonly (readonly [name: string, ms: number])[];
type Step = <T>(name: string, work: () => T | Promise<T>) => Promise<T>;

/** The best of some rounds, in milliseconds of this process's own work. */
function bestMs(rounds: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(before).user / 1_000);
  }
  return best;
}

/** Texts as they come and what is made of them step by step, each step over all texts. */
async function stages(folder: string, files: readonly string[]): Promise<Stages> {
  const took: [string, number][] = [];
  const step: Step = async (name, work) => {
    const before = process.cpuUsage();
    const made = await work();
    took.push([name, process.cpuUsage(before).user / 1_000]);
    return made;
  };
  const read = await step('read, decode, lines', () => files.map((file) => readText(folder, file)));
  const isScraped = files.every((file) => file.endsWith('.txt'));
  const stories = isScraped ? await scrapedStories(files, read, step) : await fieldStories(files, read, step);
  const boilerplateOf = await step('boilerplate', () => findBoilerplate(stories));
  const identified = await step('ids, exact duplicates', () =>
    identifyStories(stories.map((story) => withoutPassages(story, boilerplateOf(story)))),
  );
  const articles = identified.map(toArticleOfStory);
  await step('versions (in the index)', () => groupVersions(articles, createPacer()));
  return took;
}

async function scrapedStories(
  files: readonly string[],
  read: readonly ReadText[],
  step: Step,
): Promise<readonly RawStory[]> {
  const repeated = new RepeatedLines();
  await step('labels that repeat', () => {
    for (const { lines } of read) repeated.add(lines);
  });
  const forms = new LineForms(repeated);
  const scraped = await step('what each line is', () =>
    read.map(({ lines }) => unwrapLines(lines).map((line) => forms.classify(line))),
  );
  const parts = await step('stories parted', () => scraped.map(splitStories));
  return step('cleaned, head, dates', () =>
    parts.flatMap((pages, at) => pages.map((page) => readStory(files[at] ?? '', page))),
  );
}

/** Markdown and JSON: their fields name the parts. */
function fieldStories(files: readonly string[], read: readonly ReadText[], step: Step): Promise<readonly RawStory[]> {
  const forms = new LineForms(new RepeatedLines());
  return step('fields, text, dates', async () => {
    const stories: RawStory[] = [];
    for (const [at, text] of read.entries())
      stories.push(...(await readContentFile(files[at] ?? '', text, async () => {}, forms)).stories);
    return stories;
  });
}

/** Without the countries, which have a line of their own. */
function toArticleOfStory({ id, contentHash, stories: [story] }: IdentifiedStory): Article {
  const { title, captions, passages } = story;
  return {
    id,
    title,
    captions,
    passages,
    countries: [],
    sources: [{ file: story.file, line: story.line }],
    contentHash,
  };
}

/** Reads files of a shape some times over and prints how fast: the first time pays for the compiler, as a reload in a new worker does. */
async function benchShape(shape: string): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
  try {
    const files = filesOf(shape, megabytes * 1e6);
    for (const { name, bytes } of files) writeFileSync(join(dir, name), bytes);
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    const rounds: Stages[] = [];
    for (let round = 0; round < ROUNDS_OF_READING; round += 1)
      rounds.push(
        await stages(
          dir,
          files.map(({ name }) => name),
        ),
      );
    const speeds = rounds.map((took) => megabytesASecond(bytes, sumOf(took)));
    const best = rounds.reduce((least, took) => (sumOf(took) < sumOf(least) ? took : least));
    console.log(`${shape.padEnd(26)} ${speeds.map((speed) => speed.padStart(5)).join(' ')}`);
    if (!isBrief)
      for (const [name, ms] of best) console.log(`  ${name.padEnd(24)} ${megabytesASecond(bytes, ms).padStart(5)}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const sumOf = (took: Stages) =>
  took.filter(([name]) => !name.startsWith('versions')).reduce((sum, [, ms]) => sum + ms, 0);
const megabytesASecond = (bytes: number, ms: number) => (bytes / 1e3 / ms).toFixed(1);

if (onlyShape !== undefined) await benchShape(onlyShape);
else {
  console.log(`MB a second of one core, without countries, in ${ROUNDS_OF_READING} readings one after the other:`);
  // Each in a process of its own, so that each has a first time.
  const script = process.argv[1] ?? '';
  for (const shape of SHAPE_NAMES)
    execFileSync(process.execPath, [...process.execArgv, script, String(megabytes), shape, 'brief'], {
      stdio: 'inherit',
    });
  benchCountries();
}

function benchCountries(): void {
  const article: readonly Passage[] = Array.from({ length: 13 }, (_, index) => ({
    part: 'body',
    index,
    text: paragraph(index),
  }));
  const text = article.map((passage) => passage.text).join('\n');
  const names = ALL_COUNTRIES.map(countryName);
  const ROUNDS = 200;
  const per = (ms: number) =>
    `${((ms / ROUNDS) * 1_000).toFixed(0)} µs an article of ${(text.length / 1_000).toFixed(1)} kB`;
  const many = (work: () => void) => () => {
    for (let round = 0; round < ROUNDS; round += 1) work();
  };
  const ours = bestMs(
    10,
    many(() => findCountries(article)),
  );
  const plain = bestMs(
    10,
    many(() => names.filter((name) => text.includes(name))),
  );
  console.log(`countries with their rules   ${per(ours)}`);
  console.log(`a plain search for ${names.length} names ${per(plain)}; ratio ${(ours / plain).toFixed(1)}`);
  console.log(`building the tables          ${bestMs(5, () => void buildTrie()).toFixed(1)} ms`);
}
