import { didYouMean } from './did-you-mean.ts';
import { findMatches, type Matches } from './find-matches.ts';
import { parseQuery } from './parse-query.ts';
import { firstUndated, queryFilter } from './query-filter.ts';
import type { ArticleSummary, Hit, Query, SearchPage, Snippet, SortOrder } from './search-types.ts';
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
  const matches = isByDay(query) ? datedOf(snapshot, found.numbers) : found.numbers;
  const stories = collapseVersions(snapshot.versions, sortNumbers(snapshot, matches, query.sort ?? 'relevance'));
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

function datedOf({ newestFirst }: Snapshot, numbers: Uint32Array): Uint32Array {
  const undated = firstUndated(newestFirst);
  return numbers.filter((number) => number < undated);
}

/** Articles without a date come last in either direction. */
function sortNumbers(snapshot: Snapshot, numbers: Uint32Array, sort: SortOrder): Uint32Array {
  if (sort === 'relevance') return numbers;
  const newest = isAscending(numbers) ? numbers : numbers.toSorted();
  if (sort === 'newest') return newest;
  const oldest = newest.slice();
  oldest.set(datedOf(snapshot, newest).toReversed());
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
  const hits: Hit[] = [];
  for (const number of numbers) {
    const article = snapshot.newestFirst[number];
    if (article === undefined) continue;
    // Those that were not scored stand behind all that were.
    const score = scores.get(number) ?? 0;
    const versions = snapshot.versionsOf(article.id).map(summarize);
    hits.push(toHit(summarize(article), score, makeSnippet(article), versions));
  }
  return hits;
}

/** Written out: a spread of an object takes 2 µs, more than the search for it. */
function toHit(
  { id, title, date, countries }: ArticleSummary,
  score: number,
  snippet: Snippet,
  versions: readonly ArticleSummary[],
): Hit {
  return date === undefined
    ? { id, title, countries, score, snippet, versions }
    : { id, title, date, countries, score, snippet, versions };
}
