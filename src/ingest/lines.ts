import { fold } from '../article/fold.ts';
import { BLOCK_BREAK, decodeEntities, looksLikeHtml, withoutTags } from './html-text.ts';

/** One line of a scraped text, trimmed and without invisible characters; never blank. */
export interface Line {
  readonly text: string;
  /** Of the file, from 1. */
  readonly number: number;
  /** Blank lines right above it. */
  readonly gap: number;
}

// Joiners (U+200C, U+200D) stay: Persian words and family emoji are made with them.
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/gu;
const SPACES = /[^\S\n]{2,}|[^\S\n ]/gu;
const BREAKS = /\r\n|[\n\r\v\f\u2028\u2029\u0085]/u;

/** Lines with text in them, in order. The gap above a line stands for the blank ones. Tags and entities of HTML are read. */
export function readLines(source: string): readonly Line[] {
  const text = looksLikeHtml(source) ? withoutTags(source) : source;
  const hasEntities = text.includes('&');
  const lines: Line[] = [];
  let gap = 0;
  let number = 0;
  for (const raw of text.split(BREAKS)) {
    number += 1;
    const pieces = raw.includes(BLOCK_BREAK) ? raw.split(BLOCK_BREAK) : [raw];
    for (const [at, piece] of pieces.entries()) {
      const clean = cleanLine(hasEntities && piece.includes('&') ? decodeEntities(piece) : piece);
      if (at > 0 && gap === 0) gap = 1;
      if (clean !== '') {
        lines.push({ text: clean, number, gap });
        gap = 0;
      } else if (pieces.length === 1) gap += 1;
    }
  }
  return lines;
}

/** Trims a line and frees it of invisible characters and stray spaces. */
export function cleanLine(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** For comparing lines: only letters and digits count, folded, so quotes, dashes and spaces may differ. */
export function keyOf(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? text : words;
}

/** Lines that differ in more than this many units differ in words. */
const MAX_LENGTH_DIFFERENCE = 12;

/** The same words in other quotes, dashes or spaces. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.abs(a.length - b.length) <= MAX_LENGTH_DIFFERENCE && a.length < 2_000 && keyOf(a) === keyOf(b);
}

/** A point, or the like, at its end. "in the U.S." and "Smith Jr." are no ends. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["'”’»)\]]*$/u.test(text) && !/(?:\b\p{Lu}\.|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|No))\.?["”’]?$/u.test(text);
}
