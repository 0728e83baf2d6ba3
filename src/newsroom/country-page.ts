import type { Article, CountryCode } from '../article/article.ts';
import { lookUpCountry } from '../countries/look-up-country.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { summarize } from '../index/summarize.ts';
import { beginningOf } from './beginning-of.ts';
import { countrySentences } from './country-sentences.ts';
import type { CountryCount, CountryFilter, CountryPage, Paged } from './newsroom.ts';

/** A page's menu holds 25 options (Discord's limit). */
const COUNTRIES_PER_PAGE = 25;
const ARTICLES_PER_PAGE = 5;
/** Sentences are sought in so much of a story; where it names the country later only, its title stands. */
const MAX_READ_CHARS = 100_000;

export function countryPage(snapshot: Snapshot, filter: CountryFilter): CountryPage {
  const { country, page = 0 } = filter;
  if (country === undefined) {
    const { entries, ...paged } = paginate(snapshot.countryCounts, page, COUNTRIES_PER_PAGE);
    return { kind: 'list', countries: entries, ...paged };
  }
  if ('code' in country) return articlesOfCountry(snapshot, country.code, page);
  const match = lookUpCountry(country.typed, (code) => snapshot.numbersOf(code).length > 0);
  switch (match.kind) {
    case 'found':
      return articlesOfCountry(snapshot, match.code, page);
    case 'several':
      return { kind: 'several', options: match.codes.map((code) => countOf(snapshot, code)) };
    case 'none':
      return { kind: 'none', typed: country.typed, nearest: match.nearest.map((code) => countOf(snapshot, code)) };
  }
}

/** Its articles: those that are about it first, newest first within each half. */
function articlesOfCountry(snapshot: Snapshot, code: CountryCode, page: number): CountryPage {
  const newestFirst = snapshot.articlesOf(code);
  const isAbout = (article: Article) => article.countries.some((tag) => tag.code === code && tag.main);
  const { entries, ...paged } = paginate(
    [...newestFirst.filter(isAbout), ...newestFirst.filter((article) => !isAbout(article))],
    page,
    ARTICLES_PER_PAGE,
  );
  const articles = entries.map((article) => {
    const named = countrySentences(beginningOf(article, MAX_READ_CHARS)).get(code);
    return {
      ...summarize(article),
      sentence: named?.sentence ?? article.title,
      passage: named?.passage ?? { part: 'title' as const, index: 0 },
    };
  });
  return { kind: 'country', code, articles, ...paged };
}

function countOf(snapshot: Snapshot, code: CountryCode): CountryCount {
  return { code, articles: snapshot.countryCounts.find((count) => count.code === code)?.articles ?? 0 };
}

function paginate<T>(all: readonly T[], page: number, size: number): Paged & { readonly entries: readonly T[] } {
  const pageCount = Math.max(1, Math.ceil(all.length / size));
  const nearest = Math.min(Math.max(0, page), pageCount - 1);
  return { entries: all.slice(nearest * size, (nearest + 1) * size), total: all.length, page: nearest, pageCount };
}
