import { createRequire } from 'node:module';
import { countries as countriesList } from 'countries-list';
import isoCountries from 'i18n-iso-countries/index.js';
import type { CountryCode, CountryKind } from '../article/article.ts';
import { ALIASES, UNUSED_NAMES } from './alias-table.ts';
import { BLOCKED_PHRASES, IDIOMS } from './blocking-table.ts';
import { DEMONYMS } from './demonym-table.ts';
import { PLACES } from './place-table.ts';
import { US_STATES } from './region-table.ts';
import { SEATS, UNUSED_CAPITALS } from './seat-table.ts';
import { tokenize } from './tokens.ts';

/** What a phrase means; without a code it hides the names in it. */
interface Meaning {
  readonly code?: CountryCode;
  readonly kind: CountryKind;
}

/** The phrase as the tables write it, and what it means. */
export interface Entry extends Meaning {
  readonly form: string;
}

/** One step of the trie: the words that may follow (most end a phrase and have none), and what the phrase up to here means. */
export interface TrieNode {
  next?: Map<string, TrieNode>;
  entry?: Entry;
}

// The package's own entry reads all its 78 languages (90 ms); an import of JSON warns on Node 20.
isoCountries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json'));

/** ISO 3166-1 alpha-2 codes and XK. */
export const ALL_COUNTRIES: readonly CountryCode[] = Object.keys(isoCountries.getAlpha2Codes()).sort() as CountryCode[];

/** Every phrase with its meaning, strongest last: a later one replaces an earlier one. */
export function* gazetteerEntries(): Generator<readonly [phrase: string, meaning: Meaning]> {
  for (const state of US_STATES) yield [state, { code: 'US' as CountryCode, kind: 'place' }];
  for (const [code, list] of Object.entries(PLACES))
    for (const name of split(list)) yield [name, meaning(code, 'place')];
  for (const code of ALL_COUNTRIES) {
    for (const name of capitalsOf(code)) yield [name, meaning(code, 'capital')];
    for (const name of demonymForms(DEMONYMS[code] ?? '')) yield [name, meaning(code, 'demonym')];
    for (const name of namesOf(code)) yield [name, meaning(code, 'name')];
  }
  for (const phrase of BLOCKED_PHRASES) yield [phrase, { kind: 'name' }];
  for (const [first, list] of Object.entries(IDIOMS)) {
    for (const rest of split(list)) yield [`${first} ${rest}`, { kind: 'name' }];
  }
}

/** The names of a country as news writes them. */
export function namesOf(code: string): readonly string[] {
  const iso = isoCountries.getName(code, 'en', { select: 'all' }) ?? [];
  const usable = iso.filter((name) => !UNUSED_NAMES.has(name) && !/[,(]/u.test(name));
  return [...new Set([...usable, ...split(ALIASES[code] ?? ''), ...(UNDECIDED_NAMES[code] ?? [])])];
}

/** Names that read-match.ts decides about; the table gives their first reading. */
const UNDECIDED_NAMES: Readonly<Record<string, readonly string[]>> = {
  GE: ['Georgia'],
  CD: ['Congo'],
  KR: ['Korea', 'Koreas'],
};

function capitalsOf(code: string): readonly string[] {
  const capital = Object.hasOwn(countriesList, code)
    ? countriesList[code as unknown as keyof typeof countriesList].capital
    : '';
  const own = split(SEATS[code] ?? '');
  return capital === '' || UNUSED_CAPITALS.has(capital) ? own : [capital, ...own];
}

/** The forms of a list "Dane, Danish": singular and plural where the word takes an -s ("German", but not "Frenchman"). */
export function demonymForms(list: string): readonly string[] {
  return list
    .split(', ')
    .filter(Boolean)
    .flatMap((form) =>
      /(?:s|x|sh|nch|ese|[cht]men|[hstx]man|women|woman)$/u.test(form) ? [form] : [form, `${form}s`],
    );
}

/** Builds the trie, with forms without accents (wire services) beside each phrase. Capitals are dealt with when matching. */
export function buildTrie(): TrieNode {
  const root: TrieNode = {};
  for (const [phrase, meaning] of gazetteerEntries()) {
    const entry = { ...meaning, form: phrase };
    insert(root, phrase, entry);
    const plain = stripAccents(phrase);
    if (plain !== phrase) insert(root, plain, entry, 'if-new');
  }
  return root;
}

/** The steps of a phrase: its words, and a comma where one stands between them. */
function wordsOf(phrase: string): readonly string[] {
  if (/^[A-Za-z]+(?:[ -][A-Za-z]+)*$/.test(phrase)) return phrase.split(/[ -]/);
  return tokenize(phrase).flatMap(({ form, before }) => (before.includes(',') ? [',', form] : [form]));
}

function insert(root: TrieNode, phrase: string, entry: Entry, when: 'always' | 'if-new' = 'always'): void {
  let node = root;
  for (const word of wordsOf(phrase)) node = step(node, word);
  if (when === 'always' || node.entry === undefined) node.entry = entry;
}

function step(node: TrieNode, word: string): TrieNode {
  node.next ??= new Map();
  const known = node.next.get(word);
  if (known !== undefined) return known;
  const next: TrieNode = {};
  node.next.set(word, next);
  return next;
}

function meaning(code: string, kind: CountryKind): Meaning {
  return { code: code as CountryCode, kind };
}

function split(list: string): readonly string[] {
  return list
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

export function stripAccents(text: string): string {
  if (/^[\x20-\x7e]*$/u.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}
