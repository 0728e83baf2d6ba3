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
  /** It stands above every page of what was printed. */
  readonly isRunningHead?: true;
}

const STAMP_WORD =
  /^(?:first |last |originally |article |story )?(?:published|updated|posted|modified|created|released|issued|uploaded|publié|mis à jour|modifié|aktualisiert|veröffentlicht|erschienen|publicado|actualizado|pubblicato|aggiornato|last (?:updated?|modified)|pub(?:lish|lication)? date|publish(?:ed)? time|updated? (?:time|date)|date(?: published)?|dated|time|published (?:date|time))\b(?: (?:on|at|in|by|le|am|el|il))?\s*[:：–—-]?\s*/iu;
const UPDATE_WORD =
  /^(?:last |article |story )?(?:updated|modified|last|mis à jour|modifié|aktualisiert|actualizado|aggiornato)\b/iu;
/** What may stand in a line that is a date and nothing else. */
const DATE_WORDS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|a\.?m\.?|p\.?m\.?|gmt|utc|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|cest|cet|eest|eet|bst|ist|jst|kst|sgt|pkt|wib|aest|aedt|msk|eat|wat|sast|hkt|at|on|the|of|updated?|published|last|first|posted|modified|edited|st|nd|rd|th|ad|ah|hrs?|hours?|local|time|mins?|minutes?|secs?|seconds?|days?|weeks?|months?|years?|ago|an?|yesterday|today|just now|muharram|safar|rabi|jumada|rajab|shaban|ramadan|shawwal|dhul|qadah|qa|hijjah|al|awwal|thani|i+|noon|midnight|date|uhr|le|à|am|um)\b/giu;
const TIME = /\b\d{1,2}[:.]\d{2}(?::\d{2})?\b|\b\d{1,2} ?[ap]\.?m\b|\bago\b/iu;
const GLUED =
  /(?<=\d)(?=[ap]\.?m\b|(?:st|nd|rd|th)\b|T\d|Z\b)|(?<=\d{4})(?=\d{1,2}[:.]\d{2})|(?<=\d\/\d{4})(?=\p{Lu}\p{Ll}{2,8} \d)|(?<=[a-z])(?=(?:Updated|Published|Last)\b)/gu;
const MAX_STAMP_CHARS = 160;
/** "Updated 5:51 PM · Nairobi", "Jan. 16, 2024 / CBS News": what a line may hold besides its date. */
const MAX_EXTRA_CHARS = 22;

/** Of a line without a digit. */
const IS_AGE = /(?:\bago|^just now|^yesterday|^today)$/iu;
const MAX_AGE_CHARS = 10;
/** Cheap: a year, a clock, a day beside a month, or words such as "ago". */
const HAS_TIME =
  /(?<!\d)(?:1[89]|2[012])\d{2}|\d[:.]\d\d|\d ?[ap]\.?m\b|\bago\b|just now|yesterday|today|(?:updated|published|posted|modified)/iu;
const STARTS_AS_STAMP =
  /^(?:\d|\(?(?:first |last |originally |article |story )?(?:published|updated|posted|modified|created|released|issued|uploaded|pub|date|dated|time|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;

/** When the scraper came by. */
const IS_FETCHED =
  /^(?:date )?(?:retrieved|fetched|crawled|scraped|accessed|downloaded|captured|harvested|generated|exported|saved)\b/iu;

const MIN_SPACES = 6;
/** "3/4/2024" is a day, though it does not say which. */
const BARE_DAY = /^\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}$/u;

/** So many words that end in a point, or in the credit of a picture, are prose. */
function isPlainSentence(line: string): boolean {
  if (line.length < 40 || !/[.!?)]/.test(line.charAt(line.length - 1))) return false;
  let spaces = 0;
  for (let at = line.indexOf(' '); at >= 0 && spaces < MIN_SPACES; at = line.indexOf(' ', at + 1)) spaces += 1;
  return spaces === MIN_SPACES;
}

/** "Dana Reyes | March 3, 2024": names and labels of a few words beside a day. */
const BESIDE =
  /\s*[|•·]\s*|\s(?=by \p{Lu})|\s[–—-]\s|(?<=\p{L}{3}),\s(?=\d|\p{Lu}\p{L}{2,8}\.? \d)|(?<=\d{4}),\s|(?<=^(?:By|by) [\p{L}.'’ -]{4,40})\s(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.? \d)/u;
const MAX_BESIDE_PARTS = 4;
const LABEL =
  /^(?:page \d+|p\. ?\d+|(?:by )?(?:\p{Lu}[\p{L}.'’-]*|of|and|de|for|the)(?: (?:\p{Lu}[\p{L}.'’-]*|of|and|&|de|for|the)){0,5})$/iu;

/** "THE COAST HERALD Tuesday, July 11, 2023 Page A3": the head of a printed page, its columns drawn together. */
const PAGE_NUMBER = /^(?:Page|PAGE|[Pp]\.) ?[A-Z]?\d{1,3}\s+|\s+(?:Page|PAGE|[Pp]\.) ?[A-Z]?\d{1,3}$/u;

function runningHead(line: string): Stamp | undefined {
  const rest = line.replace(PAGE_NUMBER, '');
  const day = rest === line ? undefined : findDay(rest);
  const names = rest
    .replace(DATE_WORDS, '')
    .replace(/[\d,|•·]+/gu, ' ')
    .trim();
  const areNames = names.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word));
  return day !== undefined && areNames ? { day, isUpdate: false, isSure: true, isRunningHead: true } : undefined;
}

