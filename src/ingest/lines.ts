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
/** A break other than those of Unix and Windows; of the latter, trimming takes off the rest. */
const ODD_BREAK = /\r(?!\n)|[\v\f\u2028\u2029\u0085]/u;
/** Something that makes a line other than its text, or a break other than a plain one. Most files have nothing of it. */
const IS_ROUGH = /[\t\v\f\r\u0085\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/u;

/** Columns by which the first line of a paragraph stands in, where no blank line parts it from the one above. */
const MIN_INDENT = 2;
const TAB_COLUMNS = 4;

/**
 * Lines with text in them, in order. The gap above a line stands for the blank ones; a line that stands further in than most
 * begins a paragraph as well. Tags and entities of HTML are read.
 */
export function readLines(source: string): readonly Line[] {
  const text = looksLikeHtml(source) ? withoutTags(source) : source;
  const hasEntities = text.includes('&');
  const isRough = hasEntities || IS_ROUGH.test(text);
  const hasBlocks = text.includes(BLOCK_BREAK);
  const lines: Line[] = [];
  const columns: number[] = [];
  let gap = 0;
  let number = 0;
  for (const raw of text.split(isRough && ODD_BREAK.test(text) ? BREAKS : '\n')) {
    number += 1;
    if (raw === '') {
      gap += 1;
      continue;
    }
    const pieces = hasBlocks && raw.includes(BLOCK_BREAK) ? raw.split(BLOCK_BREAK) : [raw];
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at] ?? '';
      const clean = isRough ? cleanLine(hasEntities ? decodeEntities(piece) : piece) : piece.trim();
      if (at > 0 && gap === 0) gap = 1;
      if (clean !== '') {
        lines.push({ text: clean, number, gap });
        columns.push(indentOf(piece));
        gap = 0;
      } else if (pieces.length === 1) gap += 1;
    }
  }
  const margin = marginOf(columns);
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.gap === 0 && (columns[at] ?? 0) >= margin + MIN_INDENT)
      lines[at] = { text: line.text, number: line.number, gap: 1 };
  }
  return lines;
}

/** The column in which most lines of the text begin. */
function marginOf(columns: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function indentOf(raw: string): number {
  let columns = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at);
    if (unit === 0x09) columns += TAB_COLUMNS;
    else if (unit === 0x20) columns += 1;
    else break;
  }
  return columns;
}

/** Trims a line and frees it of invisible characters and stray spaces. */
export function cleanLine(raw: string): string {
  const trimmed = raw.trim();
  if (!IS_ROUGH.test(trimmed)) return trimmed;
  return trimmed.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

const IS_ASCII = /^[\x20-\x7e]*$/u;
const NO_LATIN = /[^a-z\d]+/gu;
const NO_WRITING = /[^\p{L}\p{N}]+/gu;

/** For comparing lines: only letters and digits count, folded, so quotes, dashes and spaces may differ. */
export function keyOf(text: string): string {
  return plainKeyOf(text) ?? foldedKeyOf(text);
}

/** Texts of this length and plain letters are folded in bytes: five times as fast as by patterns. */
const KEY_BYTES = Buffer.alloc(512);
const SPACE = 0x20;

/** The same for a text of ASCII characters; undefined for others, and for one without letters and digits. */
function plainKeyOf(text: string): string | undefined {
  if (text.length > KEY_BYTES.length / 2) return undefined;
  const end = KEY_BYTES.write(text, 'utf8');
  if (end !== text.length) return undefined;
  let length = 0;
  let isApart = false;
  for (let at = 0; at < end; at += 1) {
    const unit = lowerOf(KEY_BYTES[at] ?? 0);
    if (!isPlainWord(unit)) {
      isApart = length > 0;
      continue;
    }
    if (isApart) KEY_BYTES[length++] = SPACE;
    isApart = false;
    KEY_BYTES[length++] = unit;
  }
  return length === 0 ? undefined : KEY_BYTES.toString('latin1', 0, length);
}

function foldedKeyOf(text: string): string {
  const folded = fold(text);
  const words = folded.replace(IS_ASCII.test(folded) ? NO_LATIN : NO_WRITING, ' ').trim();
  return words === '' ? text : words;
}

/** Lines that differ in more than this many units differ in words. */
const MAX_LENGTH_DIFFERENCE = 12;

/** The same words in other quotes, dashes or spaces. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > MAX_LENGTH_DIFFERENCE || a.length >= 2_000 || a === '' || b === '') return false;
  return !differsFrom(a, 0, b, 0, 1) && !differsFrom(a, a.length - 1, b, b.length - 1, -1) && keyOf(a) === keyOf(b);
}

/**
 * Most pairs differ in one of their first or last letters; seen without folding the texts, up to where one has other letters than plain.
 * @param step 1 to the end, -1 to the beginning.
 */
function differsFrom(a: string, aStart: number, b: string, bStart: number, step: 1 | -1): boolean {
  let [i, j] = [aStart, bStart];
  for (;;) {
    while (isPlainMark(a.charCodeAt(i))) i += step;
    while (isPlainMark(b.charCodeAt(j))) j += step;
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (!isPlainWord(left) || !isPlainWord(right)) return false;
    if (lowerOf(left) !== lowerOf(right)) return true;
    i += step;
    j += step;
  }
}

/** Latin letters, digits and a comma: what most lines without an end end in. */
function isLetterOrDigit(unit: number): boolean {
  return isPlainWord(unit) || unit === 0x2c;
}

function isPlainMark(unit: number): boolean {
  return unit < 0x80 && !isPlainWord(unit);
}

function isPlainWord(unit: number): boolean {
  const lower = lowerOf(unit);
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

function lowerOf(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}

/** The end of a line tells; a search for it from the start would read all of it. */
const MAX_END_CHARS = 12;
const POINT = 0x2e;

/** Abbreviations have no more small letters at their end. */
const MIN_WORD_CHARS = 4;

function endsInWord(text: string): boolean {
  for (let at = text.length - 1 - MIN_WORD_CHARS; at < text.length - 1; at += 1) {
    const unit = text.charCodeAt(at);
    if (!(unit >= 0x61 && unit <= 0x7a)) return false;
  }
  return true;
}

/** A point, or the like, at its end. "in the U.S." and "Smith Jr." are no ends. */
export function endsSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (isLetterOrDigit(last)) return false;
  if (last === POINT && endsInWord(text)) return true;
  const end = text.slice(-MAX_END_CHARS);
  return /[.!?…]["'”’»)\]]*$/u.test(end) && !/(?:\b\p{Lu}\.|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|No))\.?["”’]?$/u.test(end);
}
