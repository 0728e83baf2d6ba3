import type { CountryCode, CountryKind } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';
import { countryName, countryNames } from '../countries/country-name.ts';
import { gazetteerEntries } from '../countries/gazetteer.ts';
import { analyze, type Term } from '../index/analyze.ts';
import type { Form } from './read-question.ts';

const NAME_QUALITY = 0.95;
const OTHER_QUALITY = 0.85;
/** News says "Moscow" for Russia's government. */
const CAPITAL_QUALITY = 0.6;
const MAX_NAME_WORDS = 6;
/** Countries whose names are words of their own: without a capital letter they are only meant where all is written without. */
const PRONOUN = 'us';

interface NamedCountry extends Span {
  readonly code: CountryCode;
  /** Words of the name. */
  readonly count: number;
}

interface Names {
  /** By folded words with spaces between; an entry without a code hides the names in it ("new mexico"). */
  readonly byWords: ReadonlyMap<string, CountryCode | undefined>;
  readonly capitals: ReadonlyMap<CountryCode, readonly string[]>;
}

let names: Names | undefined;
const knownForms = new Map<CountryCode, readonly Form[]>();

/** Every way to name a country, as stems. */
export function countryForms(code: CountryCode): readonly Form[] {
  const forms = knownForms.get(code) ?? makeForms(code);
  knownForms.set(code, forms);
  return forms;
}

/**
 * Countries that a question names, by name, demonym or capital; the longest name counts. Phones do not write capital letters: a question
 * without any is read as if it had them.
 */
export function namedCountries(text: string, words: readonly Term[]): readonly NamedCountry[] {
  const hasCapitals = /\S\s+\p{Lu}/u.test(text);
  const { byWords } = namesOfCountries();
  const found: NamedCountry[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || (hasCapitals && !/\p{Lu}/u.test(text.charAt(first.start)))) continue;
    for (let count = Math.min(MAX_NAME_WORDS, words.length - at); count > 0; count -= 1) {
      const name = words
        .slice(at, at + count)
        .map(({ word }) => word)
        .join(' ');
      const key = byWords.has(name) ? name : name.replace(/s$/u, '');
      if (!byWords.has(key)) continue;
      const code = byWords.get(key);
      const isPronoun = name === PRONOUN && isPronounAt(words, at);
      if (code !== undefined && !isPronoun)
        found.push({ code, start: first.start, end: words[at + count - 1]?.end ?? first.end, count });
      at += count - 1;
      break;
    }
  }
  return found;
}

/** "Tell us": a pronoun; "the us", "us troops": the country. */
function isPronounAt(words: readonly Term[], at: number): boolean {
  return (
    /^(?:tell|told|let|give|show|help|of|between|about)$/u.test(words[at - 1]?.word ?? '') &&
    words[at - 2]?.word !== 'what'
  );
}

function makeForms(code: CountryCode): readonly Form[] {
  const main = countryName(code);
  const forms = new Map<string, Form>();
  const add = (name: string, quality: number): void => {
    const stems = analyze(name).map(({ stem }) => stem);
    const key = stems.join(' ');
    if (stems.length > 0 && !forms.has(key)) forms.set(key, { stems, quality });
  };
  add(main, NAME_QUALITY);
  // A bare code ("no", "in") is a word far more often.
  for (const name of countryNames(code)) if (name !== code || code === 'US') add(name, OTHER_QUALITY);
  for (const capital of namesOfCountries().capitals.get(code) ?? []) add(capital, CAPITAL_QUALITY);
  return [...forms.values()];
}

function namesOfCountries(): Names {
  if (names !== undefined) return names;
  const byWords = new Map<string, CountryCode | undefined>([[PRONOUN, 'US' as CountryCode]]);
  const capitals = new Map<CountryCode, string[]>();
  const rank = new Map<string, number>();
  for (const [phrase, { code, kind }] of gazetteerEntries()) {
    if (code !== undefined && kind === 'place') continue;
    const key = analyze(phrase)
      .map(({ word }) => word)
      .join(' ');
    if (kind === 'capital' && code !== undefined) capitals.set(code, [...(capitals.get(code) ?? []), phrase]);
    if (key === '' || (rank.get(key) ?? -1) > strengthOf(kind)) continue;
    rank.set(key, strengthOf(kind));
    byWords.set(key, code);
  }
  names = { byWords, capitals };
  return names;
}

function strengthOf(kind: CountryKind): number {
  return ['place', 'capital', 'demonym', 'name'].indexOf(kind);
}
