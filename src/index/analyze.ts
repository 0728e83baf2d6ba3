import porter2 from 'wink-porter2-stemmer';
import { fold } from '../article/fold.ts';
import type { Span } from '../article/sentences.ts';

/** A word of a text as it is indexed. `word` is folded, `stem` its Porter2 stem; the range is of the original text. */
export interface Term extends Span {
  readonly word: string;
  readonly stem: string;
}

/** Letters and digits with inner apostrophes, points between digits and letters of abbreviations ("U.S.", "3.5"). */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’](?=\p{L})|[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

/** Words too long to be typed or meant; their index would only be a place to hide megabytes. */
const MAX_WORD_CHARS = 64;

/** Splits a text into words with their stems and offsets. Stop words are kept; the caller decides. */
export function analyze(text: string): readonly Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    if (raw.length > MAX_WORD_CHARS) continue;
    const word = fold(raw).replace(/'s$/u, '').replaceAll("'", '');
    if (word === '') continue;
    terms.push({ word, stem: stemOf(word), start: match.index, end: match.index + raw.length });
  }
  return terms;
}

/** Porter2 stem of a folded word; words with digits or other scripts stay as they are. */
export function stemOf(word: string): string {
  return /^[a-z]{3,}$/u.test(word) ? porter2(word) : word;
}
