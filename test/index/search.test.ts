import { describe, expect, test } from 'vitest';
import type { CountryCode, IsoDay } from '../../src/article/article.ts';
import { buildSnapshot } from '../../src/index/build-snapshot.ts';
import { search } from '../../src/index/search.ts';
import type { Query } from '../../src/index/search-types.ts';
import { articleOf } from './articles.ts';

const FERRY = 'The ferry to the outer islands runs again since Monday, the harbour office said. Two ships were lent.';
const snapshot = await buildSnapshot([
  articleOf({ title: 'Ferry resumes', text: FERRY, day: '2024-03-04', countries: ['DE'] }),
  articleOf({
    title: 'Ferry resumes',
    text: `${FERRY} A third one comes in June.`,
    day: '2024-03-06',
    countries: ['DE'],
  }),
  articleOf({
    title: 'Bridge closes',
    text: 'The old railway bridge near Lyon closes.',
    day: '2024-05-01',
    countries: ['FR'],
  }),
  articleOf({
    title: 'Frost in the orchards',
    text: 'Growers asked for help. The harbour is far.',
    day: '2024-04-20',
    countries: ['IT', 'FR'],
  }),
  articleOf({ title: 'Undated note on bridges', text: 'Bridges and ferries were painted by the harbour office.' }),
]);
const titles = (query: Partial<Query>) =>
  search(snapshot, { text: '', ...query }).hits.map(({ title, date }) => `${title}${date ? ` ${date.iso}` : ''}`);
const day = (iso: string) => iso as IsoDay;

describe('search', () => {
  test('puts a story with all words before one with some', () => {
    expect(titles({ text: 'railway bridge' })).toEqual(['Bridge closes 2024-05-01', 'Undated note on bridges']);
  });

  test('finds other forms of a word', () => {
    const expected = ['Ferry resumes 2024-03-06', 'Undated note on bridges'];
    expect(titles({ text: 'ferries' }).sort()).toEqual(expected);
    expect(titles({ text: 'ferry' }).sort()).toEqual(expected);
  });

  test('shows of the versions of a story the newest, with the others behind it', () => {
    const { hits, total } = search(snapshot, { text: 'ferry islands' });
    expect(total).toBe(hits.length);
    expect(hits[0]).toMatchObject({ date: { iso: '2024-03-06' }, versions: [{ date: { iso: '2024-03-04' } }] });
  });

  test('shows the version that the days let through', () => {
    expect(titles({ text: 'ferry islands', to: day('2024-03-05') })).toEqual(['Ferry resumes 2024-03-04']);
  });

  test('keeps to a country', () => {
    expect(titles({ country: 'FR' as CountryCode })).toEqual([
      'Bridge closes 2024-05-01',
      'Frost in the orchards 2024-04-20',
    ]);
  });

  test('takes both days in, and tells how many undated ones were left out', () => {
    const page = search(snapshot, { text: 'harbour', from: day('2024-03-06'), to: day('2024-04-20') });
    expect(page.hits.map(({ title }) => title).sort()).toEqual(['Ferry resumes', 'Frost in the orchards']);
    expect(page.undatedLeftOut).toBe(1);
    expect(titles({ text: 'harbour', from: day('2024-04-21') })).toEqual([]);
  });

  test.each([
    [
      'newest',
      [
        'Bridge closes 2024-05-01',
        'Frost in the orchards 2024-04-20',
        'Ferry resumes 2024-03-06',
        'Undated note on bridges',
      ],
    ],
    [
      'oldest',
      [
        'Ferry resumes 2024-03-06',
        'Frost in the orchards 2024-04-20',
        'Bridge closes 2024-05-01',
        'Undated note on bridges',
      ],
    ],
  ] as const)('lists all stories without a query, the %s first and the undated last', (sort, expected) => {
    expect(titles({ sort })).toEqual(expected);
  });

  test('sorts what it found by date, too', () => {
    const found = titles({ text: 'harbour', sort: 'oldest' });
    expect(found).toEqual(['Ferry resumes 2024-03-06', 'Frost in the orchards 2024-04-20', 'Undated note on bridges']);
  });

  test('keeps to a phrase, whatever stands between its words', () => {
    expect(titles({ text: '"harbour office"' }).sort()).toEqual([
      'Ferry resumes 2024-03-06',
      'Undated note on bridges',
    ]);
    expect(titles({ text: '“office harbour”' })).toEqual([]);
    expect(titles({ text: '"harbour' })).toHaveLength(3);
  });

  test('offers what was meant, and finds it at once', () => {
    const page = search(snapshot, { text: 'Railwya bridge' });
    expect(page.didYouMean).toBe('railway bridge');
    expect(page.hits[0]?.title).toBe('Bridge closes');
  });

  test('completes a word that is being typed', () => {
    expect(titles({ text: 'orch' })).toEqual(['Frost in the orchards 2024-04-20']);
  });

  test('finds nothing by signs without a word', () => {
    expect(search(snapshot, { text: '🦊 ""' })).toMatchObject({ hits: [], total: 0, page: 0, pageCount: 1 });
  });

  test('stays within its pages', () => {
    const pages = [-1, 0, 1, 2, 9].map((page) => search(snapshot, { text: '', page, pageSize: 2 }));
    expect(pages.map(({ page, pageCount, hits }) => [page, pageCount, hits.length])).toEqual([
      [0, 2, 2],
      [0, 2, 2],
      [1, 2, 2],
      [1, 2, 2],
      [1, 2, 2],
    ]);
    expect(search(snapshot, { text: '', pageSize: 0 }).hits).toHaveLength(1);
  });

  test('a stop word finds only when nothing else is asked', () => {
    expect(titles({ text: 'the' }).length).toBeGreaterThan(0);
    expect(titles({ text: 'the lyon' })).toEqual(titles({ text: 'lyon' }));
  });
});
