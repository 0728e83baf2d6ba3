import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId, CountryCode, IsoDay } from '../../src/article/article.ts';
import type { ArticleSummary, Hit, SearchPage } from '../../src/index/search-types.ts';
import { packPage, unpackPage } from '../../src/newsroom/packed-page.ts';

const summary: fc.Arbitrary<ArticleSummary> = fc
  .record({
    id: fc.string().map((id) => id as ArticleId),
    title: fc.string({ unit: 'grapheme' }),
    countries: fc.array(fc.constantFrom('DE' as CountryCode, 'XK' as CountryCode)),
    date: fc.option(
      fc.record({
        iso: fc.constant('2024-02-29' as IsoDay),
        basis: fc.constantFrom('front-matter', 'dateline', 'filename', 'caption', 'file-photo'),
      }),
    ),
  })
  .map(({ date, ...others }) => (date === null ? others : { ...others, date }));
const snippet = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  highlights: fc.array(fc.record({ start: fc.nat(), end: fc.nat() })),
  passage: fc.record({ part: fc.constantFrom('title', 'caption', 'body'), index: fc.nat() }),
  cutBefore: fc.boolean(),
  cutAfter: fc.boolean(),
});
const hit: fc.Arbitrary<Hit> = fc
  .tuple(summary, fc.record({ score: fc.double(), snippet, versions: fc.array(summary, { maxLength: 3 }) }))
  .map(([story, others]) => ({ ...story, ...others }));
const page: fc.Arbitrary<SearchPage> = fc
  .record({
    hits: fc.array(hit),
    total: fc.nat(),
    page: fc.nat(),
    pageCount: fc.nat(),
    undatedLeftOut: fc.nat(),
    didYouMean: fc.option(fc.string()),
  })
  .map(({ didYouMean, ...others }) => (didYouMean === null ? others : { ...others, didYouMean }));

test('any page comes out on the other side as a clone of it would', () => {
  fc.assert(
    fc.property(page, (whole) => {
      expect(unpackPage(structuredClone(packPage(whole)))).toStrictEqual(structuredClone(whole));
    }),
  );
});

test('what was cut short, goes on, or has another kind of value in it is no page', () => {
  fc.assert(
    fc.property(page, fc.nat(), (whole, place) => {
      const cells = packPage(whole);
      const at = place % cells.length;
      expect(unpackPage(cells.slice(0, at))).toBeUndefined();
      expect(unpackPage([...cells, 0])).toBeUndefined();
      expect(unpackPage(cells.with(at, Symbol('wrong') as never))).toBeUndefined();
    }),
  );
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a page that was not packed', { hits: [], total: 0, page: 0, pageCount: 1, undatedLeftOut: 0 }],
  ['a list that is said to be endless', [0, 0, 1, 0, undefined, Number.POSITIVE_INFINITY]],
  ['a list of no length', [0, 0, 1, 0, undefined, Number.NaN]],
])('%s is no page', (_, packed) => {
  expect(unpackPage(packed)).toBeUndefined();
});
