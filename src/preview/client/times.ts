const DAY_MS = 86_400_000;
const TIME: Intl.DateTimeFormatOptions = { timeStyle: 'short' };
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: TIME,
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

interface Reader {
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
  /** Absent: the browser's own. */
  readonly locale?: string;
  readonly timeZone?: string;
}

/**
 * A time in the reader's language and zone.
 * @param style Discord's letter for a timestamp, or "sent" for the time beside a name.
 */
export function formatTime(unix: number, style: string, reader: Reader): string {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return String(unix);
  const { nowMs, locale, timeZone } = reader;
  const write = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(timeZone && { timeZone }) }).format(date);
  if (style === 'R') return relative(date.getTime() - nowMs, locale);
  if (style !== 'sent') return write(STYLES[style] ?? { dateStyle: 'long', timeStyle: 'short' });
  return isSameDay(date, new Date(nowMs), timeZone) ? write(TIME) : write({ dateStyle: 'short', timeStyle: 'short' });
}

function isSameDay(a: Date, b: Date, timeZone: string | undefined): boolean {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', ...(timeZone && { timeZone }) });
  return day.format(a) === day.format(b);
}

function relative(ms: number, locale: string | undefined): string {
  const [unit, length] = UNITS.find(([, unitMs]) => Math.abs(ms) >= unitMs) ?? ['second', 1_000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(ms / length), unit);
}
