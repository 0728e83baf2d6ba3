import { cutWords } from '../article/cut.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { SearchLimits } from './command-line.ts';

/** The same limit as /search has; a longer text is cut at a word. */
const MAX_QUERY_CHARS = 200;

/** What scripts get for a query: `search --json` and, with an id before it, `search --batch`. */
export interface SearchJson {
  readonly hits: readonly { readonly articleId: string; readonly articleTitle: string; readonly score: number }[];
}

export async function searchAsJson(newsroom: Newsroom, text: string, limits: SearchLimits): Promise<SearchJson> {
  const { country, limit } = limits;
  const page = await newsroom.search({
    text: cutWords(text.trim(), MAX_QUERY_CHARS),
    pageSize: limit,
    ...(country !== undefined && { country }),
  });
  return { hits: page.hits.map(({ id, title, score }) => ({ articleId: id, articleTitle: title, score })) };
}
