import type { CountryCode } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import { countryName } from '../countries/country-name.ts';
import { lookUpCountry } from '../countries/look-up-country.ts';
import { analyze, stemOf } from '../index/analyze.ts';
import { STOP_WORDS } from '../index/stop-words.ts';
import type { PassageIndex } from './passage-index.ts';

export type QuestionType = 'who' | 'when' | 'where' | 'quantity' | 'list' | 'yes-no' | 'open';

/** One thing the question names, by any of its stems. */
export interface QuestionTerm {
  readonly stems: readonly string[];
  readonly weight: number;
}

export interface ReadQuestion {
  readonly type: QuestionType;
  readonly terms: readonly QuestionTerm[];
  readonly countries: readonly CountryCode[];
}

/** What people write on phones, and what they mean. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['y', 'why'],
  ['u', 'you'],
  ['r', 'are'],
  ['ppl', 'people'],
  ['abt', 'about'],
  ['bc', 'because'],
  ['wat', 'what'],
  ['wht', 'what'],
  ['wen', 'when'],
  ['govt', 'government'],
  ['gov', 'government'],
  ['pres', 'president'],
  ['nk', 'north korea'],
  ['sk', 'south korea'],
  ['usa', 'united states'],
  ['uk', 'united kingdom'],
]);

/** Words of asking, which choose no sentence. */
const ASKING = new Set(
  'who whom whose when where why how what which many much list name tell explain happen happened happening anyone anything something someone kind type please news article story know question thing things whats whos wheres hows'.split(
    ' ',
  ),
);

/** Bounded work: a question of 300 characters has rarely more than this many terms that choose. */
const MAX_TERMS = 24;

export function readQuestion(text: string, index: PassageIndex): ReadQuestion {
  const plain = fold(text)
    .split(' ')
    .map((word) => SHORTHAND.get(word.replace(/[?!.,]+$/u, '')) ?? word)
    .join(' ');
  const terms: QuestionTerm[] = [];
  const countries: CountryCode[] = [];
  const seen = new Set<string>();
  for (const { word, stem } of analyze(plain)) {
    if (STOP_WORDS.has(word) || ASKING.has(word) || seen.has(stem) || terms.length >= MAX_TERMS) continue;
    seen.add(stem);
    const country = word.length >= 4 || word === 'us' ? lookUpCountry(word) : undefined;
    const code = country?.kind === 'found' && isSurely(word, country.code) ? country.code : undefined;
    if (code !== undefined) countries.push(code);
    const known = index.postings.has(stem) ? [stem] : correct(word, index);
    const alternatives = code === undefined ? [] : analyze(countryName(code)).map((part) => part.stem);
    terms.push({ stems: [...new Set([stem, ...known, ...alternatives])], weight: 1 });
  }
  return { type: typeOf(plain), terms, countries };
}

/** A typed word may be near a country's name by chance; its first letters must agree. */
function isSurely(word: string, code: CountryCode): boolean {
  return fold(countryName(code)).startsWith(word.slice(0, 3)) || word.length >= 6;
}

/** A word that the collection does not have is taken for the nearest that it has, one slip away. */
function correct(word: string, index: PassageIndex): readonly string[] {
  if (word.length < 4) return [];
  const found = new Map<string, number>();
  for (const slip of slips(word)) {
    const stem = stemOf(slip);
    const count = index.postings.get(stem)?.length ?? 0;
    if (count > 0) found.set(stem, count);
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([stem]) => stem);
}

/** All words one deletion, swap, replacement or insertion away. */
function* slips(word: string): Generator<string> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail !== '') yield head + tail.slice(1);
    if (tail.length > 1) yield `${head}${tail.charAt(1)}${tail.charAt(0)}${tail.slice(2)}`;
    for (const letter of letters) {
      yield head + letter + tail;
      if (tail !== '') yield head + letter + tail.slice(1);
    }
  }
}

function typeOf(plain: string): QuestionType {
  if (/\bhow (?:many|much|long|old|far|often|big|large)\b/u.test(plain)) return 'quantity';
  if (/\b(?:which|what|list|name)\b.*\b(?:countries|nations|states|countrys)\b/u.test(plain)) return 'list';
  if (/\b(?:who|whos|whom|whose)\b/u.test(plain)) return 'who';
  if (/\b(?:when|what (?:day|date|year|month)|which (?:day|date|year|month))\b/u.test(plain)) return 'when';
  if (/\b(?:where|what (?:place|city|country|town)|which (?:city|place|country|town))\b/u.test(plain)) return 'where';
  if (
    /^(?:and |so |but )?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|isnt|arent|wasnt|didnt)\b/u.test(
      plain,
    )
  )
    return 'yes-no';
  return 'open';
}
