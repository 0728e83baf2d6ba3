import type { Article } from '../article/article.ts';
import { analyze } from '../index/analyze.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { Examples } from './newsroom.ts';

const QUERY_WORDS = 2;

/** Things to try that this very collection answers, taken from its newest article. */
export function exampleQueries(snapshot: Snapshot): Examples {
  const newest = newestArticle(snapshot.articles.values());
  if (newest === undefined) return {};
  const country = newest.countries.find(({ main }) => main)?.code ?? newest.countries[0]?.code;
  return {
    title: newest.title,
    query: distinctiveWords(newest.title),
    ...(country !== undefined && { country }),
  };
}

function newestArticle(articles: Iterable<Article>): Article | undefined {
  let newest: Article | undefined;
  for (const article of articles) {
    if (newest === undefined || (article.date?.iso ?? '') > (newest.date?.iso ?? '')) newest = article;
  }
  return newest;
}

/** The longest words of a title, in its order: long words are rare words, near enough for an example. */
function distinctiveWords(title: string): string {
  const words = [...new Set(analyze(title).map(({ word }) => word))];
  const longest = new Set([...words].sort((a, b) => b.length - a.length).slice(0, QUERY_WORDS));
  return words.filter((word) => longest.has(word)).join(' ');
}
