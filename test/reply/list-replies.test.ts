import { describe, expect, test } from 'vitest';
import { chooseArticleReply } from '../../src/reply/choose-article-reply.ts';
import { chooseCountryReply } from '../../src/reply/choose-country-reply.ts';
import { countriesReply } from '../../src/reply/countries-reply.ts';
import { decodePress } from '../../src/reply/custom-id.ts';
import { relatedReply } from '../../src/reply/related-reply.ts';
import { searchReply } from '../../src/reply/search-reply.ts';
import { code, day, GHANA, hit, idOf, PRIVATE, PUBLIC, RUSSIA, SEARCH, searchPage, summary } from './fixtures.ts';
import { idBehind, labelsOf } from './labels.ts';

describe('a page of hits', () => {
  test('shows title, date with its basis, countries, the snippet with its match bold', () => {
    const reply = searchReply(searchPage({ hits: [hit(1)], total: 1 }), SEARCH, PUBLIC);
    expect(reply.embeds?.[0]).toMatchObject({
      title: 'Search: harbour',
      description: '1 article',
      fields: [
        {
          name: 'Harbour reopens after storm 1',
          value:
            '<t:1749376800:D> (dateline) · 🇬🇭 Ghana, 🇷🇺 Russia\n> …the **harbour** of Tema opened again on Monday…',
        },
      ],
    });
  });

  test('shows a photo day as what it is', () => {
    const hits = [hit(1, { date: { iso: day('2024-01-16'), basis: 'file-photo' } })];
    expect(searchReply(searchPage({ hits }), SEARCH, PUBLIC).embeds?.[0]?.fields?.[0]?.value).toMatch(
      /^photo of <t:1705399200:D> · /u,
    );
  });

  test('names its filters, and the undated articles that they left out', () => {
    const state = { ...SEARCH, country: GHANA, from: day('2025-01-01'), sort: 'newest' as const };
    expect(searchReply(searchPage({ undatedLeftOut: 3 }), state, PUBLIC).embeds?.[0]?.description?.split('\n')).toEqual(
      [
        '2 articles · in 🇬🇭 Ghana · from <t:1735725600:D> · newest first',
        '3 articles without a date left out because of `from`.',
      ],
    );
  });

  test('has Previous and Next with arrows, each alive only where there is a page', () => {
    const buttons = (page: number) =>
      searchReply(searchPage({ page, pageCount: 3 }), SEARCH, PUBLIC).components?.[1]?.components;
    const previous = { label: 'Previous', emoji: { name: '◀️' } };
    const next = { label: 'Next', emoji: { name: '▶️' } };
    expect(buttons(0)).toMatchObject([
      { ...previous, disabled: true },
      { ...next, disabled: false },
    ]);
    expect(buttons(1)).toMatchObject([
      { ...previous, disabled: false },
      { ...next, disabled: false },
    ]);
    expect(buttons(2)).toMatchObject([
      { ...previous, disabled: false },
      { ...next, disabled: true },
    ]);
    expect(labelsOf(searchReply(searchPage(), SEARCH, PUBLIC))).toEqual([]);
  });

  test('its Next leads to the page after the one that was answered', () => {
    const reply = searchReply(searchPage({ page: 1, pageCount: 3 }), { ...SEARCH, page: 40 }, PUBLIC);
    expect(decodePress(idBehind(reply, 'Next'), reply.components ?? [])).toEqual({
      verb: 'search-page',
      askerId: PUBLIC.askerId,
      state: { ...SEARCH, page: 2 },
    });
  });

  test('offers a better query as a button', () => {
    const reply = searchReply(searchPage({ hits: [], total: 0, didYouMean: 'harbor' }), SEARCH, PRIVATE);
    expect(reply.embeds?.[0]?.description?.split('\n')).toEqual([
      'No article found. Try other or fewer words.',
      'Did you mean: harbor',
    ]);
    expect(labelsOf(reply)).toEqual(['Search harbor', 'Share']);
    expect(decodePress(idBehind(reply, 'Search harbor'), [])).toMatchObject({ state: { query: 'harbor' } });
  });

  test('tells of other versions of the same story', () => {
    const hits = [hit(1, { versions: [summary(2), summary(3)] })];
    expect(searchReply(searchPage({ hits }), SEARCH, PUBLIC).embeds?.[0]?.fields?.[0]?.value).toContain(
      'and 2 other versions of this story, the newest: <t:1749376800:D> (dateline)',
    );
  });

  test('the newest articles have a title of their own', () => {
    const state = { ...SEARCH, mode: 'latest' as const, query: '', sort: 'newest' as const };
    expect(searchReply(searchPage(), state, PUBLIC).embeds?.[0]).toMatchObject({
      title: 'Latest articles',
      description: '2 articles · newest first',
    });
  });

  test('related articles look alike', () => {
    expect(relatedReply(summary(9), [hit(1)], PRIVATE).embeds?.[0]?.title).toBe(
      'Related to: Harbour reopens after storm 9',
    );
    expect(relatedReply(summary(9), [], PUBLIC).embeds?.[0]?.description).toContain('No other article');
  });
});

