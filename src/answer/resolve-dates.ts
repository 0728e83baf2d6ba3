import type { ArticleDate, DateBasis, IsoDay } from '../article/article.ts';
import type { ResolvedDate } from './answer-types.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY_OF_MONTH = new RegExp(
  `\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!,?\\s+\\d{4})|\\b(\\d{1,2})\\s+(${MONTH})\\b(?!,?\\s+\\d{4})`,
  'gu',
);
const WEEKDAY =
  /\b(?:(last|next)\s+)?(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b(?!,?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|,?\s+\d)/gu;
const RELATIVE = /\b(yesterday|today|tomorrow)\b/giu;
const MAX_DAY_DISTANCE = 183;
const DAY_MS = 86_400_000;

/** Bases that say on which day a story was written. A photo's day may be weeks before it, so weekdays are not counted from one. */
const WRITTEN_ON: ReadonlySet<DateBasis> = new Set(['front-matter', 'dateline', 'filename']);

/** Dates of a sentence that only mean a day together with the article's own date, in the order of the text. */
export function resolveDates(sentence: string, date: ArticleDate | undefined): readonly ResolvedDate[] {
  if (date === undefined || date.basis === 'file-photo') return [];
  const from = date;
  const base = Date.parse(`${date.iso}T00:00:00Z`);
  if (Number.isNaN(base)) return [];
  const found: { readonly at: number; readonly text: string; readonly day: number }[] = [];
  for (const match of sentence.matchAll(DAY_OF_MONTH)) {
    const day = dayOfMonth(match[1] ?? match[4] ?? '', Number(match[2] ?? match[3]), base);
    if (day !== undefined) found.push({ at: match.index, text: match[0], day });
  }
  if (WRITTEN_ON.has(date.basis)) {
    for (const match of sentence.matchAll(WEEKDAY))
      found.push({ at: match.index, text: match[0], day: weekday(match[2] ?? '', match[1], base) });
    for (const match of sentence.matchAll(RELATIVE))
      found.push({ at: match.index, text: match[0], day: base + relative(match[0]) * DAY_MS });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ text, day }) => ({ text, iso: new Date(day).toISOString().slice(0, 10) as IsoDay, from }));
}

/** A day without a year lies in the half year before or after the article. */
function dayOfMonth(month: string, day: number, base: number): number | undefined {
  const index = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().replace('.', '').slice(0, 3)));
  if (index < 0 || day < 1 || day > 31) return undefined;
  const year = new Date(base).getUTCFullYear();
  const days = [year - 1, year, year + 1]
    .map((candidate) => Date.UTC(candidate, index, day))
    .filter((ms) => new Date(ms).getUTCMonth() === index);
  const nearest = days.sort((a, b) => Math.abs(a - base) - Math.abs(b - base))[0];
  return nearest === undefined || Math.abs(nearest - base) > MAX_DAY_DISTANCE * DAY_MS ? undefined : nearest;
}

/** News tells of what has happened: a bare weekday is the last one, the day of the story included. */
function weekday(name: string, which: string | undefined, base: number): number {
  const wanted = WEEKDAYS.indexOf(name.toLowerCase());
  const today = new Date(base).getUTCDay();
  if (which === 'next') return base + (((wanted - today + 6) % 7) + 1) * DAY_MS;
  const back = (today - wanted + 7) % 7;
  return base - (which === 'last' && back === 0 ? 7 : back) * DAY_MS;
}

function relative(word: string): number {
  switch (word.toLowerCase()) {
    case 'yesterday':
      return -1;
    case 'tomorrow':
      return 1;
    default:
      return 0;
  }
}
