import type { Span } from '../article/sentences.ts';

const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|once|twice|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|a\\s+third|a\\s+quarter|both|several)';
const SCALE = '(?:\\s+(?:hundred|thousand|million|billion|trillion|dozen))*';
const QUALIFIER =
  '(?:(?:up to|about|around|nearly|almost|at least|at most|more than|less than|fewer than|as many as|as much as|no more than|no fewer than|approximately|roughly|some|an estimated|over|under)\\s+)?';
const TENS = `(?:\\b(?:tens|hundreds|thousands|dozens)\\s+of\\s+(?:thousands|millions))`;
const NUMBER = new RegExp(
  `\\b${QUALIFIER}(?:${TENS}|(?:(?:US|C|A|HK|NZ|S)?\\p{Sc}\\s?)?\\d[\\d,]*(?:\\.\\d+)?${SCALE}|(?:an?\\s+)?\\b${NUMBER_WORD}(?:-\\p{L}+)?${SCALE}\\b)|\\b(?:US|C|A|HK|NZ|S)?\\p{Sc}\\s?\\d[\\d,]*(?:\\.\\d+)?${SCALE}|\\p{Sc}\\s?\\d[\\d,]*(?:\\.\\d+)?${SCALE}`,
  'giu',
);
/** What may follow a number and belongs to it. */
const UNIT =
  /^(?:\s?%|\s?°[CF]?|\s(?:percent|per cent|percentage points|(?:US\s|U\.S\.\s|Canadian\s|Australian\s)?(?:dollars?|euros?|pounds?|rupees?|rupiah|yen|yuan|rubles?|roubles?|francs?|pesos?|won|lira|cents?)|(?:square\s|cubic\s)?(?:met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|feet|foot|inch(?:es)?|acres?|hectares?|tons?|tonnes?|kilograms?|kilos?|kg|pounds?|lit(?:er|re)s?|gallons?|barrels?|degrees(?:\s(?:Celsius|Fahrenheit))?|mph|kph)|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b)/u;

export interface Quantity extends Span {
  /** Where the number ends and its unit begins; `end` if it has none. */
  readonly numberEnd: number;
  readonly kind: 'money' | 'percent' | 'duration' | 'measure' | 'count';
}

/** Numbers with their qualifier and unit: "up to 10 years", "about $1.2 billion", "a dozen". */
export function quantities(text: string): readonly Quantity[] {
  return [...text.matchAll(NUMBER)].flatMap(({ 0: raw, index }) => {
    const numberEnd = index + raw.trimEnd().length;
    // A time of the clock, a year, a part of a date or a name is no quantity.
    if (
      /^(?::\d|\.\d|(?:st|nd|rd|th)\b|\p{L})/u.test(text.slice(numberEnd)) ||
      /(?:[:\p{L}\p{N}]-?|\d[.,])$/u.test(text.slice(0, index))
    )
      return [];
    const unit = UNIT.exec(text.slice(numberEnd, numberEnd + 40))?.[0] ?? '';
    return [{ start: index, end: numberEnd + unit.length, numberEnd, kind: kindOf(raw, unit) }];
  });
}

function kindOf(number: string, unit: string): Quantity['kind'] {
  if (
    /\p{Sc}/u.test(number) ||
    /dollar|euro|pound|rupee|rupiah|yen|yuan|ruble|rouble|franc|peso|won\b|lira|cent\b|cents/iu.test(unit)
  )
    return 'money';
  if (/%|percent|per cent/iu.test(unit)) return 'percent';
  if (/second|minute|hour|day|night|week|month|year|decade/iu.test(unit)) return 'duration';
  return unit === '' ? 'count' : 'measure';
}

const AGE = new RegExp(
  String.raw`\b(?:age[ds]?|born)\b|\b(?:\d+|${NUMBER_WORD}(?:-\p{L}+)?)[-\s](?:day|week|month|year|decade|centur)|\bat\s\d{1,2}\b|,\s\d{1,3}(?=[,.])`,
  'iu',
);

/** Whether a sentence tells how old somebody or something is; other numbers do not. */
export function hasAge(text: string): boolean {
  return AGE.test(text);
}
