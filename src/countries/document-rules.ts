import type { CountryCode } from '../article/article.ts';
import type { Meaning } from './gazetteer.ts';
import type { PhraseMatch } from './match-phrases.ts';
import {
  FIRST_NAMES,
  GEORGIA_COUNTRY_WORDS,
  GEORGIA_STATE_WORDS,
  GIVEN_NAMES,
  NOT_SURNAMES,
  SURNAMES,
  TITLES,
} from './name-contexts.ts';
import type { Token } from './tokens.ts';
import { STATE_SUFFIXES } from './us-states.ts';

/** What the whole text says that decides between the readings of a name. */
export interface DocumentFacts {
  readonly congo: 'CD' | 'CG';
  readonly dominican: 'DM' | 'DO';
  readonly korea: 'KP' | 'KR';
  readonly georgiaIsState: boolean;
}

const code = (text: string) => text as CountryCode;

export function readFacts(words: ReadonlySet<string>, codes: ReadonlyMap<string, number>): DocumentFacts {
  const count = (list: ReadonlySet<string>) => [...list].filter((word) => words.has(word)).length;
  const saysKinshasa =
    words.has('Kinshasa') ||
    words.has('DRC') ||
    words.has('Kabila') ||
    words.has('Tshisekedi') ||
    words.has('Goma') ||
    words.has('Democratic');
  const country = count(GEORGIA_COUNTRY_WORDS);
  const state = count(GEORGIA_STATE_WORDS);
  return {
    congo: (words.has('Brazzaville') || (codes.get('CG') ?? 0) > 0) && !saysKinshasa ? 'CG' : 'CD',
    dominican: words.has('Dominica') && (codes.get('DO') ?? 0) === 0 ? 'DM' : 'DO',
    korea: (codes.get('KP') ?? 0) > (codes.get('KR') ?? 0) && (codes.get('KR') ?? 0) === 0 ? 'KP' : 'KR',
    georgiaIsState: country === 0 || state > country,
  };
}

/**
 * Reads one match in its context.
 * @returns what it means here, or undefined when it is no country after all.
 */
export function readInContext(tokens: readonly Token[], match: PhraseMatch, facts: DocumentFacts): Meaning | undefined {
  const { meaning, first, last } = match;
  if (meaning.code === undefined) return undefined;
  const name = tokens[first]?.form ?? '';
  const isOneWord = first === last;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const startsPhrase = tokens[first]?.before ?? '';
  if (isTownInState(tokens, last, meaning)) return undefined;
  if (!isOneWord) return meaning;
  if (isPerson(tokens, first)) return undefined;
  switch (name) {
    case 'US':
      return isPronoun(tokens, first) ? undefined : meaning;
    case 'CAR':
      return isCapitals(before) || isCapitals(after) ? undefined : meaning;
    case 'Georgia':
    case 'GEORGIA':
      return facts.georgiaIsState ? { code: code('US'), kind: 'place' } : meaning;
    case 'Congo':
    case 'CONGO':
    case 'Congolese':
      return { code: code(facts.congo), kind: meaning.kind };
    case 'Dominican':
    case 'Dominicans':
      return { code: code(facts.dominican), kind: meaning.kind };
    case 'Korea':
    case 'KOREA':
      return before?.form === 'Koreas' || after?.form === 'Strait'
        ? undefined
        : { code: code(facts.korea), kind: meaning.kind };
    case 'Washington':
      return before?.form === 'in' && after?.form === 'state' ? undefined : meaning;
    case 'Ireland':
    case 'Guinea':
    case 'Sudan':
      return meaning;
    case 'Niger':
      return after?.form === 'Delta' || after?.form === 'State' ? { code: code('NG'), kind: 'place' } : meaning;
    case 'Pole':
    case 'Dane':
    case 'Finn':
    case 'Turk':
    case 'Swede':
    case 'Kiwi':
    case 'Scot':
      return after !== undefined && /^\s$/u.test(after.before) && /^\p{Lu}/u.test(after.form) ? undefined : meaning;
    case 'English':
    case 'French':
    case 'Spanish':
    case 'German':
    case 'Chinese':
    case 'Russian':
    case 'Japanese':
    case 'Italian':
    case 'Portuguese':
    case 'Dutch':
    case 'Turkish':
    case 'Greek':
    case 'Polish':
    case 'Korean':
    case 'Swahili':
      return isLanguage(before, after, startsPhrase) ? undefined : meaning;
    default:
      return meaning;
  }
}

