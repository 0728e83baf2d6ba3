import { describe, expect, test } from 'vitest';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { contextOf } from '../../src/reply/context-of.ts';
import { helpReply } from '../../src/reply/help-reply.ts';
import { labelsOf } from '../reply/labels.ts';
import { ASKER, answerMessage, openDesk, replyOf, textOf } from './desk.ts';
import { ANSWER, STATUS } from './fake-newsroom.ts';

const PUBLIC = { askerId: ASKER.userId, private: false };

test('a question is asked', async () => {
  const outcome = await openDesk().say('who runs the ferry?');
  expect(outcome).toEqual({
    kind: 'new',
    reply: answerReply({ text: 'who runs the ferry?' }, ANSWER, PUBLIC),
    private: false,
  });
});

test('nobody is there to hide from in a direct message', async () => {
  const { say, dispatch } = openDesk();
  const { guildId: _, ...alone } = ASKER;
  const told = async (asker: typeof alone) =>
    labelsOf(replyOf(await dispatch({ kind: 'talk', asker, text: 'who runs the ferry?' })));
  expect(labelsOf(replyOf(await say('who runs the ferry?')))).toContain('Ask privately');
  expect(await told({ ...alone, surface: 'dm' })).not.toContain('Ask privately');
  expect(await told({ ...alone, surface: 'terminal' })).toContain('Ask privately');
});

test('an answer to a message of the bot keeps its topic', async () => {
  const { say, newsroom } = openDesk();
  const message = answerMessage();
  await say('and in winter?', {}, message);
  expect(newsroom.calls).toEqual([['ask', { text: 'and in winter?', context: contextOf(message) }]]);
});

test('what came before is read for a question only, and only once the cooldown lets it through', async () => {
  const { dispatch } = openDesk();
  let reads = 0;
  const say = (text: string) =>
    dispatch({
      kind: 'talk',
      asker: { ...ASKER, surface: 'dm' },
      text,
      context: async () => {
        reads += 1;
        return answerMessage();
      },
    });
  await say('latest norway');
  expect(reads).toBe(0);
  for (let question = 0; question < 6; question += 1) await say('and in winter?');
  expect(reads).toBe(4);
});

test('an answer that was understood without its context does not speak of it', async () => {
  const ask = async () => ({ ...ANSWER, usesContext: false });
  const outcome = await openDesk({ answers: { ask } }).say('who runs the ferry?', {}, answerMessage());
  expect(JSON.stringify(replyOf(outcome))).not.toContain('Follows:');
});

test('a command in words runs the command', async () => {
  const { say, newsroom } = openDesk();
  await say('latest norway');
  await say('/search ferry sort:oldest');
  expect(newsroom.calls).toEqual([
    ['search', { text: '', sort: 'newest', page: 0, country: 'NO' }],
    ['search', { text: 'ferry', sort: 'oldest', page: 0 }],
  ]);
});

test('an empty mention helps', async () => {
  const outcome = await openDesk().say('  ');
  expect(outcome).toMatchObject({ kind: 'new', private: false });
  expect(JSON.stringify(replyOf(outcome))).toContain('/search query');
  expect(replyOf(outcome)).not.toEqual(helpReply([], STATUS.examples));
});

test('a typo in a command is told', async () => {
  expect(textOf(await openDesk().say('/serch ferry'))).toContain('Did you mean /search?');
});

test('a command that misses something says how it goes', async () => {
  const text = textOf(await openDesk().say('search'));
  expect(text).toContain('query is missing');
  expect(text).toContain('It goes: /search query');
});

test('text behind a command that takes none is told', async () => {
  expect(textOf(await openDesk().say('/status ferry'))).toContain('takes no text');
});

describe('a text above the limit', () => {
  test('of a question is cut at a word, and the reply says so', async () => {
    const { say, newsroom } = openDesk();
    const outcome = await say(`why ${'is the ferry late '.repeat(20)}?`);
    const [[, question]] = newsroom.calls as [['ask', { text: string }]];
    expect(question.text.length).toBeLessThanOrEqual(300);
    expect(question.text).toMatch(/ (is|the|ferry|late)…$/u);
    expect(textOf(outcome)).toContain('first 300 characters');
  });

  test('of exactly 300 characters is not cut', async () => {
    const { say, newsroom } = openDesk();
    const outcome = await say('w'.repeat(300));
    expect(newsroom.calls).toEqual([['ask', { text: 'w'.repeat(300) }]]);
    expect(textOf(outcome)).not.toContain('cut');
  });

  test('of a search is cut at 200', async () => {
    const { say, newsroom } = openDesk();
    expect(textOf(await say(`search ${'ferry '.repeat(50)}`))).toContain('first 200 characters');
    const [[, query]] = newsroom.calls as [['search', { text: string }]];
    expect(query.text.length).toBeLessThanOrEqual(200);
  });
});

describe('private:true', () => {
  test('in a mention is not answered for all to see', async () => {
    const { say, newsroom } = openDesk();
    expect(textOf(await say('/search ferry private:true'))).toContain('slash command /search');
    expect(newsroom.calls).toEqual([]);
  });

  test('in a direct message is no matter', async () => {
    const { say, newsroom } = openDesk();
    await say('/search ferry private:true', { surface: 'dm' });
    expect(newsroom.calls).toHaveLength(1);
  });
});
