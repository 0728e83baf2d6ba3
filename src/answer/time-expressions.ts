import type { Span } from '../article/sentences.ts';

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY = '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const UNIT =
  '(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter)s?';
const COUNT =
  '(?:\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|several|few|many|some|couple of)';
const YEAR = '(?:1\\d{3}|20\\d{2})s?';

/** Longer forms first: the first that fits at a place is taken. */
const TIME = new RegExp(
  [
    `\\b(?:${WEEKDAY},?\\s+)?${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?\\b(?:,?\\s+\\d{4}\\b)?`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}(?:,?\\s+\\d{4}\\b)?`,
    `\\b${MONTH}(?:\\s+of)?\\s+\\d{4}\\b`,
    `\\b(?:(?:early|late|last|next|this|on)\\s+)?${WEEKDAY}(?:\\s+(?:morning|afternoon|evening|night))?\\b`,
    `\\b\\d{1,2}(?::\\d{2})?\\s*[ap]\\.?m\\b\\.?(?:\\s+(?:local time|GMT|ET|EST|EDT|UTC))?`,
    `\\b\\d{1,2}:\\d{2}\\b(?:\\s+(?:local time|GMT|ET|UTC))?`,
    `\\b(?:earlier|later|early|late|over|by|at)?\\s*\\b(?:this|last|next|the past|the last|the next|the same|that|the|recent|coming)\\s+(?:${COUNT}\\s+)?${UNIT}\\b`,
    `\\b${COUNT}\\s+${UNIT}\\s+(?:ago|later|earlier)\\b`,
    `\\b(?:within|in|after|for)\\s+(?:the\\s+)?(?:next\\s+|last\\s+|past\\s+)?${COUNT}\\s+${UNIT}\\b`,
    `\\b(?:in\\s+)?recent\\s+${UNIT}\\b`,
    `\\bbetween\\s+${YEAR}\\s+and\\s+${YEAR}`,
    `\\bfrom\\s+${YEAR}\\s+(?:to|until)\\s+${YEAR}`,
    `\\b(?:the\\s+)?(?:early|late|mid)[\\s-]*\\b${YEAR}\\b|\\bthe\\s+(?:1\\d{3}|20\\d{2})s\\b|\\b${YEAR}\\b`,
    `\\bthe\\s+\\d{1,2}(?:st|nd|rd|th)\\s+century`,
    `\\b(?:just\\s+|shortly\\s+)?(?:before|after|around|at|by|until)\\s+(?:midnight|noon|dawn|dusk|sunrise|sunset)\\b|\\b(?:midnight|noon|dawn|dusk)\\b`,
    `\\b(?:at\\s+)?the\\s+(?:start|beginning|end)\\s+of\\s+(?:(?:the|his|her|its|their|this|last|next)\\s+)?(?:[\\p{L}\\d-]+\\s+)?(?:${UNIT}|term|presidency|reign|war|season)\\b`,
    `\\b(?:yesterday|today|tomorrow|tonight)\\b`,
    `\\b(?:an?\\s+)?[“"']?(?:early|earlier|later|future|unspecified) date\\b`,
    `\\b${MONTH}(?![\\p{L}\\d])`,
  ].join('|'),
  'giu',
);
/** Between two parts of one expression stands no more: "before midnight on Wednesday", "Monday, June 9". */
const JOINT = /^(?:,?\s+(?:on|at|of|in|early|late)?\s*|,\s*)$/u;
/** "May" and "March" are verbs without their capital. */
const LOWER_MONTH = /^(?:may|march|mar|jan|dec|sep|oct|nov|jun|jul|aug|fall|sat|sun)$/u;

/** Words that say when, in the order of the text: "shortly before midnight on Wednesday", "earlier this month", "2018". */
export function timeExpressions(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const { 0: raw, index } of text.matchAll(TIME)) {
    const lead = raw.length - raw.trimStart().length;
    const start = index + lead;
    const end = index + raw.trimEnd().length;
    if (end <= start || LOWER_MONTH.test(text.slice(start, end)) || isInName(text, start, end)) continue;
    const last = found.at(-1);
    if (last !== undefined && JOINT.test(text.slice(last.end, start))) {
      found[found.length - 1] = { start: last.start, end };
    } else found.push({ start, end });
  }
  return found;
}

/** "October Revolution", "Friday Prayer": a name that begins like a date. */
function isInName(text: string, start: number, end: number): boolean {
  return (
    /^\p{L}+$/u.test(text.slice(start, end)) &&
    /^\s\p{Lu}\p{Ll}/u.test(text.slice(end)) &&
    !/^\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u.test(text.slice(end))
  );
}
