import type { Line } from './line.ts';
import type { PhraseMatch } from './match-phrases.ts';
import { FIRST_NAMES, GIVEN_NAMES, NOT_SURNAME_ENDING, NOT_SURNAMES, SURNAMES, TITLES } from './person-table.ts';
import { properCase, type Token } from './tokens.ts';

/** "Jim Jordan", "Rep. Jordan", "Vernon E. Jordan", "Chad Bianco": the match is a part of a person's name. */
export function isPerson(line: Line, match: PhraseMatch): boolean {
  if (match.first !== match.last) return false;
  const { form } = match.entry;
  return (
    (SURNAMES.has(form) && isSurname(line, match.first)) || (GIVEN_NAMES.has(form) && isGivenName(line, match.first))
  );
}

function isSurname({ tokens, style }: Line, index: number): boolean {
  const joint = tokens[index]?.before ?? '';
  const before = properCase(tokens[index - 1]?.form ?? '');
  if ((joint === ' ' || joint === '. ') && TITLES.has(before)) return true;
  // In a headline with capitals a name may stand beside a body of the country: "Trump Calls Charles England Captain".
  if (joint === ' ' && FIRST_NAMES.has(before)) return style === 'sentence' || !isBody(tokens[index + 1]);
  // An initial between the first name and the surname.
  return joint === '. ' && before.length === 1 && FIRST_NAMES.has(properCase(tokens[index - 2]?.form ?? ''));
}

function isGivenName({ tokens, style, matches }: Line, index: number): boolean {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined || after?.before !== ' ' || !/^\p{Lu}/u.test(after.form)) return false;
  if (hasPossessive(token) || isBody(after) || matches.some(({ first }) => first === index + 1)) return false;
  const isByline = /^by$/iu.test(tokens[index - 1]?.form ?? '');
  // Where all words have a capital, it does not make the next one a surname.
  if (style !== 'sentence') return isByline && style === 'capitals';
  // A third word with a capital makes it a body: "Malta Gaming Authority".
  const third = tokens[index + 2];
  return isByline || third?.before !== ' ' || !/^\p{Lu}\p{Ll}/u.test(third.form);
}

/** A word that names offices and bodies, not persons. */
function isBody(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const word = properCase(token.form);
  return NOT_SURNAMES.has(word) || TITLES.has(word) || NOT_SURNAME_ENDING.test(word);
}

/** "Israel's Netanyahu": the form lost its ending, the offsets did not. */
function hasPossessive(token: Token): boolean {
  return token.end - token.start > token.form.length;
}
