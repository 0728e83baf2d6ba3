import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTables } from '../../src/index/build-snapshot.ts';
import { compactArticles } from '../../src/index/compact-articles.ts';
import { groupVersions } from '../../src/index/group-versions.ts';
import { createPacer } from '../../src/index/pacer.ts';
import { textAt } from '../../src/index/packed-texts.ts';
import { sortInSlices } from '../../src/index/sort-in-slices.ts';
import { compareText } from '../../src/index/sorted-text.ts';
import { createVersionGroups } from '../../src/index/version-groups.ts';
import { generateArticles } from '../bench/corpus.ts';
import { articleOf } from './articles.ts';

const articles = [...generateArticles({ articles: 60, paragraphs: 3, seed: 3 })];
const unpaced = createPacer();

describe('the tables of a collection', () => {
  test('are equal for equal articles, in whatever order they come, and with or without pauses', async () => {
    const expected = await buildTables(articles);
    expect(await buildTables(articles.toReversed())).toEqual(expected);
    expect(await buildTables(articles, { giveWay: async () => undefined })).toEqual(expected);
    const [first, ...rest] = articles;
    if (first === undefined) throw new Error('no articles');
    expect((await buildTables([{ ...first, contentHash: 'another' }, ...rest])).version).not.toBe(expected.version);
  });

  test('stand in order of date, the newest first and those without one last', async () => {
    const { newestFirst } = await buildTables(articles);
    const days = newestFirst.map(({ date }) => date?.iso ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    expect(days.at(-1)).toBe('');
  });

  test('count the articles of a word over all its fields, and of a stem over all its words', async () => {
    const { texts } = await buildTables([
      articleOf({ title: 'Ferry', text: 'The ferry runs.', captions: ['A ferry'] }),
      articleOf({ title: 'Ferries', text: 'Boats run.' }),
    ]);
    const countIn = ({ terms, counts }: typeof texts.words, term: string) =>
      counts.find((_, index) => textAt(terms, index) === term);
    expect(countIn(texts.words, 'ferry')).toBe(1);
    expect(countIn(texts.stems, 'ferri')).toBe(2);
    expect(countIn(texts.words, 'boats')).toBe(1);
    expect(countIn(texts.words, 'boat')).toBeUndefined();
  });

  test('leave out what stands beyond 200,000 characters of a story', async () => {
    const text = `${'ferry '.repeat(40_000)}\nlighthouse`;
    const { texts, passages } = await buildTables([articleOf({ title: 'Long', text })]);
    const words = Array.from(texts.words.counts, (_, index) => textAt(texts.words.terms, index));
    expect(words).toContain('ferry');
    expect(words).not.toContain('lighthouse');
    expect(passages.owners).toHaveLength(3);
  });
});

test('compact articles are equal to the others, and their equal tags are one object', async () => {
  const compact = await compactArticles(articles, unpaced);
  expect(compact).toEqual(articles);
  const tags = compact.flatMap(({ countries }) => countries);
  expect(new Set(tags).size).toBe(new Set(tags.map((tag) => JSON.stringify(tag))).size);
  expect(tags.length).toBeGreaterThan(new Set(tags).size * 2);
});

describe('versions of a story', () => {
  const TEXT = 'The ferry to the outer islands runs again since Monday, the harbour office of the old town said today.';

  test('are those with one title over largely the same text, the newest first', async () => {
    const list = [
      articleOf({ title: 'Ferry resumes', text: `${TEXT} Two ships were lent.`, day: '2024-03-05' }),
      articleOf({ title: 'FERRY resumes', text: TEXT, day: '2024-03-04' }),
      articleOf({
        title: 'Ferry resumes',
        text: 'Something else entirely was reported from the far north of the country.',
      }),
      articleOf({ title: 'Another title', text: TEXT }),
    ];
    const groups = await groupVersions(list, unpaced);
    expect(groups).toEqual([[0, 1]]);
    const versions = createVersionGroups(groups, list.length);
    expect([0, 1, 2, 3].map((number) => versions.newestOf(number))).toEqual([0, 0, undefined, undefined]);
    expect([1, 2].map((number) => versions.versionsOf(number))).toEqual([[0, 1], []]);
    expect([...versions.newestStories]).toEqual([0, 2, 3]);
  });

  test('need half of the shorter text', async () => {
    const halfOf = TEXT.split(' ').slice(0, 8).join(' ');
    const other = 'and then nothing of what was said before is said again in these many words';
    const pair = [articleOf({ title: 'One', text: TEXT }), articleOf({ title: 'One', text: `${halfOf} ${other}` })];
    expect(await groupVersions(pair, unpaced)).toEqual([]);
  });
});

test('sorting in slices sorts as sorting at once does, equal ones in their order', async () => {
  const values = fc.array(fc.nat(3_000), { minLength: 0, maxLength: 10_000 });
  await fc.assert(
    fc.asyncProperty(values, async (numbers) => {
      const entries = numbers.map((value, at) => ({ value, at }));
      const byValue = (a: { value: number }, b: { value: number }) => a.value - b.value;
      expect(await sortInSlices(entries, byValue, unpaced)).toEqual(entries.toSorted(byValue));
    }),
    { numRuns: 8 },
  );
  expect(['b', 'a', 'é', 'B'].sort(compareText)).toEqual(['B', 'a', 'b', 'é']);
});

test('a pacer pauses when 10 ms are over, and never without somebody to give way to', async () => {
  let pauses = 0;
  const pacer = createPacer(async () => {
    pauses += 1;
  });
  await pacer.pause();
  expect([pauses, pacer.isDue(), unpaced.isDue()]).toEqual([0, false, false]);
  const start = performance.now();
  while (performance.now() - start < 11);
  expect([pacer.isDue(), unpaced.isDue()]).toEqual([true, false]);
  await pacer.pause();
  expect([pauses, pacer.isDue()]).toEqual([1, false]);
});
