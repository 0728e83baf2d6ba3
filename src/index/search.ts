import type { Article } from '../article/article.ts';
import { didYouMean } from './did-you-mean.ts';
import { findMatches, type Match } from './find-matches.ts';
import { parseQuery } from './parse-query.ts';
import type { Hit, Query, SearchPage, SortOrder } from './search-types.ts';
import type { Snapshot } from './snapshot.ts';
import { makeSnippet } from './snippet.ts';
import { summarize } from './summarize.ts';

const DEFAULT_PAGE_SIZE = 5;
const MAX_PAGE_SIZE = 100;

/** One page of the articles that a query finds. The same query on the same snapshot gives the same page. */
export function search(snapshot: Snapshot, query: Query): SearchPage {
  const parsed = parseQuery(query.text);
  const accepts = filterOf(query);
  // Undated articles pass here and are counted below: the reader is told how many were left out.
  const found = parsed.words.length === 0 ? listAll(snapshot, query, accepts) : findMatches(snapshot, parsed, accepts);
  const isDated = query.from !== undefined || query.to !== undefined;
  const dated = isDated ? found.matches.filter(({ number }) => dateOf(snapshot, number) !== undefined) : found.matches;
  const stories = collapseVersions(snapshot, sortMatches(snapshot, dated, query.sort ?? 'relevance'));
  const pageSize = Math.min(MAX_PAGE_SIZE, Math.max(1, Math.floor(query.pageSize ?? DEFAULT_PAGE_SIZE)));
  const pageCount = Math.max(1, Math.ceil(stories.length / pageSize));
  const page = Math.min(pageCount - 1, Math.max(0, Math.floor(query.page ?? 0)));
  const keys = new Set(found.groups.flatMap(({ terms }) => terms.map(({ key }) => key)));
  const suggestion = didYouMean(query.text, found.groups);
  return {
    hits: stories.slice(page * pageSize, (page + 1) * pageSize).flatMap((story) => toHit(snapshot, story, keys)),
    total: stories.length,
    page,
    pageCount,
    ...(suggestion !== undefined && { didYouMean: suggestion }),
    undatedLeftOut: found.matches.length - dated.length,
  };
}

function listAll({ newestFirst }: Snapshot, { text }: Query, accepts: (article: Article) => boolean) {
  // A text without a single word (quotes, emoji) asks for something that no article has.
  const matches =
    text.trim() === ''
      ? newestFirst.flatMap((article, number) => (accepts(article) ? [{ number, score: 0 }] : []))
      : [];
  return { matches, groups: [] };
}

function filterOf({ country, from, to }: Query): (article: Article) => boolean {
  return ({ countries, date }) =>
    (country === undefined || countries.some(({ code }) => code === country)) &&
    (date === undefined || ((from === undefined || date.iso >= from) && (to === undefined || date.iso <= to)));
}

function dateOf({ newestFirst }: Snapshot, number: number): string | undefined {
  return newestFirst[number]?.date?.iso;
}

function sortMatches(snapshot: Snapshot, matches: readonly Match[], sort: SortOrder): readonly Match[] {
  if (sort === 'relevance') return matches;
  const newest = [...matches].sort((a, b) => a.number - b.number);
  if (sort === 'newest') return newest;
  const dated = newest.filter(({ number }) => dateOf(snapshot, number) !== undefined);
  return [...dated.reverse(), ...newest.slice(dated.length)];
}

/** Of the versions of one story only the newest that was found stands, where the best of them stood. */
function collapseVersions({ versions }: Snapshot, matches: readonly Match[]): readonly Match[] {
  const newestFound = new Map<number, number>();
  for (const { number } of matches) {
    const story = versions.newestOf(number);
    newestFound.set(story, Math.min(number, newestFound.get(story) ?? number));
  }
  if (newestFound.size === matches.length) return matches;
  return matches.flatMap(({ number, score }) => {
    const story = versions.newestOf(number);
    const newest = newestFound.get(story);
    newestFound.delete(story);
    return newest === undefined ? [] : [{ number: newest, score }];
  });
}

function toHit(snapshot: Snapshot, { number, score }: Match, keys: ReadonlySet<string>): readonly Hit[] {
  const article = snapshot.newestFirst[number];
  if (article === undefined) return [];
  const versions = snapshot.versionsOf(article.id).map(summarize);
  return [{ ...summarize(article), score, snippet: makeSnippet(article, keys), versions }];
}
