import type { Span } from '../article/sentences.ts';
import { nameRuns } from './name-runs.ts';
import { isTitle } from './person-titles.ts';
import { quantities } from './quantity-expressions.ts';
import { timeExpressions } from './time-expressions.ts';
import type { WantedKind } from './wanted-kind.ts';

/** The expressions of a sentence that are of the wanted kind; none of a kind that has no expression of its own. */
export function expressionsOf(wanted: WantedKind, text: string): readonly Span[] {
  switch (wanted) {
    case 'time':
      return timeExpressions(text);
    case 'duration': {
      const durations = quantities(text).filter(({ kind }) => kind === 'duration');
      return durations.length > 0 ? durations : timeExpressions(text);
    }
    case 'age':
      return agesOf(text);
    case 'count':
      return countsOf(text, (kind) => kind === 'count' || kind === 'measure');
    case 'money':
      return preferred(text, 'money');
    case 'percent':
      return preferred(text, 'percent');
    case 'measure':
      return countsOf(text, () => true);
    case 'person':
      return [...nameRuns(text).filter((run) => !isSite(text, run)), ...personNouns(text)];
    case 'place':
      return nameRuns(text).filter(({ start, core }) => start === core);
    default:
      return [];
  }
}

/** Whose last word says that it is a place, never a person: "Morton **Airport**". Some that are surnames, too ("Park", "Hill"), are missing. */
const SITE =
  /\s(?:airport|airfield|station|stadium|arena|islands?|peninsula|river|ocean|sea|bay|strait|street|avenue|road|highway|square|boulevard|palace|hospital|hotel|prison|museum|library|city|county|province|district|valley|desert|border|harbou?r|mosque|cathedral|university|college)$/iu;

/** "The **North** said": a side of the world stands for a country. */
const SIDE = /^(?:north|south|east|west)$/iu;

function isSite(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  return SITE.test(name) || SIDE.test(name);
}

/** "The captain", "rescue workers": nouns that name people. */
function personNouns(text: string): readonly Span[] {
  return [...text.matchAll(PERSON_PHRASE)].flatMap(({ 0: phrase, 1: noun = '', index }) =>
    isTitle(noun) ? [{ start: index, end: index + phrase.length }] : [],
  );
}

const PERSON_PHRASE =
  /\b(?:(?:the|an?|his|her|its|their|some|several|many)\s+)?(?:[\p{Ll}-]+\s)??([\p{Ll}-]{3,})\b(?!\s\p{Lu})/gu;

function preferred(text: string, wanted: string): readonly Span[] {
  const all = quantities(text);
  const own = all.filter(({ kind }) => kind === wanted);
  return own.length > 0 ? own : countsOf(text, () => true);
}

/** Numbers that are neither a part of a date nor of a name. */
export function countsOf(text: string, accepts: (kind: string) => boolean): readonly Span[] {
  const times = timeExpressions(text);
  return quantities(text)
    .filter(({ kind }) => accepts(kind))
    .filter((quantity) => quantity.kind === 'duration' || !times.some((time) => touches(time, quantity)));
}

function agesOf(text: string): readonly Span[] {
  return [
    ...text.matchAll(
      /(?<=,\s)\d{1,3}(?=,)|\b(?:aged?\s+)(\d{1,3})\b|\b\d{1,3}[-\s]years?[-\s]old\b|\b\d{1,3}\s+years?\b/gu,
    ),
  ].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

export function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
