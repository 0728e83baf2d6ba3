import { createHash } from 'node:crypto';
import type { Article, ArticleId, CountryCode, IsoDay } from '../../src/article/article.ts';

export interface ArticleFacts {
  readonly title: string;
  readonly text?: string;
  readonly captions?: readonly string[];
  readonly day?: string;
  /** The story is about them, the first of all. */
  readonly countries?: readonly string[];
}

/** An article of our own; paragraphs are lines of the text. */
export function articleOf({ title, text = '', captions = [], day, countries = [] }: ArticleFacts): Article {
  const contentHash = createHash('sha256').update(`${title}\n${text}\n${day}`).digest('hex');
  return {
    id: contentHash.slice(0, 10) as ArticleId,
    title,
    captions,
    passages: text.split('\n').filter((line) => line !== ''),
    ...(day !== undefined && { date: { iso: day as IsoDay, basis: 'front-matter' } }),
    countries: countries.map((code) => ({ code: code as CountryCode, mentions: 1, kinds: ['name'], main: true })),
    sources: [{ file: `${title}.txt`, line: 1 }],
    contentHash,
  };
}
