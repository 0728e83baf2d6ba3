import { describe, expect, test } from 'vitest';
import type { CountryCode } from '../../src/article/article.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { articleReply } from '../../src/reply/article-reply.ts';
import { chooseArticleReply } from '../../src/reply/choose-article-reply.ts';
import { chooseCountryReply } from '../../src/reply/choose-country-reply.ts';
import { countriesReply } from '../../src/reply/countries-reply.ts';
import { noAnswerReply } from '../../src/reply/no-answer-reply.ts';
import { searchReply } from '../../src/reply/search-reply.ts';
import { statusReply } from '../../src/reply/status-reply.ts';
import { ASKER, openDesk, replyOf, textOf } from './desk.ts';
import { ANSWER, BRIDGE, COUNTRIES, FERRY, FERRY_VIEW, NO_ANSWER, PAGE, STATUS } from './fake-newsroom.ts';

const PUBLIC = { askerId: ASKER.userId, private: false };
const PRIVATE = { askerId: ASKER.userId, private: true };

describe('/search', () => {
  test('searches with what was given, and shows it to all', async () => {
    const { command, newsroom } = openDesk();
    const outcome = await command('search', {
      query: 'night ferry',
      country: 'Norway',
      from: '2025-01-01',
      sort: 'newest',
    });
    const state = { query: 'night ferry', country: 'NO' as CountryCode, from: '2025-01-01', sort: 'newest', page: 0 };
    const { query: text, ...rest } = state;
    expect(newsroom.calls).toEqual([['search', { text, ...rest }]]);
    expect(outcome).toEqual({
      kind: 'new',
      reply: searchReply(PAGE, { mode: 'search', ...state } as Parameters<typeof searchReply>[1], PUBLIC),
      private: false,
    });
  });

  test('is private when asked', async () => {
    const { command } = openDesk();
    const outcome = await command('search', { query: 'ferry', private: true });
    const state = { mode: 'search', query: 'ferry', sort: 'relevance', page: 0 } as const;
    expect(outcome).toEqual({ kind: 'new', reply: searchReply(PAGE, state, PRIVATE), private: true });
  });

  test('a country that means several becomes a menu that keeps the search', async () => {
    const { command, newsroom } = openDesk();
    const outcome = await command('search', { query: 'ferry', country: 'korea' });
    const state = { mode: 'search', query: 'ferry', sort: 'relevance', page: 0 } as const;
    const match = { kind: 'several', codes: ['KR', 'KP'] as CountryCode[] } as const;
    expect(replyOf(outcome)).toEqual(chooseCountryReply(match, state, PUBLIC));
    expect(newsroom.calls).toEqual([]);
  });

  test.each([
    ['without words', { query: '  ' }, 'query is missing'],
    ['with nothing that can be seen', { query: '\u200b\u0007' }, 'query is missing'],
    ['with 201 characters', { query: 'x'.repeat(201) }, '201 characters, and 200'],
    ['with a day that no calendar has', { query: 'ferry', from: '2025-02-30' }, 'from is not a day'],
    ['with words for a day', { query: 'ferry', to: 'yesterday' }, 'to is not a day'],
    ['from after to', { query: 'ferry', from: '2025-03-02', to: '2025-03-01' }, 'is after to'],
    ['with an unknown order', { query: 'ferry', sort: 'best' }, 'sort is one of relevance, newest, oldest'],
  ])('%s, it says privately what is wrong', async (_, values, text) => {
    const { command, newsroom } = openDesk();
    const outcome = await command('search', values);
    expect(outcome).toMatchObject({ kind: 'new', private: true });
    expect(textOf(outcome)).toContain(text);
    expect(newsroom.calls).toEqual([]);
  });

  test('takes 200 characters, one line, and the same day twice', async () => {
    const { command, newsroom } = openDesk();
    await command('search', { query: `a\n${'x'.repeat(198)}`, from: '2025-03-01', to: '2025-3-1' });
    expect(newsroom.calls).toEqual([
      ['search', { text: `a ${'x'.repeat(198)}`, sort: 'relevance', page: 0, from: '2025-03-01', to: '2025-03-01' }],
    ]);
  });

  test('an option that Discord still knows from an older version is passed over', async () => {
    const { command, newsroom } = openDesk();
    await command('search', { query: 'ferry', colour: 'blue' });
    expect(newsroom.calls).toEqual([['search', { text: 'ferry', sort: 'relevance', page: 0 }]]);
  });
});

