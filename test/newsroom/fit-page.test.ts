import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitPage, MAX_PAGE_BYTES } from '../../src/newsroom/fit-page.ts';

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test('leaves what fits as it is', () => {
  const page = { text: 'a'.repeat(60_000), list: [1, undefined, null, true] };
  expect(fitPage(page)).toBe(page);
});

test('never cuts a page of a story', () => {
  const page = { paragraphs: ['字'.repeat(2_999)], captions: Array.from({ length: 900 }, () => 'c'.repeat(900)) };
  const fitted = fitPage(page);
  expect(fitted.paragraphs).toEqual(page.paragraphs);
  expect(fitted.captions[0]).toBe(page.captions[0]);
  expect(bytesOf(fitted)).toBeLessThanOrEqual(MAX_PAGE_BYTES);
});

test('cuts texts to beginnings of themselves and lists to their first entries, whatever comes', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.nat(3).map((n) => '👩‍👩‍👧字a\n"'.repeat(n * 9_000)),
  );
  const hit = fc.record({ title: text, snippet: fc.record({ text }), score: fc.double({ noNaN: true }) });
  fc.assert(
    fc.property(fc.array(hit, { maxLength: 60 }), (hits) => {
      const fitted = fitPage({ hits });
      expect(bytesOf(fitted)).toBeLessThanOrEqual(MAX_PAGE_BYTES);
      for (const [index, { title, score }] of fitted.hits.entries()) {
        expect(hits[index]?.title.startsWith(title)).toBe(true);
        expect(score).toBe(hits[index]?.score);
      }
    }),
    { numRuns: 40 },
  );
});
