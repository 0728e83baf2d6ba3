import { expect, test } from 'vitest';
import type { Article, ArticleId } from '../../src/article/article.ts';
import { beginningOf } from '../../src/newsroom/beginning-of.ts';

const articleOf = (...passages: string[]): Article => ({
  id: 'a' as ArticleId,
  title: 'Title',
  captions: [],
  passages,
  countries: [],
  sources: [],
  contentHash: '1',
});

test('a story that fits is the very same', () => {
  const article = articleOf('12345', '67890');
  expect(beginningOf(article, 10)).toBe(article);
});

test('paragraphs beyond are left out whole', () => {
  expect(beginningOf(articleOf('12345', '67890'), 9).passages).toEqual(['12345']);
});

test('only a first paragraph is cut', () => {
  expect(beginningOf(articleOf('12345', '67890'), 3).passages).toEqual(['123']);
});
