import { countries } from 'countries-list';
import type { CountryCode } from '../article/article.ts';

type Continent = 'AF' | 'AN' | 'AS' | 'EU' | 'NA' | 'OC' | 'SA';

const CONTINENT_WORDS: Readonly<Record<string, readonly Continent[]>> = {
  africa: ['AF'],
  african: ['AF'],
  africans: ['AF'],
  asia: ['AS'],
  asian: ['AS'],
  asians: ['AS'],
  europe: ['EU'],
  european: ['EU'],
  europeans: ['EU'],
  oceania: ['OC'],
  pacific: ['OC'],
  americas: ['NA', 'SA'],
};

/** Continents that a question's words name; "America" alone is the United States in news. */
export function continentsIn(words: readonly { readonly word: string }[]): readonly Continent[] {
  const found = words.flatMap(({ word }, at) => {
    const before = words[at - 1]?.word;
    if (/^americans?$/u.test(word) && before === 'south') return ['SA' as const];
    if (/^america$/u.test(word) && before === 'south') return ['SA' as const];
    if (/^america$/u.test(word) && (before === 'north' || before === 'central')) return ['NA' as const];
    if (word === 'latin' && words[at + 1]?.word === 'america') return ['NA' as const, 'SA' as const];
    if (word === 'caribbean') return ['NA' as const];
    return Object.hasOwn(CONTINENT_WORDS, word) ? (CONTINENT_WORDS[word] ?? []) : [];
  });
  return [...new Set(found)];
}

export function isIn(code: CountryCode, continents: readonly Continent[]): boolean {
  if (!Object.hasOwn(countries, code)) return false;
  return (continents as readonly string[]).includes(countries[code as unknown as keyof typeof countries].continent);
}
