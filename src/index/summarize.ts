import type { Article } from '../article/article.ts';
import type { ArticleSummary } from './search-types.ts';

/** What a list shows of an article, without its text. */
export function summarize({ id, title, date, countries }: Article): ArticleSummary {
  return { id, title, ...(date !== undefined && { date }), countries: countries.map(({ code }) => code) };
}
