import type { CountryCode } from '../article/article.ts';
import { cutWords } from '../article/cut.ts';
import { fold } from '../article/fold.ts';
import { countryFlag, countryName, countryNames } from '../countries/country-name.ts';
import { ALL_COUNTRIES } from '../countries/gazetteer.ts';
import { lookUpCountry } from '../countries/look-up-country.ts';
import type { Choice } from './search-types.ts';
import type { Snapshot } from './snapshot.ts';

/** Discord shows at most 25 choices with names of at most 100 units. */
const MAX_CHOICES = 25;
const MAX_NAME_CHARS = 100;

/** What may be meant by a text that is still being typed. An empty one gives the newest titles or the most frequent countries. */
export function complete(snapshot: Snapshot, field: 'title' | 'country', typed: string): readonly Choice[] {
  return field === 'title' ? completeTitle(snapshot, typed) : completeCountry(snapshot, typed);
}

function completeTitle({ titles, newestFirst }: Snapshot, typed: string): readonly Choice[] {
  const articles = titles.find(typed, MAX_CHOICES).flatMap((number) => newestFirst[number] ?? []);
  const titleCounts = new Map<string, number>();
  for (const { title } of articles) titleCounts.set(title, (titleCounts.get(title) ?? 0) + 1);
  return articles.map(({ id, title, date }) => {
    // Two stories with one title would be two equal lines.
    const day = (titleCounts.get(title) ?? 0) > 1 && date !== undefined ? ` (${date.iso})` : '';
    return { name: cutWords(title, MAX_NAME_CHARS - day.length) + day, value: id };
  });
}

const TYPED_FORMS: readonly { readonly code: CountryCode; readonly forms: readonly string[] }[] = ALL_COUNTRIES.map(
  (code) => ({ code, forms: [...new Set(countryNames(code).map(fold))] }),
);

function completeCountry(snapshot: Snapshot, typed: string): readonly Choice[] {
  const counts = new Map(snapshot.countryCounts.map(({ code, articles }) => [code, articles]));
  const prefix = fold(typed.slice(0, MAX_NAME_CHARS));
  const codes = prefix === '' ? snapshot.countryCounts.map(({ code }) => code) : countriesByPrefix(prefix, counts);
  return codes.slice(0, MAX_CHOICES).map((code) => ({
    name: `${countryFlag(code)} ${countryName(code)} (${countOf(counts.get(code) ?? 0)})`,
    value: code,
  }));
}

/** Whole forms first, then beginnings of forms, then of words inside them; the more frequent first within each. */
function countriesByPrefix(prefix: string, counts: ReadonlyMap<CountryCode, number>): readonly CountryCode[] {
  const found = TYPED_FORMS.flatMap(({ code, forms }) => {
    const rank = Math.min(...forms.map((form) => rankOf(form, prefix)));
    return rank < NO_MATCH ? [{ code, rank, articles: counts.get(code) ?? 0 }] : [];
  });
  if (found.length === 0) return nearestCountries(prefix);
  return found
    .sort((a, b) => a.rank - b.rank || b.articles - a.articles || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code);
}

const NO_MATCH = 3;

function rankOf(form: string, prefix: string): number {
  if (form === prefix) return 0;
  if (form.startsWith(prefix)) return 1;
  return form.includes(` ${prefix}`) || form.includes(`-${prefix}`) ? 2 : NO_MATCH;
}

function nearestCountries(typed: string): readonly CountryCode[] {
  const match = lookUpCountry(typed);
  switch (match.kind) {
    case 'found':
      return [match.code];
    case 'several':
      return match.codes;
    case 'none':
      return match.nearest;
  }
}

function countOf(articles: number): string {
  return articles === 1 ? '1 article' : `${articles} articles`;
}
