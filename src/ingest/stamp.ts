import type { IsoDay } from '../article/article.ts';
import { findDay } from './dates.ts';

/** A line that says when the page was published or changed. */
export interface Stamp {
  /** Undefined when the line says only a time, or a day without a year. */
  readonly day?: IsoDay;
  /** It tells of a later change, not of the first publication. */
  readonly isUpdate: boolean;
  /** The line has a word such as "Published", or a time of day. A bare day may be a heading in a story. */
  readonly isSure: boolean;
}

const STAMP_WORD =
  /^(?:first |last |originally |article |story )?(?:published|updated|posted|modified|created|released|issued|uploaded|last (?:updated?|modified)|pub(?:lish|lication)? date|publish(?:ed)? time|updated? (?:time|date)|date(?: published)?|dated|time|published (?:date|time))\b(?: (?:on|at|in|by))?\s*[:：–—-]?\s*/iu;
const UPDATE_WORD = /^(?:last |article |story )?(?:updated|modified|last)\b/iu;
/** What may stand in a line that is a date and nothing else. */
const DATE_WORDS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|a\.?m\.?|p\.?m\.?|gmt|utc|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|cest|cet|eest|eet|bst|ist|jst|kst|sgt|pkt|wib|aest|aedt|msk|eat|wat|sast|hkt|at|on|the|of|updated?|published|last|first|posted|modified|edited|st|nd|rd|th|ad|ah|hrs?|hours?|local|time|mins?|minutes?|secs?|seconds?|days?|weeks?|months?|years?|ago|an?|yesterday|today|just now|muharram|safar|rabi|jumada|rajab|shaban|ramadan|shawwal|dhul|qadah|qa|hijjah|al|awwal|thani|i+|noon|midnight|date)\b/giu;
const TIME = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b\d{1,2} ?[ap]\.?m\b|\bago\b/iu;
const GLUED =
  /(?<=\d)(?=[ap]\.?m\b|(?:st|nd|rd|th)\b|T\d|Z\b)|(?<=\d{4})(?=\d{1,2}[:.]\d{2})|(?<=[a-z])(?=(?:Updated|Published|Last)\b)/gu;
const MAX_STAMP_CHARS = 160;
/** "Updated 5:51 PM · Nairobi", "Jan. 16, 2024 / CBS News": what a line may hold besides its date. */
const MAX_EXTRA_CHARS = 22;

/** Undefined for a line that is no stamp. */
export function parseStamp(line: string): Stamp | undefined {
  if (line.length > MAX_STAMP_CHARS || line.length < 4 || !/\d|\bago$|^just now$|^(?:yesterday|today)$/iu.test(line))
    return undefined;
  const text = line.replace(GLUED, ' ');
  const hasWord = STAMP_WORD.test(text);
  const hasTime = TIME.test(text);
  const hasYear = /(?<!\d)(?:1[89]|20|21)\d{2}(?!\d)/u.test(text);
  if (!hasWord && !hasTime && !hasYear) return undefined;
  const extra = text
    .replace(STAMP_WORD, '')
    .replace(DATE_WORDS, '')
    .replace(/[\d\s:.,|()/·•–—ـ+'’-]|\bT\b|\bZ\b/gu, '');
  if (extra.length > (hasWord || (hasTime && hasYear) ? MAX_EXTRA_CHARS : 0)) return undefined;
  if (extra.length > 0 && /[.!?]$/u.test(line) && !/\b[ap]\.m\.$/iu.test(line)) return undefined;
  const hasMonth = /\p{L}{3}/u.test(text.replace(STAMP_WORD, ''));
  const day = findDay(text);
  // "20.15" is a number, "1987" a year, "10,572,402" a count: a stamp has a day, a clock with a colon, or words of time.
  if (
    day === undefined &&
    !hasWord &&
    !(hasTime && (hasMonth || /\d:\d\d/u.test(text) || /\d ?[ap]\.?m\b|\bago\b/iu.test(text)))
  )
    return undefined;
  if (day === undefined && hasWord && !hasTime && extra.length > 0) return undefined;
  return { ...(day !== undefined && { day }), isUpdate: UPDATE_WORD.test(text), isSure: hasWord || hasTime };
}
