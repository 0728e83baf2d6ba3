import type { Article } from '../article/article.ts';
import type { Filter } from './find-matches.ts';
import type { Query } from './search-types.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * What a query's country and days let through. Undated articles pass a range of days: the reader is told how many were left out.
 * Articles are numbered from the newest, so days are a range of numbers.
 */
export function queryFilter(snapshot: Snapshot, { country, from, to }: Query): Filter {
  const { newestFirst } = snapshot;
  const undated = firstUndated(newestFirst);
  const first = to === undefined ? 0 : firstWhere(newestFirst, ({ date }) => date === undefined || date.iso <= to);
  const end =
    from === undefined ? undated : firstWhere(newestFirst, ({ date }) => date === undefined || date.iso < from);
  const isInDays: Filter = (number) => (number >= first && number < end) || number >= undated;
  if (country === undefined) return isInDays;
  const isOfCountry = new Uint8Array(newestFirst.length);
  for (const number of snapshot.numbersOf(country)) isOfCountry[number] = 1;
  return (number) => isOfCountry[number] === 1 && isInDays(number);
}

/** Where the articles without a date begin: they stand last. */
export function firstUndated(newestFirst: readonly Article[]): number {
  return firstWhere(newestFirst, ({ date }) => date === undefined);
}

/** @param holds false up to some article, true from it on. */
function firstWhere(articles: readonly Article[], holds: (article: Article) => boolean): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const article = articles[middle];
    if (article !== undefined && !holds(article)) low = middle + 1;
    else high = middle;
  }
  return low;
}