/** "5 March 2024 Economic Development": the section stands right behind the day. */
const DAY_AND_SECTION =
  /^(\d{1,2} \p{Lu}\p{L}{2,8} (?:19|20)\d{2}|\p{Lu}\p{L}{2,8} \d{1,2}, (?:19|20)\d{2})((?: (?:\p{Lu}[\p{L}’'-]*|and|of|&)){1,4})$/u;

function dayWithSection(line: string): Stamp | undefined {
  const [, written] = DAY_AND_SECTION.exec(line) ?? [];
  const day = written === undefined ? undefined : findDay(written);
  return day === undefined ? undefined : { day, isUpdate: false, isSure: false };
}

function stampBeside(line: string): Stamp | undefined {
  const parts = line.split(BESIDE).filter(Boolean);
  if (parts.length < 2 || parts.length > MAX_BESIDE_PARTS) return undefined;
  const stamps = parts.map((part) => parseStamp(part));
  const stamp = stamps.find((found) => found?.day !== undefined);
  const areLabels = parts.every(
    (part, at) => stamps[at] !== undefined || (LABEL.test(part) && !/^(?!p|by )\p{Ll}/u.test(part)),
  );
  return stamp !== undefined && areLabels && !/[.!?]/.test(line.charAt(line.length - 1))
    ? { ...stamp, isSure: true }
    : undefined;
}

/** Undefined for a line that is no stamp. */
export function parseStamp(source: string): Stamp | undefined {
  const stamp = readStamp(source);
  return stamp?.day !== undefined && IS_FETCHED.test(source) ? { isUpdate: true, isSure: true } : stamp;
}

function readStamp(source: string): Stamp | undefined {
  if (source.length > MAX_STAMP_CHARS || source.length < 4) return undefined;
  if (isPlainSentence(source) && !STARTS_AS_STAMP.test(source)) return undefined;
  const line = /^[_*]/.test(source) ? source.replace(/^[_*]+|[_*]+$/gu, '') : source;
  if (!/\d/u.test(line) && !IS_AGE.test(line.slice(-MAX_AGE_CHARS))) return undefined;
  if (!HAS_TIME.test(line) && !(/\d{4}/u.test(line) && STAMP_WORD.test(line))) return undefined;
  const text = line.replace(GLUED, ' ');
  const hasWord = STAMP_WORD.test(text);
  const hasTime = TIME.test(text);
  const hasYear = /(?<!\d)(?:1[89]|20|21)\d{2}(?!\d)/u.test(text);
  if (!hasWord && !hasTime && !hasYear) return undefined;
  const extra = text
    .replace(STAMP_WORD, '')
    .replace(DATE_WORDS, '')
    .replace(/[\d\s:.,|()/·•–—ـ+'’-]|\bT\b|\bZ\b/gu, '');
  if (extra.length > (hasWord || (hasTime && hasYear) ? MAX_EXTRA_CHARS : 0))
    return runningHead(line) ?? dayWithSection(line) ?? stampBeside(line);
  if (extra.length > 0 && /[.!?]$/u.test(line) && !/\b[ap]\.m\.$/iu.test(line)) return undefined;
  const hasMonth = /\p{L}{3}/u.test(text.replace(STAMP_WORD, ''));
  const day = findDay(text);
  // "20.15" is a number, "1987" a year, "10,572,402" a count: a stamp has a day, a clock with a colon, or words of time.
  if (
    day === undefined &&
    !hasWord &&
    !BARE_DAY.test(line) &&
    !(hasTime && (hasMonth || /\d:\d\d/u.test(text) || /\d ?[ap]\.?m\b|\bago\b/iu.test(text)))
  )
    return undefined;
  if (day === undefined && hasWord && !hasTime && extra.length > 0) return undefined;
  return { ...(day !== undefined && { day }), isUpdate: UPDATE_WORD.test(text), isSure: hasWord || hasTime };
}
