import { describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../src/commands/request.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { noAnswerReply } from '../../src/reply/no-answer-reply.ts';
import { searchReply } from '../../src/reply/search-reply.ts';
import { ASKER, openDesk, replyOf, textOf } from './desk.ts';
import { ANSWER, NO_ANSWER, NOTHING, PAGE } from './fake-newsroom.ts';

const VIEWER = { askerId: ASKER.userId, private: true };

const message = (content: string, embeds: SeenMessage['embeds'] = []): SeenMessage => ({
  content,
  embeds,
  components: [],
  private: false,
});

async function about(seen: SeenMessage, answers: Parameters<typeof openDesk>[0] = {}) {
  const desk = openDesk(answers);
  return { outcome: await desk.dispatch({ kind: 'about', asker: ASKER, message: seen }), newsroom: desk.newsroom };
}

test('a message that is a question is answered, privately', async () => {
  const { outcome } = await about(message('who runs the ferry?'));
  expect(outcome).toEqual({
    kind: 'new',
    reply: answerReply({ text: 'who runs the ferry?' }, ANSWER, VIEWER),
    private: true,
  });
});

test('one that is none gets the articles about the same', async () => {
  const { outcome, newsroom } = await about(message('took the ferry again'));
  const state = { mode: 'search', query: 'took the ferry again', sort: 'relevance', page: 0 } as const;
  expect(replyOf(outcome)).toEqual(searchReply(PAGE, state, VIEWER));
  expect(newsroom.calls.map(([call]) => call)).toEqual(['search']);
});

test('one that is none and speaks of no article is tried as a question', async () => {
  const { outcome } = await about(message('ferry owner'), { answers: { search: async () => NOTHING } });
  expect(replyOf(outcome)).toEqual(answerReply({ text: 'ferry owner' }, ANSWER, VIEWER));
});

test('a question without an answer gets the articles about the same', async () => {
  const { outcome } = await about(message('who took the ferry'), { answers: { ask: async () => NO_ANSWER } });
  const state = { mode: 'search', query: 'who took the ferry', sort: 'relevance', page: 0 } as const;
  expect(replyOf(outcome)).toEqual(searchReply(PAGE, state, VIEWER));
});

test('where nothing is near, it says so', async () => {
  const { outcome } = await about(message('lunch?'), {
    answers: { ask: async () => NO_ANSWER, search: async () => NOTHING },
  });
  expect(replyOf(outcome)).toEqual(noAnswerReply({ text: 'lunch?' }, NO_ANSWER, VIEWER));
});

test('addresses, mentions and custom emoji are not looked for', async () => {
  const { newsroom } = await about(message('<@123> <:wave:456> see https://example.org/a?b=c the ferry'));
  expect(newsroom.calls).toMatchObject([['search', { text: 'see the ferry' }]]);
});

test('a message without text is read by its embeds', async () => {
  const { newsroom } = await about(
    message('https://example.org', [{ title: 'Ferry returns', description: 'After years.' }]),
  );
  expect(newsroom.calls).toMatchObject([['search', { text: 'Ferry returns After years.' }]]);
});

test('what is looked for has no marks of the message', async () => {
  const { newsroom } = await about(
    message('', [
      { description: '**In May**\n\n> The ferry **returned** at 10:30:15. [1]\n[1] Ferries · <t:1705399200:D>' },
    ]),
  );
  expect(newsroom.calls).toMatchObject([
    ['search', { text: 'In May The ferry returned at 10:30:15. [1] [1] Ferries ·' }],
  ]);
});

test('one with nothing to read says so', async () => {
  const { outcome, newsroom } = await about(message('<:wave:456>'));
  expect(textOf(outcome)).toContain('no words in this message');
  expect(newsroom.calls).toEqual([]);
});

describe('a long message', () => {
  const articlesOf: Readonly<Record<string, number>> = { tromso: 1, esztergom: 2, ferry: 40, people: 900 };
  const answers = {
    search: async ({ text }: { text: string }) => {
      if (text.includes(' ')) return PAGE;
      const total = articlesOf[text];
      return total === undefined ? { ...NOTHING, total: 7, didYouMean: 'other' } : { ...PAGE, total };
    },
  };

  test('is reduced to its rarest known words, in their order', async () => {
    const filler = 'blah blorp quux '.repeat(25);
    const { outcome, newsroom } = await about(message(`people say ${filler} the ferry of Tromsø and Esztergom`), {
      answers,
    });
    expect(newsroom.calls.at(-1)).toEqual([
      'search',
      { text: 'people ferry tromso esztergom', sort: 'relevance', page: 0 },
    ]);
    expect(outcome).toMatchObject({ kind: 'new', private: true });
    expect(textOf(outcome)).toContain('rarest words');
  });

  test('costs a bounded number of look-ups', async () => {
    const words = Array.from({ length: 800 }, (_, n) => `word${n}x`).join(' ');
    const { newsroom } = await about(message(words), { answers });
    expect(newsroom.calls.length).toBeLessThanOrEqual(41);
  });

  test('of which no article has a word says so', async () => {
    const { outcome } = await about(message('blorp '.repeat(80)), { answers });
    expect(textOf(outcome)).toContain('No article has any word');
  });
});
