import type { Article } from '../article/article.ts';
import { analyze } from './analyze.ts';
import { editDistance } from './edit-distance.ts';
import type { Pacer } from './pacer.ts';
import { maxEdits } from './vocabulary.ts';

/** Titles by the beginnings of their words. */
export interface TitleIndex {
  /**
   * Titles that have all typed words; the last of them may be cut, and each may have a slip where nothing else fits.
   * @returns article numbers, best first: titles that begin so, then those with the words side by side, then the newest.
   */
  find(typed: string, limit: number): readonly number[];
}

/** Titles that are weighed for one typed text; of more, the newest count. */
const MAX_SCANNED_TITLES = 5_000;
/** Candidates that are ranked. */
const MAX_CANDIDATES = 200;
const MAX_TYPED_CHARS = 200;
const MAX_TYPED_WORDS = 8;
/** Spellings that are tried for one mistyped word. */
const MAX_SPELLINGS = 5;

export async function buildTitleIndex(newestFirst: readonly Article[], pacer: Pacer): Promise<TitleIndex> {
  const titles: string[] = [];
  const byWord = new Map<string, number[]>();
  for (const [number, { title }] of newestFirst.entries()) {
    const words = wordsOf(title);
    titles.push(padded(words));
    for (const word of new Set(words)) {
      const numbers = byWord.get(word);
      if (numbers === undefined) byWord.set(word, [number]);
      else numbers.push(number);
    }
    if (pacer.isDue()) await pacer.pause();
  }
  const words = [...byWord.keys()].sort();
  await pacer.pause();
  const starts = new Uint32Array(words.length + 1);
  for (const [index, word] of words.entries())
    starts[index + 1] = (starts[index] ?? 0) + (byWord.get(word)?.length ?? 0);
  const postings = new Uint32Array(starts[words.length] ?? 0);
  for (const [index, word] of words.entries()) postings.set(byWord.get(word) ?? [], starts[index] ?? 0);
  return createTitleIndex({ titles, words, starts, postings });
}

interface TitleTables {
  /** Folded words of each title with a space before and after each: " north korea stresses ". */
  readonly titles: readonly string[];
  /** Distinct words of all titles, sorted; those with a common beginning are neighbours, and so are their postings. */
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}

function createTitleIndex(tables: TitleTables): TitleIndex {
  return {
    find(typed, limit) {
      const words = wordsOf(typed.slice(0, MAX_TYPED_CHARS)).slice(0, MAX_TYPED_WORDS);
      if (words.length === 0) return Array.from(tables.titles.keys()).slice(0, limit);
      const exact = findAll(tables, words);
      if (exact.length > 0) return rank(tables, exact, words).slice(0, limit);
      const spelled = spellings(tables, words);
      return rank(tables, [...new Set(spelled.flatMap((variant) => findAll(tables, variant)))], words).slice(0, limit);
    },
  };
}

/** Titles that hold all words, the last of them as a beginning. */
function findAll({ titles, words, starts, postings }: TitleTables, typed: readonly string[]): readonly number[] {
  const needles = typed.map((word, index) => (index === typed.length - 1 ? ` ${word}` : ` ${word} `));
  const ranges = typed.map((word, index) => {
    const isLast = index === typed.length - 1;
    const low = lowerBound(words, word);
    const high = isLast ? lowerBound(words, `${word}\uffff`) : low + (words[low] === word ? 1 : 0);
    return { start: starts[low] ?? 0, end: starts[high] ?? 0 };
  });
  const rarest = ranges.reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  const count = rarest.end - rarest.start;
  const found = new Set<number>();
  const consider = (number: number): void => {
    const title = titles[number] ?? '';
    if (needles.every((needle) => title.includes(needle))) found.add(number);
  };
  if (count <= MAX_SCANNED_TITLES) for (const number of postings.subarray(rarest.start, rarest.end)) consider(number);
  // So common a beginning is met often enough in the newest titles.
  else
    for (
      let number = 0;
      number < MAX_SCANNED_TITLES && number < titles.length && found.size < MAX_CANDIDATES;
      number += 1
    )
      consider(number);
  return [...found].sort((a, b) => a - b).slice(0, MAX_CANDIDATES);
}

function rank({ titles }: TitleTables, numbers: readonly number[], typed: readonly string[]): readonly number[] {
  const phrase = ` ${typed.join(' ')}`;
  const rankOf = (number: number): number => {
    const title = titles[number] ?? '';
    if (title.startsWith(phrase)) return 0;
    return title.includes(phrase) ? 1 : 2;
  };
  return numbers
    .map((number) => ({ number, rank: rankOf(number) }))
    .sort((a, b) => a.rank - b.rank || a.number - b.number)
    .map(({ number }) => number);
}

/** The typed words with one or more of them replaced by near words of titles; at most a few variants. */
function spellings({ words }: TitleTables, typed: readonly string[]): readonly (readonly string[])[] {
  let variants: readonly (readonly string[])[] = [[]];
  for (const [index, word] of typed.entries()) {
    const isLast = index === typed.length - 1;
    const options = isKnown(words, word, isLast) ? [word] : nearWords(words, word, isLast);
    if (options.length === 0) return [];
    variants = variants
      .flatMap((variant) => options.map((option) => [...variant, option]))
      .slice(0, MAX_SPELLINGS ** 2);
  }
  return variants;
}

function isKnown(words: readonly string[], word: string, isCut: boolean): boolean {
  const candidate = words[lowerBound(words, word)];
  return candidate === word || (isCut && candidate?.startsWith(word) === true);
}

function nearWords(words: readonly string[], word: string, isCut: boolean): readonly string[] {
  const max = maxEdits(word);
  if (max === 0) return [];
  const near = new Map<string, number>();
  for (const candidate of words) {
    const compared = isCut ? candidate.slice(0, word.length) : candidate;
    if (Math.abs(compared.length - word.length) > max) continue;
    const distance = editDistance(word, compared, max);
    if (distance <= max) near.set(compared, Math.min(distance, near.get(compared) ?? max));
  }
  return [...near]
    .sort((a, b) => a[1] - b[1])
    .slice(0, MAX_SPELLINGS)
    .map(([spelling]) => spelling);
}

function wordsOf(text: string): readonly string[] {
  return analyze(text).map(({ word }) => word);
}

function padded(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
