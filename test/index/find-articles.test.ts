import { describe, expect, test } from 'vitest';
import { buildSnapshot } from '../../src/index/build-snapshot.ts';
import { complete } from '../../src/index/complete.ts';
import { findArticles } from '../../src/index/find-articles.ts';
import { related } from '../../src/index/related.ts';
import { articleOf } from './articles.ts';

const SUMATRA =
  'Divers recovered bodies from the wreck of the Bahari Jaya off Sumatra, the rescue agency of Sibolga said.';
const wreck = articleOf({ title: 'Ferry sinks off Sumatra', text: SUMATRA, day: '2025-03-14', countries: ['ID'] });
const later = articleOf({
  title: 'Ferry sinks off Sumatra',
  text: `${SUMATRA} More are missing.`,
  day: '2025-03-15',
  countries: ['ID'],
});
const captain = articleOf({
  title: 'Captain of sunken ferry held',
  text: 'Police in Sibolga arrested the captain of the Bahari Jaya, whose wreck lies off Sumatra.',
  day: '2025-03-16',
  countries: ['ID'],
});
const budgets = [
  articleOf({
    title: 'Budget passed',
    text: 'Parliament gave more money to schools and roads.',
    day: '2025-02-01',
    countries: ['DE'],
  }),
  articleOf({
    title: 'Budget passed',
    text: 'Senators agreed on taxes after a long night.',
    day: '2025-02-02',
    countries: ['DE'],
  }),
];
const others = Array.from({ length: 12 }, (_, at) =>
  articleOf({
    title: `Notice ${at}`,
    text: `Council meeting ${at} about parking in the old town.`,
    day: '2024-01-01',
    countries: ['FR'],
  }),
);
const snapshot = await buildSnapshot([wreck, later, captain, ...budgets, ...others]);

const titlesOf = (articles: readonly { readonly title: string }[]) => articles.map(({ title }) => title);

describe('an article by what is typed', () => {
  test('is found by its id and by its title, however that is written', () => {
    expect(findArticles(snapshot, captain.id)).toMatchObject({ kind: 'found', article: { id: captain.id } });
    expect(findArticles(snapshot, ' CAPTAIN of “sunken” ferry held ')).toMatchObject({
      kind: 'found',
      article: { id: captain.id },
    });
    expect(findArticles(snapshot, 'captain')).toMatchObject({ kind: 'found', article: { id: captain.id } });
  });

  test('is of the versions of a story the newest', () => {
    expect(findArticles(snapshot, 'Ferry sinks off Sumatra')).toMatchObject({
      kind: 'found',
      article: { id: later.id },
    });
    expect(findArticles(snapshot, wreck.id)).toMatchObject({ kind: 'found', article: { id: wreck.id } });
  });

  test('is one of several where the title does not tell', () => {
    const match = findArticles(snapshot, 'budget passed');
    expect(match.kind === 'several' && titlesOf(match.articles)).toEqual(['Budget passed', 'Budget passed']);
  });

  test('is not there: the nearest by their text', () => {
    const match = findArticles(snapshot, 'divers recovered bodies');
    expect(match.kind === 'none' && titlesOf(match.nearest)).toEqual(['Ferry sinks off Sumatra']);
    expect(findArticles(snapshot, 'qqqq')).toEqual({ kind: 'none', nearest: [] });
  });
});

describe('related stories', () => {
  test('share rare words and the country; neither the story itself nor its versions are among them', () => {
    expect(titlesOf(related(snapshot, later.id, 5))).toEqual(['Captain of sunken ferry held']);
    const [first] = related(snapshot, captain.id, 5);
    expect(first).toMatchObject({ id: later.id, versions: [{ id: wreck.id }] });
  });

  test('keep to the limit, and are none for an unknown id', () => {
    expect(related(snapshot, captain.id, 0)).toEqual([]);
    expect(related(snapshot, 'nobody' as typeof captain.id, 5)).toEqual([]);
  });
});

describe('choices', () => {
  test('of titles: two stories with one title are told apart by their day', () => {
    expect(titlesOf(complete(snapshot, 'title', 'budg').map(({ name }) => ({ title: name })))).toEqual([
      'Budget passed (2025-02-02)',
      'Budget passed (2025-02-01)',
    ]);
  });

  test('of countries: with nothing typed the most frequent, else names that begin so, then the nearest', () => {
    expect(complete(snapshot, 'country', '')[0]).toEqual({ name: '🇫🇷 France (12 articles)', value: 'FR' });
    expect(complete(snapshot, 'country', 'indo')[0]).toMatchObject({ value: 'ID' });
    expect(complete(snapshot, 'country', 'germny')[0]).toMatchObject({ value: 'DE' });
  });
});
