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
  const whole: number[] = [];
  const begun: number[] = [];
  const together: number[] = [];
  const apart: number[] = [];
  for (const number of Uint32Array.from(numbers).sort()) {
    const title = titles[number] ?? '';
    if (title.startsWith(phrase)) (title.length === phrase.length + 1 ? whole : begun).push(number);
    else (title.includes(phrase) ? together : apart).push(number);
  }
  return [...whole, ...begun, ...together, ...apart].slice(0, MAX_CANDIDATES);
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

/** People seldom miss the first letter; only where no word with it is near, all words are compared. */
function nearWords(tables: TitleTables, word: string, isCut: boolean): readonly string[] {
  const max = maxEdits(word);
  if (max === 0) return [];
  const { low, high } = rangeOf(tables.words, word.charAt(0), true);
  const likely = nearWordsIn(tables, { low, high }, { word, isCut, max });
  // So much of a word that is not yet whole may be wrong that the first letter has to be right.
  if (likely.length > 0 || isCut) return likely;
  return nearWordsIn(tables, { low: 0, high: tables.words.length }, { word, isCut, max });
}

function nearWordsIn(
  { words, letterSets }: TitleTables,
  { low, high }: Range,
  { word, isCut, max }: { readonly word: string; readonly isCut: boolean; readonly max: number },
): readonly string[] {
  const letters = letterSet(word);
  const near: { readonly spelling: string; readonly distance: number }[] = [];
  for (let index = low; index < high; index += 1) {
    // What may still be typed brings more letters, so only a whole word can be ruled out by them.
    if (!isCut && !mayBeNear(letters, letterSets[index] ?? 0, max)) continue;
    const spelling = words[index] ?? '';
    const distance = isCut ? beginningDistance(word, spelling, max) : editDistance(word, spelling, max);
    if (distance <= max) near.push({ spelling, distance });
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

/** From `low` up to, not including, `high`. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** The words that are `word`, or begin with it. */
function rangeOf(words: readonly string[], word: string, isCut: boolean): Range {
  const low = lowerBound(words, word);
  if (isCut) return { low, high: lowerBound(words, `${word}\uffff`) };
  return { low, high: words[low] === word ? low + 1 : low };
}

function firstNumbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}
