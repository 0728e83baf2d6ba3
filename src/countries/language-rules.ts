import type { Token } from './tokens.ts';

/** Peoples whose adjective is also the name of a language that news speaks of. */
const LANGUAGES: ReadonlySet<string> = new Set(
  'English French Spanish German Chinese Russian Japanese Italian Portuguese Dutch Turkish Greek Polish Korean Swedish Danish Norwegian Finnish Hungarian Czech Romanian Ukrainian Vietnamese Thai Indonesian Welsh Irish Somali Nepali Burmese Albanian Serbian Croatian Bulgarian Malagasy Icelandic Latvian Lithuanian Estonian Armenian Georgian Haitian'.split(
    ' ',
  ),
);

const SPEAKING =
  /^(?:speak|speaks|spoke|spoken|speaking|fluent|broken|perfect|learn|learns|learned|learning|understand|understands|translate|translated|translates|translation|into|in|teach|teaches|taught|study|studies|studied|studying|say|write|writes|wrote|written|reads?|sing|sings|sang)$/u;
const AFTER_A_LANGUAGE =
  /^(?:as|at|in|from|before|after|to|with|but|for|on|when|because|fluently|well|that|until|than|rather|only|while|by|since)$/u;
const IN_A_LIST = /^(?:and|or|nor)$/u;

/**
 * "speaks French", "fluent in German", "in English and Spanish": the tongue, not the people, where no noun follows.
 * @param afterLanguage the name before it was a language ("English, Spanish and Portuguese").
 */
export function isLanguage(tokens: readonly Token[], index: number, afterLanguage: boolean): boolean {
  const token = tokens[index];
  if (token === undefined || !LANGUAGES.has(token.form)) return false;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const isSpoken = before !== undefined && token.before === ' ' && SPEAKING.test(before.form);
  if (!isSpoken && !(afterLanguage && isListed(tokens, index))) return false;
  if (after === undefined || /^[\s]*[.,;:!?)”"'’—–]/u.test(after.before)) return true;
  return AFTER_A_LANGUAGE.test(after.form) || IN_A_LIST.test(after.form);
}

/** Joined to the word before by a comma or "and". */
function isListed(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  return /^,\s*$/u.test(token.before) || IN_A_LIST.test(before.form);
}