/** "Moscow, Idaho", "Lebanon, Pa.", "Peru, Ind.": a town of a state. A list of countries has no state in it. */
function isTownInState(tokens: readonly Token[], last: number, meaning: Meaning): boolean {
  const next = tokens[last + 1];
  if (next === undefined || meaning.code === 'US' || !/^,\s/u.test(next.before)) return false;
  if (STATE_SUFFIXES.has(next.form)) return !isAlsoCountry(next.form);
  const pair = tokens[last + 2];
  if (STATE_SUFFIXES.has(`${next.form}.`)) return true;
  return pair !== undefined && pair.before === ' ' && STATE_SUFFIXES.has(`${next.form} ${pair.form}`);
}

/** "Armenia, Georgia and …" may be two countries. */
function isAlsoCountry(form: string): boolean {
  return form === 'Georgia';
}

/** "Chad Bianco", "Rep. Jim Jordan", "Ms. England": a name that goes on, or that comes after a first name or a title. */
function isPerson(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const before = tokens[index - 1];
  if (SURNAMES.has(token.form) && before !== undefined) {
    if (/^\.?\s$/u.test(token.before) && TITLES.has(before.form)) return true;
    if (token.before === ' ' && FIRST_NAMES.has(before.form)) return true;
    // An initial between the first name and the surname: "Vernon E. Jordan".
    if (/^\.\s$/u.test(token.before) && before.form.length === 1 && FIRST_NAMES.has(tokens[index - 2]?.form ?? ''))
      return true;
  }
  if (!GIVEN_NAMES.has(token.form)) return false;
  const after = tokens[index + 1];
  if (after === undefined || after.before !== ' ' || !/^\p{Lu}\p{Ll}/u.test(after.form)) return false;
  return !NOT_SURNAMES.has(after.form) && !isEndOfPossessive(tokens, index);
}

/** "Israel's Netanyahu": the form lost its ending, the offsets did not. */
function isEndOfPossessive(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token !== undefined && token.end - token.start > token.form.length;
}

const PRONOUN_BEFORE = new Set(
  'TELL LET GIVE FOLLOW CONTACT JOIN FOR TO WITH ABOUT HELP SEND CALL ASK SHOW TEACH EMAIL LIKE BEHIND BETWEEN OF ALL BOTH AMONG SAVE TAKES MAKES WANT NEED KEEP'.split(
    ' ',
  ),
);

/** In a line of capitals "US" is mostly the pronoun when it follows a verb or preposition, or ends the line. */
function isPronoun(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before === undefined || !isCapitals(before)) return false;
  return PRONOUN_BEFORE.has(before.form);
}

function isCapitals(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.form.length > 2 &&
    token.form === token.form.toUpperCase() &&
    /\p{Lu}/u.test(token.form)
  );
}

const SPEAKING =
  /^(?:speak|speaks|spoke|spoken|speaking|fluent|broken|learn|learns|learned|learning|understand|understands|translated|translation|into|in|teaches|taught|teach|studied|study)$/iu;

/** "speaks French", "fluent in German", "in English,": the tongue, not the people, where no noun follows. */
function isLanguage(before: Token | undefined, after: Token | undefined, joint: string): boolean {
  if (before === undefined || joint !== ' ' || !SPEAKING.test(before.form)) return false;
  return (
    after === undefined ||
    /^[.,;:!?)”"']/u.test(after.before) ||
    /^(?:and|or|as|at|to|with|but|for|on|when|because|fluently|well)$/u.test(after.form)
  );
}
