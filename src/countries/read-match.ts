import type { CountryCode, CountryKind } from '../article/article.ts';
import { GEORGIA_COUNTRY_WORDS, GEORGIA_STATE_WORDS, NEEDS_SUPPORT, OTHER_SENSES } from './context-table.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { Line } from './line.ts';
import type { PhraseMatch } from './match-phrases.ts';
import { isPerson } from './person-rules.ts';
import { isFeature, regionAfter } from './place-rules.ts';
import type { Token } from './tokens.ts';

/** What a match means where it stands. */
interface Reading {
  readonly code: CountryCode;
  readonly kind: CountryKind;
}

/**
 * Reads one match in its context: its neighbours first, then what the whole text says.
 * @returns undefined when it is no country after all.
 */
export function readMatch(line: Line, match: PhraseMatch, facts: DocumentFacts): Reading | undefined {
  const { code, kind, form } = match.entry;
  if (code === undefined) return undefined;
  const region = regionAfter(line, match);
  if (region !== undefined) return { code: region, kind: 'place' };
  if (isPerson(line, match) || isFeature(line, match)) return undefined;
  const decided = decide(line, match, facts);
  if (decided !== 'as-it-stands') return decided;
  const isOnlyName = facts.support(code, form) === 0;
  if (isOnlyName) {
    const town = kind === 'demonym' ? undefined : facts.towns.get(form);
    if (town !== undefined) return { code: town, kind: 'place' };
    if ((facts.persons.has(form) && !ownsOffice(line, match)) || NEEDS_SUPPORT.has(form) || hasOtherSense(form, facts))
      return undefined;
  }
  return { code, kind };
}

/** "Israel's foreign minister", on a page that also names an Israel Katz: persons own no ministers. */
function ownsOffice({ tokens }: Line, { last }: PhraseMatch): boolean {
  const token = tokens[last];
  if (token === undefined || token.end - token.start === token.form.length) return false;
  return tokens.slice(last + 1, last + 4).some(({ form }) => OFFICES.has(form));
}

const OFFICES: ReadonlySet<string> = new Set(
  'minister ministers ministry president government parliament army military navy embassy ambassador capital border borders constitution economy currency king queen prime foreign airspace'.split(
    ' ',
  ),
);

function hasOtherSense(form: string, { clues }: DocumentFacts): boolean {
  const senses = OTHER_SENSES.get(form);
  if (senses !== undefined) for (const clue of clues) if (senses.has(clue)) return true;
  return false;
}

/** The names that have rules of their own. */
function decide(line: Line, match: PhraseMatch, facts: DocumentFacts): Reading | undefined | 'as-it-stands' {
  const { tokens } = line;
  const { first, last, entry } = match;
  const before = tokens[first - 1];
  const after = tokens[last + 1];
  const as = (code: string): Reading => ({ code: code as CountryCode, kind: entry.kind });
  const supported = (code: string) => facts.support(code as CountryCode, entry.form) > 0;
  switch (entry.form) {
    case 'US':
      return after?.before === '$' || isPronoun(tokens, first) ? undefined : 'as-it-stands';
    case 'CAR':
      return isCapitals(before) || isCapitals(after) ? undefined : 'as-it-stands';
    case 'Georgia':
      return isState(line, first, facts) ? { code: 'US' as CountryCode, kind: 'place' } : 'as-it-stands';
    case 'Congo':
    case 'Congolese':
      return as(supported('CG') && !supported('CD') ? 'CG' : 'CD');
    case 'Dominican':
    case 'Dominicans':
      return as(supported('DM') && !supported('DO') ? 'DM' : 'DO');
    case 'San Jose':
      return supported('CR') ? { code: 'CR' as CountryCode, kind: 'capital' } : 'as-it-stands';
    case 'Korea':
    case 'Korean':
    case 'Koreans':
      return as(supported('KP') && !supported('KR') ? 'KP' : 'KR');
    case 'Pole':
    case 'Dane':
    case 'Finn':
    case 'Turk':
    case 'Swede':
    case 'Kiwi':
    case 'Scot':
    case 'Brit':
      return after?.before === ' ' && /^\p{Lu}/u.test(after.form) ? undefined : 'as-it-stands';
    case 'Polish':
      return /^(?:the|your|it|up|off)$/u.test(after?.form ?? '') ? undefined : 'as-it-stands';
    default:
      return 'as-it-stands';
  }
}

/** Georgia by the words of its passage, then by its neighbours in a list, then by the whole page. */
function isState(line: Line, index: number, facts: DocumentFacts): boolean {
  let state = 0;
  let country = 0;
  for (const { form } of line.tokens) {
    if (GEORGIA_STATE_WORDS.has(form)) state += 1;
    if (GEORGIA_COUNTRY_WORDS.has(form)) country += 1;
  }
  for (const { entry, first, last } of line.matches) {
    if (first === index || entry.code === undefined) continue;
    const isTown = entry.kind === 'capital' || entry.kind === 'place';
    // "Athens, Georgia": a town that lies in no other country's Georgia.
    if (isTown && entry.code !== 'GE' && last === index - 1 && /^,\s/u.test(line.tokens[index]?.before ?? ''))
      return true;
    if (entry.code === 'US') state += 1;
    else if (!isTown || entry.code === 'GE') country += 1;
  }
  if (state !== country) return state > country;
  return facts.georgiaIsState;
}

const PRONOUN_BEFORE: ReadonlySet<string> = new Set(
  'TELL LET GIVE FOLLOW CONTACT JOIN ABOUT HELP CALL ASK SHOW TEACH EMAIL SAVE MAKES NEED KEEP LOVE HATE TOLD MADE LEFT GAVE SHOWED REMIND'.split(
    ' ',
  ),
);
const PART_BEFORE_OF: ReadonlySet<string> = new Set('ALL BOTH MOST SOME MANY NONE REST TWO'.split(' '));

/** "TELL US", "ALL OF US": in capitals the pronoun looks like the country. After other prepositions headlines mean the country. */
function isPronoun(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.form ?? '';
  return PRONOUN_BEFORE.has(before) || (before === 'OF' && PART_BEFORE_OF.has(tokens[index - 2]?.form ?? ''));
}

function isCapitals(token: Token | undefined): boolean {
  return token !== undefined && token.form.length > 1 && /^\p{Lu}+$/u.test(token.form);
}
