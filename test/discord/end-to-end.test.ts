import { resolve } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDispatch } from '../../src/commands/dispatch.ts';
import type { AdminPolicy } from '../../src/commands/dispatch-types.ts';
import { createLocalNewsroom } from '../../src/newsroom/local.ts';
import { idOf } from '../support/pressable.ts';
import { runBot, type TestBot } from '../support/run-bot.ts';
import { Standin } from '../support/standin.ts';
import { BOT, GUILD_ID, OWNER, type Person, person, type StoredMessage } from '../support/standin-world.ts';

const EPHEMERAL = 64;
let standin: Standin;
let run: TestBot;
let people = 0;

/** The whole bot over the shipped articles; only Discord is played. */
async function start(): Promise<TestBot> {
  const newsroom = createLocalNewsroom({
    contentDir: resolve(import.meta.dirname, '../../seeds'),
    now: Date.now,
    clock: () => performance.now(),
    giveWay: () => new Promise(setImmediate),
  });
  const contentLoaded = newsroom.load();
  let ownerIds: ReadonlySet<string> = new Set();
  const admins = (): AdminPolicy => ({ userIds: new Set(), roleIds: new Set(), ownerIds, homeGuildId: GUILD_ID });
  const log = pino({ level: 'silent' });
  const dispatch = createDispatch({ newsroom, admins, now: Date.now, appVersion: '1.0.0', startedAt: Date.now(), log });
  const onOwners = (ids: ReadonlySet<string>) => {
    ownerIds = ids;
  };
  return runBot(dispatch, { standin, newsroom, contentLoaded, onOwners });
}

beforeAll(async () => {
  standin = await new Standin().start();
  run = await start();
});
afterAll(async () => {
  await run.stop();
  expect(standin.problems).toEqual([]);
  await standin.stop();
});

/** Everyone asks once or twice, so that nobody is told to slow down. */
const someone = (): Person => person(String(300_000_000_000_000_000n + BigInt(++people)), `reader-${people}`);

const only = (messages: readonly StoredMessage[]): StoredMessage => {
  const [message] = messages;
  if (message === undefined) throw new Error('no message');
  return message;
};

const textOf = (message: StoredMessage) => JSON.stringify([message.content, message.embeds]);

test('every command answers', async () => {
  const commands: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['search', { query: 'travel ban' }],
    ['article', { article: 'travel ban' }],
    ['countries', {}],
    ['countries', { country: 'Russia' }],
    ['ask', { question: 'Where is Morristown?' }],
    ['latest', {}],
    ['help', {}],
  ];
  for (const [name, values] of commands) {
    const { callbacks, messages } = await run.reader.slash(name, values, { user: someone() });
    expect([name, callbacks.map(({ type }) => type), messages.length]).toEqual([name, [4], 1]);
    expect([name, only(messages).flags & EPHEMERAL, textOf(only(messages))]).toEqual([name, 0, expect.any(String)]);
  }
  const status = await run.reader.slash('status', {}, { user: someone() });
  expect(only(status.messages).flags & EPHEMERAL).toBe(EPHEMERAL);
});

test('suggestions come for titles and countries', async () => {
  const titles = await run.reader.complete('article', 'article', '');
  expect(titles.callbacks[0]?.data['choices']).toHaveLength(2);
  const countries = await run.reader.complete('search', 'country', 'russ');
  expect(countries.callbacks[0]?.data['choices']).toMatchObject([{ value: 'RU' }]);
});

test('a mistake is said privately', async () => {
  const dates = { query: 'ban', from: '2026-01-02', to: '2026-01-01' };
  const { messages } = await run.reader.slash('search', dates, { user: someone() });
  expect(only(messages).flags & EPHEMERAL).toBe(EPHEMERAL);
});

