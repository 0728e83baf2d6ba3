/**
 * What reading content costs, step by step: `npx tsx scripts/bench-content.ts [MEGABYTES]`. Pages made here are read from a folder,
 * cleaned and dated (without countries), and countries are found in an article of 2.5 kB beside a plain search for each country's name.
 */
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
import { readText } from '../src/ingest/read-content-file.ts';
import { readStory } from '../src/ingest/read-story.ts';
import { RepeatedLines } from '../src/ingest/repeated-lines.ts';
import { splitStories } from '../src/ingest/split-stories.ts';
import { unwrapLines } from '../src/ingest/unwrap-lines.ts';

const megabytes = Number(process.argv[2] ?? 10);
const NAMES = ['Ghana', 'Chile', 'Norway', 'Laos', 'Oman', 'Peru', 'Mali', 'Fiji', 'Cuba', 'Nepal'];
const VERBS = ['signed', 'rejected', 'delayed', 'praised', 'reviewed'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const paragraph = (at: number) =>
  `Officials of ${pick(NAMES, at)} ${pick(VERBS, at)} the plan for pier ${at} on Monday, and the harbour master told the crews that ` +
  `the boats of ${pick(NAMES, at + 3)} would wait until the ice had gone.`;
const story = (at: number) => {
  const title = `${pick(NAMES, at)} Plans a Harbour for Pier ${at}`;
  const caption = `A boat waits at pier ${at}. (AP Photo/Dana Reyes)`;
  const paragraphs = Array.from({ length: 13 }, (_, place) => paragraph(at * 13 + place));
  return [title, '', caption, caption, 'TT', '20', '', title, '', ...paragraphs.flatMap((text) => [text, ''])].join(
    '\n',
  );
};

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

/** A text as it comes and what is made of it step by step, each step over all texts. */
async function stages(
  folder: string,
  files: readonly string[],
): Promise<readonly (readonly [name: string, ms: number])[]> {
  const took: [string, number][] = [];
  const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage();
    const made = await work();
    took.push([name, process.cpuUsage(before).user / 1_000]);
    return made;
  };
  const read = await step('read, decode, lines', () => files.map((file) => readText(folder, file)));
  const repeated = new RepeatedLines();
  await step('labels that repeat', () => {
    for (const { lines } of read) repeated.add(lines);
  });
  const forms = new LineForms(repeated);
  const scraped = await step('what each line is', () =>
    read.map(({ lines }) => unwrapLines(lines).map((line) => forms.classify(line))),
  );
  const parts = await step('stories parted', () => scraped.map(splitStories));
  const stories = await step('cleaned, head, dates', () =>
    parts.flatMap((pages, at) => pages.map((page) => readStory(files[at] ?? '', page))),
  );
  const boilerplateOf = await step('boilerplate', () => findBoilerplate(stories));
  const identified = await step('ids, exact duplicates', () =>
    identifyStories(stories.map((story) => withoutPassages(story, boilerplateOf(story)))),
  );
  const articles = identified.map(toArticleOfStory);
  await step('versions (in the index)', () => groupVersions(articles, createPacer()));
  return took;
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

const dir = mkdtempSync(join(tmpdir(), 'newsdesk-bench-'));
try {
  const files: string[] = [];
  let bytes = 0;
  for (let at = 0; bytes < megabytes * 1e6; at += 20) {
    const text = Array.from({ length: 20 }, (_, place) => story(at + place)).join('\n\n\n\n');
    files.push(`${at}.txt`);
    writeFileSync(join(dir, `${at}.txt`), text);
    bytes += Buffer.byteLength(text);
  }
  const speed = (ms: number) => `${(bytes / 1e3 / ms).toFixed(1)} MB/s`;
  // The first reading pays for the compiler, as a reload in a new worker does; later ones show the work itself.
  for (const round of ['first', 'second', 'third']) {
    const took = await stages(dir, files);
    const all = took.filter(([name]) => !name.startsWith('versions')).reduce((sum, [, ms]) => sum + ms, 0);
    console.log(`${round} reading, without countries: ${speed(all)} of one core`);
    if (round === 'third') for (const [name, ms] of took) console.log(`  ${name.padEnd(26)} ${speed(ms)}`);
  }
} finally {
  rmSync(dir, { recursive: true });
}

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
