import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_PAGE_CHARS, paginateText, textPage } from '../../src/newsroom/text-pages.ts';

describe('paginateText', () => {
  test('keeps a short story on one page', () => {
    expect(paginateText(['One.', 'Two.'])).toEqual([['One.', 'Two.']]);
  });

  test('starts a page with the paragraph that no longer fits', () => {
    const long = 'a'.repeat(MAX_PAGE_CHARS - 3);
    expect(paginateText([long, 'abc', 'abcd'])).toEqual([[long, 'abc'], ['abcd']]);
  });

  test('gives a story without text one empty page', () => {
    expect(textPage([], 3)).toEqual({ paragraphs: [], page: 0, pageCount: 1 });
  });

  test('loses and repeats nothing', () => {
    const paragraph = fc.string({ unit: fc.constantFrom('a', ' ', 'é', '👨‍👩‍👧'), maxLength: 2 * MAX_PAGE_CHARS });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), (passages) => {
        const pages = paginateText(passages);
        expect(pages.flat().join('')).toBe(passages.join(''));
        for (const page of pages) expect(page.join('').length).toBeLessThanOrEqual(MAX_PAGE_CHARS);
      }),
      { numRuns: 30 },
    );
  });
});

test('a page outside the text becomes the nearest that exists', () => {
  const passages = ['a'.repeat(MAX_PAGE_CHARS), 'b'];
  expect(textPage(passages, 9)).toMatchObject({ paragraphs: ['b'], page: 1, pageCount: 2 });
  expect(textPage(passages, -1)).toMatchObject({ page: 0 });
});
