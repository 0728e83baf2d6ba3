import type { Article } from '../article/article.ts';
import type { ArticleSummary } from './search-types.ts';

/** What a list shows of an article, without its text. */
export function summarize({ id, title, date, countries }: Article): ArticleSummary {
  const codes = countries.map(({ code }) => code);
  return date === undefined ? { id, title, countries: codes } : { id, title, date, countries: codes };
}
