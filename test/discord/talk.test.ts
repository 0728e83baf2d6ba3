import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Dispatch } from '../../src/commands/dispatch-types.ts';
import type { Request, SeenMessage } from '../../src/commands/request.ts';
import { runBot, type TestBot, textReply } from '../support/run-bot.ts';
import { BOT, GUILD_ID, OTHER_BOT, READER } from '../support/standin-world.ts';

let asked: Request[] = [];
/** What each of them goes on from. */
let contexts: (SeenMessage | undefined)[] = [];
let answer: Dispatch;
let run: TestBot;
const me = `<@${BOT.id}>`;

beforeAll(async () => {
  run = await runBot(async (request, deferral) => {
    asked.push(request);
    contexts.push(request.kind === 'talk' ? await request.context?.() : undefined);
    return answer(request, deferral);
  });
});
afterAll(() => run.stop());
beforeEach(() => {
  asked = [];
  contexts = [];
  answer = async () => ({
    kind: 'new',
    reply: { embeds: [{ title: 'Answer', description: 'in an embed' }], ...textReply('said') },
    private: false,
  });
  run.standin.faults.splice(0);
});

test('a mention asks without the mention, and the reply pings nobody', async () => {
  const reply = await run.reader.ask(`${me} where is <@${READER.id}> from? <:flag:123456789012345678>`, {
    mentions: [READER],
  });
  expect(asked).toMatchObject([
    {
      kind: 'talk',
      text: 'where is @rita from? :flag:',
      asker: { surface: 'mention', userId: READER.id, guildId: GUILD_ID },
    },
  ]);
  expect(contexts).toEqual([undefined]);
  expect(reply.content).toBe('said');
  expect(run.standin.problems).toEqual([]);
});

test('a sign between the mention and the words is no part of them', async () => {
  for (const text of [`${me}, who won?`, `${me}: /latest`, `Hey ${me}; and when?`]) await run.reader.ask(text);
  expect(asked).toMatchObject([
    { text: 'who won?' },
    { text: '/latest' },
    { text: expect.stringMatching(/^Hey\s+and when\?$/u) },
  ]);
});

test('a direct message asks, and the last answer there is its context', async () => {
  await run.reader.ask('who won?', { isDirect: true });
  await run.reader.ask('and when?', { isDirect: true });
  expect(asked).toMatchObject([
    { text: 'who won?', asker: { surface: 'dm', canManageGuild: false } },
    { text: 'and when?' },
  ]);
  expect(contexts).toMatchObject([undefined, { content: 'said', embeds: [{ title: 'Answer' }], private: false }]);
  expect(run.log()).not.toContain('could not read the message before');
});

test('a reply to a regular message of the bot goes on from it', async () => {
  const first = await run.reader.ask(`${me} hello`);
  answer = async () => ({ kind: 'new', reply: textReply('second'), private: false });
  await run.reader.ask('what about Nigeria?', { replyTo: first });
  expect(asked[1]).toMatchObject({ text: 'what about Nigeria?' });
  expect(contexts[1]).toMatchObject({ content: 'said' });
});

test('everyone, roles, other bots, webhooks, wordless replies and talk among people are ignored', async () => {
  const { messages } = await run.reader.slash('search');
  const [slashAnswer] = messages;
  if (slashAnswer === undefined) throw new Error('no message');
  asked = [];
  run.reader.say('@everyone news?');
  run.reader.say(`<@&${GUILD_ID}> news?`);
  run.reader.say(`${me} news?`, { user: OTHER_BOT });
  run.reader.say(`${me} news?`, { webhook_id: '100000000000000009' });
  run.reader.say('hidden from the bot', { replyTo: slashAnswer });
  run.reader.say('just talking');
  await run.reader.ask(`${me} a question`);
  expect(asked).toMatchObject([{ text: 'a question' }]);
});

test('silence posts nothing', async () => {
  answer = async () => ({ kind: 'silence' });
  const message = run.reader.say(`${me} sixth question`);
  await run.standin.until(() => asked.length === 1, 'the question');
  answer = async () => ({ kind: 'new', reply: textReply('later'), private: false });
  await run.reader.ask(`${me} next`);
  expect(run.reader.repliesTo(message)).toEqual([]);
});

test('a slow answer shows that the bot is typing', async () => {
  answer = async (_, deferral) => {
    deferral?.defer({ private: false });
    return { kind: 'new', reply: textReply('slow'), private: false };
  };
  await run.reader.ask(`${me} slow`);
  await run.standin.until(() => run.standin.seen(/typing$/u).length > 0, 'typing');
});

test('where links may not be embedded the same is said in words', async () => {
  run.standin.faults.push({
    route: /^POST .*\/messages$/u,
    status: 403,
    body: { message: 'Missing Permissions', code: 50013 },
    times: 1,
  });
  const reply = await run.reader.ask(`${me} hello`);
  expect(reply.embeds).toEqual([]);
});

test('where the history may not be read the answer does not refer to the question', async () => {
  run.standin.faults.push({
    route: /^POST .*\/messages$/u,
    status: 400,
    body: { message: 'No history', code: 160002 },
    times: 1,
  });
  const posts = () => run.standin.seen(/^POST .*\/messages$/u);
  const before = posts().length;
  run.reader.say(`${me} hello`);
  await run.standin.until(() => posts().length === before + 2, 'the second attempt');
  expect(posts().at(-1)?.body).not.toHaveProperty('message_reference');
  expect(posts().at(-1)?.body).toHaveProperty('embeds');
});

test('where the bot may not write there is one log line, and it lives on', async () => {
  run.standin.faults.push({
    route: /^POST .*\/messages$/u,
    status: 403,
    body: { message: 'Missing Access', code: 50001 },
    times: 3,
  });
  run.reader.say(`${me} hello`);
  await run.standin.until(() => run.log().includes('could not write to a channel'), 'the line');
  expect((await run.reader.ask(`${me} again`)).content).toBe('said');
});