describe('countries', () => {
  test('are listed with their numbers of articles and a menu', () => {
    const countries = [
      { code: GHANA, articles: 1 },
      { code: RUSSIA, articles: 1_200 },
    ];
    const reply = countriesReply({ kind: 'list', countries, total: 27, page: 0, pageCount: 2 }, PUBLIC);
    expect(reply.embeds?.[0]).toMatchObject({
      description: '🇬🇭 Ghana: 1 article\n🇷🇺 Russia: 1,200 articles',
      footer: { text: '27 countries · page 1 of 2' },
    });
    expect(reply.components?.[0]?.components[0]).toMatchObject({
      options: [
        { label: 'Ghana', value: 'GH', description: '1 article', emoji: { name: '🇬🇭' } },
        { label: 'Russia', value: 'RU' },
      ],
    });
  });

  test('one of them shows its articles with the sentences that name it', () => {
    const articles = [{ ...summary(1), sentence: 'Ghana *closed* it.', passage: { part: 'body' as const, index: 0 } }];
    const reply = countriesReply({ kind: 'country', code: GHANA, articles, total: 6, page: 0, pageCount: 2 }, PUBLIC);
    expect(reply.embeds?.[0]).toMatchObject({ title: '🇬🇭 Ghana', footer: { text: '6 articles · page 1 of 2' } });
    expect(reply.embeds?.[0]?.fields?.[0]?.value).toContain('\n> Ghana \\*closed\\* it.');
    expect(decodePress(idBehind(reply, 'Next'), reply.components ?? [])).toMatchObject({
      verb: 'countries-page',
      state: { country: 'GH', page: 1 },
    });
  });

  test('a name that is none leads to the nearest', () => {
    const reply = countriesReply({ kind: 'none', typed: 'Rusia', nearest: [{ code: RUSSIA, articles: 2 }] }, PUBLIC);
    expect(reply.embeds?.[0]).toMatchObject({
      title: 'No country is called Rusia',
      description: 'The nearest names:\n🇷🇺 Russia: 2 articles',
    });
  });
});

describe('choices', () => {
  test('several articles become a menu', () => {
    const reply = chooseArticleReply({ kind: 'several', options: [summary(1), summary(2)] }, PUBLIC);
    expect(reply.embeds?.[0]?.title).toBe('Several articles fit');
    expect(reply.components?.[0]?.components[0]).toMatchObject({ options: [{ value: idOf(1) }, { value: idOf(2) }] });
  });

  test('of many articles that fit, a few are listed and all are in the menu', () => {
    const options = Array.from({ length: 12 }, (_, index) => summary(index + 1));
    const reply = chooseArticleReply({ kind: 'several', options }, PUBLIC);
    const lines = reply.embeds?.[0]?.description?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(5);
    expect(lines.at(-1)).toBe('… and 7 more in the menu');
    const [menu] = reply.components?.[0]?.components ?? [];
    expect(menu?.type === 3 ? menu.options : []).toHaveLength(12);
  });

  test('a country that is not clear goes on with its search', () => {
    const reply = chooseCountryReply({ kind: 'several', codes: [code('KP'), code('KR')] }, SEARCH, PUBLIC);
    const [menu] = reply.components?.[0]?.components ?? [];
    const [first] = menu?.type === 3 ? menu.options : [];
    expect(first?.label).toBe('North Korea');
    const id = menu !== undefined && 'custom_id' in menu ? menu.custom_id : '';
    expect(decodePress(id, reply.components ?? [], [first?.value ?? ''])).toMatchObject({
      verb: 'search-page',
      state: { query: 'harbour', country: 'KP', page: 0 },
    });
  });

  test('a country that is none and near to none gets advice', () => {
    const reply = chooseCountryReply({ kind: 'none', nearest: [] }, SEARCH, PUBLIC);
    expect(reply.components).toBeUndefined();
    expect(reply.embeds?.[0]?.description).toContain('Search again without a country');
  });
});