test('buttons work after a restart, and only the asker turns the page', async () => {
  const asker = someone();
  const { messages } = await run.reader.slash('countries', {}, { user: asker });
  const list = only(messages);
  const first = textOf(list);
  await run.stop();
  run = await start();
  const next = idOf(list, /Next/u);
  const other = await run.reader.press(list, next, undefined, { user: someone() });
  expect(other.callbacks).toMatchObject([{ type: 4, data: { flags: EPHEMERAL } }]);
  expect(textOf(list)).toBe(first);
  const turned = await run.reader.press(list, next, undefined, { user: asker });
  expect(turned.callbacks[0]?.type).toBe(7);
  expect(textOf(list)).not.toBe(first);
});

test('an article opens its text privately, and Share posts it', async () => {
  const asker = someone();
  const { messages } = await run.reader.slash('article', { article: 'travel ban' }, { user: asker });
  const card = only(messages);
  const opened = await run.reader.press(card, idOf(card, /Full text/u), undefined, { user: asker });
  const text = only(opened.messages);
  expect(text.flags & EPHEMERAL).toBe(EPHEMERAL);
  const shared = await run.reader.press(text, idOf(text, /Share/u), undefined, { user: asker });
  expect(only(shared.messages).flags & EPHEMERAL).toBe(0);
  expect(textOf(only(shared.messages))).toContain(asker.id);
});

test('a mention is answered and a reply to the answer follows up', async () => {
  const answer = await run.reader.ask(`<@${BOT.id}> Which countries could be added to the travel ban?`, {
    user: someone(),
  });
  expect(answer.embeds.length).toBeGreaterThan(0);
  const next = await run.reader.ask('who signed the memo?', { user: someone(), replyTo: answer });
  expect(textOf(next)).not.toBe(textOf(answer));
});

test('Follow up opens a form whose text is answered', async () => {
  const asker = someone();
  const { messages } = await run.reader.slash(
    'ask',
    { question: 'Which countries could be added to the travel ban?' },
    { user: asker },
  );
  const answer = only(messages);
  const form = await run.reader.press(answer, idOf(answer, /Follow up/u), undefined, { user: asker });
  expect(form.callbacks[0]?.type).toBe(9);
  const sent = await run.reader.submit(answer, String(form.callbacks[0]?.data['custom_id']), 'who signed the memo?');
  expect(only(sent.messages).embeds.length).toBeGreaterThan(0);
});

test('a direct message runs a command, and another goes on', async () => {
  const user = someone();
  const answer = await run.reader.ask('/latest', { user, isDirect: true });
  expect(answer.embeds.length).toBeGreaterThan(0);
  expect((await run.reader.ask('/countries Russia', { user, isDirect: true })).embeds.length).toBeGreaterThan(0);
});

test('"Ask about this message" answers privately', async () => {
  const message = run.reader.say('A travel ban for more countries?', { user: someone(), isDirect: true });
  const { messages } = await run.reader.askAbout({ ...message, content: 'A travel ban for more countries?' });
  expect(only(messages).flags & EPHEMERAL).toBe(EPHEMERAL);
});

test('the owner reloads, a manager of the home server too, a reader does not', async () => {
  const reload = async (user: Person, isManager: boolean) => {
    const exchange = await run.reader.slash('reload', { dry_run: true }, { user, isManager });
    await standin.until(() => /unchanged|admin/iu.test(textOf(only(exchange.messages))), 'the report', 10_000);
    return textOf(only(exchange.messages));
  };
  expect(await reload(OWNER, false)).toContain('2 unchanged');
  expect(await reload(someone(), true)).toContain('2 unchanged');
  expect(await reload(someone(), false)).not.toContain('unchanged');
});

test('the sixth command within ten seconds is refused privately', async () => {
  const user = someone();
  const exchanges = [];
  for (let i = 0; i < 6; i++) exchanges.push(await run.reader.slash('latest', {}, { user }));
  const refused = exchanges.map(({ messages }) => /slow down/iu.test(textOf(only(messages))));
  expect(refused).toEqual([false, false, false, false, false, true]);
});
