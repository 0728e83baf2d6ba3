import { cutGraphemes } from '../article/cut.ts';

/** What one answer may weigh as JSON: it is cloned from thread to thread, and a message shows a tenth of it. */
export const MAX_PAGE_BYTES = 65_536;

/** A page of a story's text has 3,000 characters and is never cut; what else is too long is cut to that, then lists, then all. */
const STEPS = [
  { maxChars: 3_000, maxItems: 250 },
  { maxChars: 3_000, maxItems: 50 },
  { maxChars: 3_000, maxItems: 10 },
  { maxChars: 400, maxItems: 10 },
] as const;
const UNITS_TO_BYTES = 3;
const BYTES_PER_ENTRY = 40;

/** Cuts the longest texts and lists of an answer that is too large, which only a strange collection gives; others stay as they are. */
export function fitPage<T>(value: T): T {
  let fitting = value;
  for (const step of STEPS) {
    if (atMostBytes(fitting) <= MAX_PAGE_BYTES || bytesOf(fitting) <= MAX_PAGE_BYTES) return fitting;
    // Texts stay texts and lists lists, so the type stays.
    fitting = shrink(value, step) as T;
  }
  return fitting;
}

function shrink(value: unknown, step: (typeof STEPS)[number]): unknown {
  if (typeof value === 'string') return value.length > step.maxChars ? cutGraphemes(value, step.maxChars) : value;
  if (Array.isArray(value)) return value.slice(0, step.maxItems).map((item) => shrink(item, step));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shrink(item, step)]));
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** More than the real weight, but a hundred times sooner known. */
function atMostBytes(value: unknown): number {
  if (typeof value === 'string') return value.length * UNITS_TO_BYTES + BYTES_PER_ENTRY;
  if (typeof value !== 'object' || value === null) return BYTES_PER_ENTRY;
  let sum = BYTES_PER_ENTRY;
  if (Array.isArray(value)) for (const item of value) sum += atMostBytes(item) + BYTES_PER_ENTRY;
  // A list of the values would be made for every object; what desks answer with has no properties but its own.
  else for (const key in value) sum += atMostBytes((value as Record<string, unknown>)[key]) + BYTES_PER_ENTRY;
  return sum;
}
