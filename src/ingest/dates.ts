import { strict } from 'chrono-node';
import type { IsoDay } from '../article/article.ts';

const ISO = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/u;
const COMPACT = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/u;
const MIN_YEAR = 1800;
const MAX_YEAR = 2200;

/**
 * The first full calendar day (year, month and day all written) that a text names. Never a guess: relative words and
 * days without a year give nothing. chrono in strict mode only: "may march on" is no date there.
 */
export function findDay(text: string): IsoDay | undefined {
  const iso = ISO.exec(text);
  if (iso !== null) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const readable = text.replace(/(\d{1,2}:\d{2}(?::\d{2})?)-(?=\d)/gu, '$1 ').slice(0, 400);
  for (const { start } of strict.parse(readable)) {
    if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) continue;
    const day = toDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** A date written in the name of a file: `2024-01-16-summit.txt`, `20240116_summit.txt`. */
export function dayInFileName(name: string): IsoDay | undefined {
  const match = COMPACT.exec(name);
  return match === null ? undefined : toDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Undefined for a day that no calendar has. */
function toDay(year: number, month: number, day: number): IsoDay | undefined {
  if (year < MIN_YEAR || year > MAX_YEAR) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10) as IsoDay;
}
