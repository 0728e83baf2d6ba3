import { strict } from 'chrono-node/en';
import type { IsoDay } from '../article/article.ts';

const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const COMPACT = /(?<!\d)((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/u;
const NUMERIC = /(?<![\d:.,])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\d.,]\d)/u;
const MONTHS = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, index) => [name, index + 1] as const),
);
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const YEAR = String.raw`((?:1[89]|20|21)\d{2})(?!\d)`;
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH}\s?(\d{1,2})(?:st|nd|rd|th)?,?\s(?:[^\d\n]{0,3})${YEAR}`, 'iu');
const DAY_FIRST = new RegExp(String.raw`(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?:\sof)?[\s-]${MONTH},?[\s-]${YEAR}`, 'iu');
/** Without one chrono finds no day that is sure. */
const MONTH_WORD = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const MIN_YEAR = 1800;
const MAX_YEAR = 2200;
/** No stamp and no caption names its day further in. */
const MAX_READ_CHARS = 600;

/**
 * The first full calendar day (year, month and day all written) that a text names. Never a guess: relative words, days
 * without a year and days that could be two ("03/04/2024") give nothing, unless the text shows which is meant.
 * chrono reads what the plain forms do not, in strict mode only: "may march on" is no date there.
 */
export function findDay(text: string): IsoDay | undefined {
  if (!/\d{4}/u.test(text)) return undefined;
  const readable = text
    .slice(0, MAX_READ_CHARS)
    // "March 3, 20245:51 PM UTC": the stamp and the time without anything between.
    .replace(/((?:19|20)\d{2})(?=\d{1,2}[:.]\d{2})/gu, '$1 ')
    .replace(/(\d{1,2}:\d{2}(?::\d{2})?)-(?=\d)/gu, '$1 ');
  const plain = earliest([isoDay(readable), monthFirst(readable), dayFirst(readable), numericDay(readable)]);
  if (plain !== undefined) return plain;
  if (!MONTH_WORD.test(readable) || NUMERIC.test(readable)) return undefined;
  for (const { start } of strict.parse(readable)) {
    if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) continue;
    const day = toDay(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
    if (day !== undefined) return day;
  }
  return undefined;
}

interface Found {
  readonly at: number;
  readonly day: IsoDay | undefined;
}

function earliest(found: readonly (Found | undefined)[]): IsoDay | undefined {
  return found
    .filter((entry) => entry !== undefined)
    .filter(({ day }) => day !== undefined)
    .sort((a, b) => a.at - b.at)[0]?.day;
}

function isoDay(text: string): Found | undefined {
  const match = ISO.exec(text);
  return match === null
    ? undefined
    : { at: match.index, day: toDay(Number(match[1]), Number(match[2]), Number(match[3])) };
}

function monthFirst(text: string): Found | undefined {
  const match = MONTH_FIRST.exec(text);
  return match === null
    ? undefined
    : { at: match.index, day: toDay(Number(match[3]), monthOf(match[1]), Number(match[2])) };
}

function dayFirst(text: string): Found | undefined {
  const match = DAY_FIRST.exec(text);
  return match === null
    ? undefined
    : { at: match.index, day: toDay(Number(match[3]), monthOf(match[2]), Number(match[1])) };
}

function monthOf(name = ''): number {
  return MONTHS.get(name.slice(0, 3).toLowerCase()) ?? 0;
}

/** "16.01.2024" is a day first; "1/16/2024" and "16/01/2024" show their order; "3/4/2024" does so only beside a US clock. */
function numericDay(text: string): Found | undefined {
  const match = NUMERIC.exec(text);
  if (match === null) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const at = match.index;
  if (match[2] === '.' || first > 12 || first === second) return { at, day: toDay(year, second, first) };
  if (second > 12 || /\b(?:E[SD]?T|C[SD]T|M[SD]T|P[SD]?T)\b/u.test(text))
    return { at, day: toDay(year, first, second) };
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