describe('/latest', () => {
  test('lists the newest, of a country by its code', async () => {
    const { command, newsroom } = openDesk();
    await command('latest', { country: 'NO' });
    expect(newsroom.calls).toEqual([['search', { text: '', sort: 'newest', page: 0, country: 'NO' }]]);
  });
});

describe('/article', () => {
  test('shows the card of what was found', async () => {
    const { command, newsroom } = openDesk();
    expect(replyOf(await command('article', { article: FERRY.id }))).toEqual(articleReply(FERRY_VIEW, PUBLIC));
    expect(newsroom.calls).toEqual([['article', { typed: FERRY.id }, undefined]]);
  });

  test.each([{ kind: 'several', options: [FERRY, BRIDGE] } as const, { kind: 'none', nearest: [BRIDGE] } as const])(
    'lets the reader choose when the title is not clear ($kind)',
    async (lookup) => {
      const { command } = openDesk({ answers: { article: async () => lookup } });
      expect(replyOf(await command('article', { article: 'bridge' }))).toEqual(chooseArticleReply(lookup, PUBLIC));
    },
  );
});

describe('/countries', () => {
  test('lists all, or looks one up as it was typed', async () => {
    const { command, newsroom } = openDesk();
    expect(replyOf(await command('countries'))).toEqual(countriesReply(COUNTRIES, PUBLIC));
    await command('countries', { country: 'Norwegian' });
    expect(newsroom.calls).toEqual([
      ['countries', {}],
      ['countries', { country: { typed: 'Norwegian' } }],
    ]);
  });
});

describe('/ask', () => {
  test('shows the answer', async () => {
    const { command } = openDesk();
    const question = { text: 'How many does the ferry carry?' };
    expect(replyOf(await command('ask', { question: question.text }))).toEqual(answerReply(question, ANSWER, PUBLIC));
  });

  test('or says honestly that there is none', async () => {
    const { command } = openDesk({ answers: { ask: async () => NO_ANSWER } });
    const question = { text: 'Who owns the moon?' };
    expect(replyOf(await command('ask', { question: question.text }))).toEqual(
      noAnswerReply(question, NO_ANSWER, PUBLIC),
    );
  });
});

describe('/help and /status', () => {
  test('/help is for all, and names /reload to admins only', async () => {
    const admins = { userIds: new Set([ASKER.userId]), roleIds: new Set<string>(), ownerIds: new Set<string>() };
    const forReaders = await openDesk().command('help');
    const forAdmins = await openDesk({ admins }).command('help');
    expect(forReaders).toMatchObject({ private: false });
    const said = (outcome: typeof forReaders) => JSON.stringify(replyOf(outcome));
    expect(said(forReaders)).toContain('/search query');
    expect(said(forReaders)).not.toContain('/reload');
    expect(said(forAdmins)).toContain('/reload');
  });

  test('/status is private', async () => {
    const outcome = await openDesk().command('status');
    const facts = { appVersion: '1.2.3', uptimeMs: 60_000 };
    expect(outcome).toEqual({ kind: 'new', reply: statusReply(STATUS, facts), private: true });
  });
});

test('a command that is gone says so', async () => {
  const outcome = await openDesk().command('frobnicate');
  expect(outcome).toMatchObject({ kind: 'new', private: true });
  expect(textOf(outcome)).toContain('/help');
});
