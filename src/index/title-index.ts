import { editDistance } from '../edit-distance.ts';
import { tokenize } from './analyze.ts';
import { letterSet, mayBeNear } from './letter-set.ts';
import { lowerBound } from './sorted-text.ts';
import { maxEdits } from './vocabulary.ts';

/** Titles by the beginnings of their words. */
export interface TitleIndex {
  /**
   * Titles that have all typed words; the last of them may be cut, and each may have a slip where nothing else fits.
   * @returns article numbers, best first: titles that begin so, then those with the words side by side, then the newest.
   */
  find(typed: string, limit: number): readonly number[];
}

export interface TitleTables {
  /** Folded words of each title with a space before and after each: " north korea stresses ". */
  readonly titles: readonly string[];
  /** Distinct words of all titles, sorted; those with a common beginning are neighbours, and so are their postings. */
  readonly words: readonly string[];
  /** `letterSet` of each word. */
  readonly letterSets: Uint32Array;
  /** For each word where its titles begin in `postings`; one more for the end. */
  readonly starts: Uint32Array;
  /** Article numbers, ascending for each word. */
  readonly postings: Uint32Array;
}

/** Titles that are looked at for one typed text; where more have its rarest word, the newest count. */
const MAX_SCANNED_TITLES = 4_000;
/** Titles that are ranked. */
const MAX_CANDIDATES = 200;
const MAX_TYPED_CHARS = 200;
const MAX_TYPED_WORDS = 8;
/** Spellings that are tried for one mistyped word, and for the whole text. */
const MAX_WORD_SPELLINGS = 4;
const MAX_SPELLINGS = 12;

export function createTitleIndex(tables: TitleTables): TitleIndex {
  return {
    find(typed, limit) {
      const words = titleWords(typed.slice(0, MAX_TYPED_CHARS)).slice(0, MAX_TYPED_WORDS);
      if (words.length === 0) return typed.trim() === '' ? firstNumbers(Math.min(limit, tables.titles.length)) : [];
      const exact = findAll(tables, words);
      if (exact.length > 0) return rank(tables, exact, words).slice(0, limit);
      const near = spellings(tables, words).flatMap((variant) => rank(tables, findAll(tables, variant), variant));
      return [...new Set(near)].slice(0, limit);
    },
  };
}

export function titleWords(text: string): readonly string[] {
  return tokenize(text).map(({ word }) => word);
}

/** Titles that hold all words, the last of them as a beginning. */
function findAll({ titles, words, starts, postings }: TitleTables, typed: readonly string[]): readonly number[] {
  const needles = typed.map((word, index) => (index === typed.length - 1 ? ` ${word}` : ` ${word} `));
  const ranges = typed.map((word, index) => rangeOf(words, word, index === typed.length - 1));
  const rarest = ranges
    .map(({ low, high }) => ({ start: starts[low] ?? 0, end: starts[high] ?? 0 }))
    .reduce((a, b) => (b.end - b.start < a.end - a.start ? b : a));
  const found = new Set<number>();
  const consider = (number: number): void => {
    const title = titles[number] ?? '';
    if (needles.every((needle) => title.includes(needle))) found.add(number);
  };
  if (rarest.end - rarest.start <= MAX_SCANNED_TITLES) {
    for (let at = rarest.start; at < rarest.end; at += 1) consider(postings[at] ?? 0);
  } else {
    // So common a beginning is met often enough among the newest titles.
    const end = Math.min(titles.length, MAX_SCANNED_TITLES);
    for (let number = 0; number < end && found.size < MAX_CANDIDATES; number += 1) consider(number);
  }
  return [...found];
}

function rank({ titles }: TitleTables, numbers: readonly number[], typed: readonly string[]): readonly number[] {
  const phrase = ` ${typed.join(' ')}`;
  const rankOf = (number: number): number => {
    const title = titles[number] ?? '';
    if (title.startsWith(phrase)) return title.length === phrase.length + 1 ? 0 : 1;
    return title.includes(phrase) ? 2 : 3;
  };
  return numbers
    .map((number) => ({ number, rank: rankOf(number) }))
    .sort((a, b) => a.rank - b.rank || a.number - b.number)
    .slice(0, MAX_CANDIDATES)
    .map(({ number }) => number);
}

/** The typed words with unknown ones replaced by near words of titles, the nearest first; none where a word has no near one. */
function spellings(tables: TitleTables, typed: readonly string[]): readonly (readonly string[])[] {
  let variants: readonly (readonly string[])[] = [[]];
  for (const [index, word] of typed.entries()) {
    const isCut = index === typed.length - 1;
    const { low, high } = rangeOf(tables.words, word, isCut);
    const options = low < high ? [word] : nearWords(tables, word, isCut);
    variants = variants.flatMap((variant) => options.map((option) => [...variant, option])).slice(0, MAX_SPELLINGS);
  }
  return variants;
}

function nearWords({ words, letterSets }: TitleTables, word: string, isCut: boolean): readonly string[] {
  const max = maxEdits(word);
  if (max === 0) return [];
  const letters = letterSet(word);
  const near: { readonly spelling: string; readonly distance: number }[] = [];
  for (const [index, candidate] of words.entries()) {
    // What may still be typed brings more letters, so only a whole word can be ruled out by them.
    if (!isCut && !mayBeNear(letters, letterSets[index] ?? 0, max)) continue;
    if (isCut && candidate.charCodeAt(0) !== word.charCodeAt(0)) continue;
    const distance = isCut ? beginningDistance(word, candidate, max) : editDistance(word, candidate, max);
    if (distance <= max) near.push({ spelling: candidate, distance });
  }
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_WORD_SPELLINGS)
    .map(({ spelling }) => spelling);
}

/** Edits between a typed text and the nearest beginning of a word. */
function beginningDistance(typed: string, word: string, max: number): number {
  let best = max + 1;
  for (let length = typed.length - max; length <= typed.length + max; length += 1) {
    if (length > 0 && length <= word.length) best = Math.min(best, editDistance(typed, word.slice(0, length), max));
  }
  return best;
}

/** The words that are `word`, or begin with it: from `low` up to, not including, `high`. */
function rangeOf(
  words: readonly string[],
  word: string,
  isCut: boolean,
): { readonly low: number; readonly high: number } {
  const low = lowerBound(words, word);
  if (isCut) return { low, high: lowerBound(words, `${word}\uffff`) };
  return { low, high: words[low] === word ? low + 1 : low };
}

function firstNumbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}
