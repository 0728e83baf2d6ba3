import type { CountryCode } from '../article/article.ts';
import { NAMESAKES, TOWN_OFFICES } from './context-table.ts';
import type { Line } from './line.ts';
import type { PhraseMatch } from './match-phrases.ts';
import { REGIONS } from './region-table.ts';
import { properCase, type Token } from './tokens.ts';

/** X River, X Road, X High School, X Times: named after the place, somewhere else or something else. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  'River Basin Sea Ocean Creek Springs Falls Street Road Rd Avenue Ave Boulevard Blvd Drive Lane Pike Parkway Heights Township County Borough Elementary Times Daily Herald Tribune Gazette Chronicle Examiner Inquirer Courier'.split(
    ' ',
  ),
);
/** Of these only together with the word after them: X High School, X Lake Road. */
const LAST_PAIRS: ReadonlySet<string> = new Set([
  'High School',
  'Middle School',
  'Junior High',
  'Lake Road',
  'Hill Road',
  'Community College',
]);
/** A newspaper, unless the post is the mail: "Israel Post". */
const POST_PAPERS: ReadonlySet<string> = new Set([
  'Washington',
  'New York',
  'Jerusalem',
  'Denver',
  'Jakarta',
  'Bangkok',
  'Houston',
]);
const FIRST_WORDS: ReadonlySet<string> = new Set('Lake River Mount Mt Fort Ft Port Camp Little St'.split(' '));
const FIRST_PAIRS: ReadonlySet<string> = new Set(
  ['Gulf', 'Sea', 'Bay', 'Strait', 'Straits', 'Times'].map((word) => `${word} of`),
);

/** Whether the words around the match make it the name of a water, a street, a school or a newspaper. */
export function isFeature({ tokens, style }: Line, { first, last, entry }: PhraseMatch): boolean {
  const after = tokens[last + 1];
  if (after?.before === ' ' && style !== 'title') {
    const word = properCase(after.form);
    if (LAST_WORDS.has(word)) return true;
    if (LAST_PAIRS.has(`${word} ${properCase(tokens[last + 2]?.form ?? '')}`)) return true;
    if (word === 'Post' && POST_PAPERS.has(entry.form)) return true;
  }
  if (entry.kind === 'demonym') return false;
  const before = tokens[first - 1];
  if (before === undefined || !/^\.?\s$/u.test(tokens[first]?.before ?? '')) return false;
  if (FIRST_WORDS.has(properCase(before.form))) return first === last;
  return FIRST_PAIRS.has(`${properCase(tokens[first - 2]?.form ?? '')} ${before.form.toLowerCase()}`);
}

/**
 * "Moscow, Idaho", "Lebanon, Pa.", "London, Ont.": the country of the state in which the town of that name lies.
 * @returns undefined where none follows, or where both may be items of a list ("Guam, Louisiana"; "Armenia, Georgia").
 */
export function regionAfter({ tokens }: Line, { last, entry }: PhraseMatch): CountryCode | undefined {
  if (entry.kind === 'demonym' || !NAMESAKES.has(entry.form)) return undefined;
  const next = tokens[last + 1];
  if (next === undefined || !/^,\s+$/u.test(next.before)) return undefined;
  const region = [3, 2, 1].map((words) => joinWords(tokens, last + 1, words)).find((name) => REGIONS.has(name));
  const code = region === undefined ? undefined : REGIONS.get(region);
  if (code === undefined || code === entry.code) return undefined;
  const isCountryToo = region === 'Georgia' || code === 'GB';
  return isCountryToo && entry.kind === 'name' ? undefined : code;
}

/** "City of Turkey", "Paris Police Department", "a Lebanon woman", "Smith, 43, of Lima": said of towns. */
export function isSaidOfTown({ tokens }: Line, { first, last }: PhraseMatch): boolean {
  const after = tokens[last + 1];
  if (after?.before === ' ' && TOWN_OFFICES.has(after.form)) return true;
  if (after?.before === '-' && properCase(tokens[last + 2]?.form ?? '') === 'County') return true;
  const before = tokens[first - 1];
  if (/^(?:rural|downtown)$/u.test(before?.form ?? '')) return true;
  if (before?.form !== 'of') return false;
  const owner = tokens[first - 2]?.form ?? '';
  return /^(?:city|town|village)$/iu.test(owner) || (before.before === ', ' && /^\d{1,2}$/u.test(owner));
}

function joinWords(tokens: readonly Token[], first: number, count: number): string {
  let text = tokens[first]?.form ?? '';
  for (let at = first + 1; at < first + count; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.before !== ' ') return '';
    text += ` ${token.form}`;
  }
  return text;
}
