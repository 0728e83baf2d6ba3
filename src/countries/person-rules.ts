import type { Line } from './line.ts';
import type { PhraseMatch } from './match-phrases.ts';
import { FIRST_NAMES, GIVEN_NAMES, NOT_SURNAME_ENDING, NOT_SURNAMES, SURNAMES, TITLES } from './person-table.ts';
import { properCase, type Token } from './tokens.ts';

/** "Jim Jordan", "Rep. Jordan", "Vernon E. Jordan", "Chad Bianco": the match is a part of a person's name. */
export function isPerson(line: Line, match: PhraseMatch): boolean {
  if (match.first !== match.last) return false;
  return isSurname(line, match.first) || isGivenName(line, match.first);
}

function isSurname({ tokens, style }: Line, index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined || !SURNAMES.has(properCase(token.form))) return false;
  const title = properCase(before.form);
  if (/^\.?\s$/u.test(token.before) && TITLES.has(title)) return true;
  // In a headline with capitals a name may stand beside a country: "Trump Meets Charles, Ireland Waits".
  if (token.before === ' ' && FIRST_NAMES.has(title))
    return style === 'sentence' || !startsOrganisation(tokens[index + 1]);
  // An initial between the first name and the surname.
  return (
    /^\.\s$/u.test(token.before) &&
    before.form.length === 1 &&
    FIRST_NAMES.has(properCase(tokens[index - 2]?.form ?? ''))
  );
}

function startsOrganisation(after: Token | undefined): boolean {
  return after !== undefined && NOT_SURNAMES.has(properCase(after.form));
}

function isGivenName({ tokens, style, startsMatch }: Line, index: number): boolean {
  const token = tokens[index];
  const after = tokens[index + 1];
  if (token === undefined || after === undefined || !GIVEN_NAMES.has(properCase(token.form))) return false;
  if (after.before !== ' ' || hasPossessive(token)) return false;
  if (/^by$/iu.test(tokens[index - 1]?.form ?? '') && /^\p{Lu}/u.test(after.form) && style !== 'title') {
    return !startsMatch.has(index + 1) && !startsOrganisation(after);
  }
  // Where all words have a capital, it does not make the next one a surname.
  if (style !== 'sentence' || !/^\p{Lu}\p{Ll}/u.test(after.form) || startsMatch.has(index + 1)) return false;
  if (NOT_SURNAMES.has(after.form) || NOT_SURNAME_ENDING.test(after.form) || TITLES.has(after.form)) return false;
  // A third word with a capital makes it a body: "Malta Gaming Authority".
  const third = tokens[index + 2];
  return third?.before !== ' ' || !/^\p{Lu}\p{Ll}/u.test(third.form);
}

/** "Israel's Netanyahu": the form lost its ending, the offsets did not. */
function hasPossessive(token: Token): boolean {
  return token.end - token.start > token.form.length;
}
