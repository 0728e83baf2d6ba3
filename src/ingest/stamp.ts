import type { IsoDay } from '../article/article.ts';
import { findDay } from './dates.ts';

/** "Published: …", "Updated 5:51 PM EDT, September 4, 2025", "Last modified on …", "10 May 2023, 14:05". */
const STAMP_WORDS =
  /^(?:first |last |originally )?(?:published|updated|posted|modified|created|date|issued|released|uploaded|pub(?:lication)? date|on)\b(?: (?:on|at|in))?\s*[:：-]?\s*/iu;
/** Words that may stand in a line that is a date and nothing else. */
const DATE_WORDS =
  /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|[ap]\.?m\.?|gmt|utc|edt|est|pdt|pst|cet|cest|bst|ist|cdt|cst|mdt|mst|at|on|the|of|updated|published|last|first|posted|modified|st|nd|rd|th|ad|ah|hrs?|local|time|minutes?|hours?|days?|ago|muharram|safar|rabi|jumada|rajab|shaban|ramadan|shawwal|dhul|qadah|hijjah|al|awwal|thani|i+)\b/giu;
const MAX_STAMP_CHARS = 140;

export interface Stamp {
  /** Undefined when the line says only a time or a day without a year. */
  readonly day?: IsoDay;
}

/** Reads a line that says when the page was published or changed; undefined for any other line. */
export function parseStamp(text: string): Stamp | undefined {
  if (text.length > MAX_STAMP_CHARS || !/\d/u.test(text)) return undefined;
  const hasWord = STAMP_WORDS.test(text);
  const rest = text
    .replace(STAMP_WORDS, '')
    .replace(DATE_WORDS, '')
    .replace(/[\d\s:.,|()/–—ـ+TZ-]/gu, '');
  if (rest.length > (hasWord ? 12 : 0)) return undefined;
  if (!hasWord && !/\d{4}/u.test(text) && !/\d:\d\d/u.test(text) && !/\bago\b/iu.test(text)) return undefined;
  if (!hasWord && /^\d{4}$/u.test(text)) return undefined;
  const day = findDay(text);
  return day === undefined ? {} : { day };
}
