import { didYouMean } from './did-you-mean.ts';
import { findMatches, type Matches } from './find-matches.ts';
import { parseQuery } from './parse-query.ts';
import { firstUndated, queryFilter } from './query-filter.ts';
import type { Hit, Query, SearchPage, SortOrder } from './search-types.ts';
import type { Snapshot } from './snapshot.ts';
import { createSnippetMaker } from './snippet.ts';
import { summarize } from './summarize.ts';
import type { VersionGroups } from './version-groups.ts';

const DEFAULT_PAGE_SIZE = 5;
const MAX_PAGE_SIZE = 100;

/** One page of the articles that a query finds. The same query on the same snapshot gives the same page. */
export function search(snapshot: Snapshot, query: Query): SearchPage {
  const parsed = parseQuery(query.text);
  const found =
    parsed.words.length === 0 ? listAll(snapshot, query) : findMatches(snapshot, parsed, queryFilter(snapshot, query));
  const undated = firstUndated(snapshot.newestFirst);
  const matches = isByDay(query) ? found.numbers.filter((number) => number < undated) : found.numbers;
  const stories = collapseVersions(snapshot.versions, sortNumbers(matches, query.sort ?? 'relevance', undated));
  const pageSize = Math.min(MAX_PAGE_SIZE, Math.max(1, Math.floor(query.pageSize ?? DEFAULT_PAGE_SIZE)));
  const pageCount = Math.max(1, Math.ceil(stories.length / pageSize));
  const page = Math.min(pageCount - 1, Math.max(0, Math.floor(query.page ?? 0)));
  const suggestion = didYouMean(query.text, found.groups);
  return {
    hits: toHits(snapshot, stories.subarray(page * pageSize, (page + 1) * pageSize), found),
    total: stories.length,
    page,
    pageCount,
    ...(suggestion !== undefined && { didYouMean: suggestion }),
    undatedLeftOut: found.numbers.length - matches.length,
  };
}

function isByDay({ from, to }: Query): boolean {
  return from !== undefined || to !== undefined;
}

function listAll(snapshot: Snapshot, query: Query): Matches {
  return { numbers: listNumbers(snapshot, query), scores: new Map(), groups: [] };
}

function listNumbers(snapshot: Snapshot, query: Query): Uint32Array {
  // A text without a single word (quotes, emoji) asks for something that no article has.
  if (query.text.trim() !== '') return new Uint32Array();
  if (query.country === undefined && !isByDay(query)) return snapshot.versions.newestStories;
  return Uint32Array.from(snapshot.newestFirst.keys()).filter(queryFilter(snapshot, query));
}

/** @param undated where the articles without a date begin; they come last in either direction. */
function sortNumbers(numbers: Uint32Array, sort: SortOrder, undated: number): Uint32Array {
  if (sort === 'relevance') return numbers;
  const newest = isAscending(numbers) ? numbers : numbers.toSorted();
  if (sort === 'newest') return newest;
  const oldest = newest.slice();
  oldest.set(newest.filter((number) => number < undated).toReversed());
  return oldest;
}

/** As all are that were only listed: sorting a hundred thousand takes longer than everything else. */
function isAscending(numbers: Uint32Array): boolean {
  return numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? 0));
}

/** Of the versions of one story only the newest that was found stands, where the best of them stood. */
function collapseVersions(versions: VersionGroups, numbers: Uint32Array): Uint32Array {
  if (numbers === versions.newestStories) return numbers;
  const newestFound = new Map<number, number>();
  for (const number of numbers) {
    const story = versions.newestOf(number);
    if (story === undefined) continue;
    newestFound.set(story, Math.min(number, newestFound.get(story) ?? number));
  }
  if (newestFound.size === 0) return numbers;
  const stories = new Uint32Array(numbers.length);
  let length = 0;
  for (const number of numbers) {
    const story = versions.newestOf(number);
    const newest = story === undefined ? number : newestFound.get(story);
    if (story !== undefined) newestFound.delete(story);
    if (newest !== undefined) stories[length++] = newest;
  }
  return stories.subarray(0, length);
}

function toHits(snapshot: Snapshot, numbers: Uint32Array, { scores, groups }: Matches): readonly Hit[] {
  const makeSnippet = createSnippetMaker(new Set(groups.flatMap(({ terms }) => terms.map(({ key }) => key))));
  return Array.from(numbers).flatMap((number) => {
    const article = snapshot.newestFirst[number];
    if (article === undefined) return [];
    const versions = snapshot.versionsOf(article.id).map(summarize);
    // Those that were not scored stand behind all that were.
    return [{ ...summarize(article), score: scores.get(number) ?? 0, snippet: makeSnippet(article), versions }];
  });
}
