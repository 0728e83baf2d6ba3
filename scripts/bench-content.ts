/**
 * What reading content costs: `npx tsx scripts/bench-content.ts [MEGABYTES]`. Pages made here are read into a folder, cleaned and dated
 * (without countries), and countries are found in an article of 2.5 kB beside a plain search for each country's name.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Passage } from '../src/article/article.ts';
import { countryName } from '../src/countries/country-name.ts';
import { findCountries } from '../src/countries/find-countries.ts';
import { ALL_COUNTRIES, buildTrie } from '../src/countries/gazetteer.ts';
import { LineForms } from '../src/ingest/classify-line.ts';
import { countRepeatedLines, readContentFile, readText } from '../src/ingest/read-content-file.ts';
import { RepeatedLines } from '../src/ingest/repeated-lines.ts';

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

async function megabytesPerSecond(): Promise<number> {
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
    const before = process.cpuUsage();
    const repeated = new RepeatedLines();
    const texts = files.map((file) => readText(dir, file));
    for (const [at, text] of texts.entries()) countRepeatedLines(files[at] ?? '', text, repeated);
    const forms = new LineForms(repeated);
    for (const [at, text] of texts.entries()) await readContentFile(files[at] ?? '', text, async () => {}, forms);
    return bytes / 1e6 / (process.cpuUsage(before).user / 1e6);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

console.log(`reading, cleaning, dating    ${(await megabytesPerSecond()).toFixed(1)} MB/s of one core`);

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
