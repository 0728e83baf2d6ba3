import { fold } from '../article/fold.ts';

/** One line of a scraped text. `text` is trimmed and without invisible characters; '' is a blank line. */
export interface Line {
  readonly text: string;
  /** Counts from 1. */
  readonly number: number;
  /** Blank lines right above it. */
  readonly gap: number;
  /** For comparing lines: quotes, dashes, case and spaces folded. */
  readonly key: string;
}

// Joiners (U+200C, U+200D) stay: Persian words and family emoji are made with them.
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/gu;
const SPACES = /[^\S\n]+/gu;

/** Lines with text in them, in order. The gap above a line stands for the blank ones. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (const [index, raw] of text.split(/\r\n|[\n\r\v\f\u2028\u2029\u0085]/u).entries()) {
    const clean = cleanLine(raw);
    if (clean === '') {
      gap += 1;
      continue;
    }
    lines.push({ text: clean, number: index + 1, gap, key: keyOf(clean) });
    gap = 0;
  }
  return lines;
}

/** Trims a line and frees it of invisible characters and stray spaces. */
export function cleanLine(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** Long lines are compared by their ends: two of a megabyte need not be folded to be told apart. */
const MAX_KEY_CHARS = 2_000;

export function keyOf(text: string): string {
  return fold(text.length > MAX_KEY_CHARS ? `${text.slice(0, MAX_KEY_CHARS)}${text.length}` : text);
}
