import { beforeEach, describe, expect, test } from 'vitest';
import type { Deferral } from '../../src/commands/dispatch-types.ts';
import type { Outcome, Request } from '../../src/commands/request.ts';
import { type Channel, createChannel } from '../../src/preview/channel.ts';
import { createMessageLog, type MessageLog } from '../../src/preview/message-log.ts';
import type { Op } from '../../src/preview/op.ts';
import { BOT, PEOPLE } from '../../src/preview/people.ts';
import type { Reply } from '../../src/reply/reply.ts';

const say = (content: string): Reply => ({ content, allowed_mentions: { parse: [] } });
const said = (content: string, isPrivate = false): Outcome => ({
  kind: 'new',
  reply: say(content),
  private: isPrivate,
});
const admin = { person: 'admin', place: 'channel' };

let requests: Request[];
let answer: (request: Request, deferral: Deferral | undefined) => Outcome | Promise<Outcome>;
let log: MessageLog;
let channel: Channel;
let ops: Op[];

beforeEach(() => {
  requests = [];
  ops = [];
  answer = () => said('answer');
  log = createMessageLog(() => 5_000);
  channel = createChannel(async (request, deferral) => {
    requests.push(request);
    return answer(request, deferral);
  }, log);
});

const act = (body: object) => channel.act({ ...admin, ...body }, (op) => ops.push(op));
const contents = () => log.all().map(({ reply }) => reply.content);

describe('a line', () => {
  test('in the channel is a mention, answered by a reply to it', async () => {
    expect(await act({ act: 'talk', text: 'who?' })).toBe(true);
    expect(requests).toMatchObject([
      { kind: 'talk', text: 'who?', asker: { surface: 'mention', userId: PEOPLE.admin.id } },
    ]);
    expect(log.all()).toMatchObject([
      { reply: { content: `<@${BOT.id}> who?` } },
      { author: BOT, above: { kind: 'reply', to: { id: 'm1' } }, sentAt: 5 },
    ]);
  });

  test('is never answered privately: nothing in a channel can be', async () => {
    answer = () => said('wrong', true);
    await act({ act: 'talk', text: '/nothing' });
    expect(log.all().at(-1)).toMatchObject({ isPrivate: false });
  });

  test('that takes long shows that the bot is typing, and its answer as a reply', async () => {
    answer = (_, deferral) => {
      deferral?.defer({ private: false });
      return said('done');
    };
    await act({ act: 'talk', text: 'who?' });
    expect(ops.map(({ op }) => op)).toEqual(['put', 'typing', 'put']);
    expect(contents()).toEqual([`<@${BOT.id}> who?`, 'done']);
  });

  test('goes on from the answer that it replies to', async () => {
    await act({ act: 'talk', text: 'first' });
    await act({ act: 'talk', text: 'second' });
    await act({ act: 'talk', text: 'third', replyTo: 'm2' });
    expect(requests.map((request) => 'context' in request)).toEqual([false, false, true]);
  });

  test('in direct messages goes on from the last answer there, and others do not see it', async () => {
    await act({ act: 'talk', text: 'first', place: 'dm' });
    await act({ act: 'talk', text: 'second', place: 'dm' });
    await act({ act: 'talk', text: 'third', place: 'dm', person: 'other' });
    expect(requests.map((request) => 'context' in request)).toEqual([false, true, false]);
    expect(requests[0]?.asker).toMatchObject({ surface: 'dm' });
    expect(requests[0]?.asker.guildId).toBeUndefined();
    expect(log.find('m2', { person: 'other', place: 'dm' })).toBeUndefined();
  });
});

describe('a command', () => {
  test('is shown by the answer alone, under who used it', async () => {
    await act({ act: 'command', command: 'search', values: { query: 'x', private: true } });
    expect(requests).toMatchObject([{ kind: 'command', command: 'search', values: { query: 'x', private: true } }]);
    expect(log.all()).toMatchObject([{ above: { kind: 'used', command: '/search', by: PEOPLE.admin } }]);
  });

  test('that takes long shows that it is being thought of, how far it is, and the answer in the same place', async () => {
    answer = (_, deferral) => {
      deferral?.defer({ private: true });
      deferral?.progress?.(say('half'));
      return said('done', true);
    };
    await act({ act: 'command', command: 'reload', values: {} });
    expect(ops.map((op) => (op.op === 'put' ? op.id : op.op))).toEqual(['m1', 'm1', 'm1']);
    expect(JSON.stringify(ops[0])).toContain('Newsdesk is thinking…');
    expect(JSON.stringify(ops[1])).toContain('half');
    expect(log.all()).toMatchObject([{ isPrivate: true, isThinking: false, reply: { content: 'done' } }]);
  });

  test('that was deferred for all stays so, as in Discord', async () => {
    answer = (_, deferral) => {
      deferral?.defer({ private: false });
      return said('an error', true);
    };
    await act({ act: 'command', command: 'ask', values: { question: 'x' } });
    expect(log.all()).toMatchObject([{ isPrivate: false }]);
  });
});

describe('a press', () => {
  const press = (more: object = {}) =>
    act({ act: 'press', message: 'm1', customId: 'x', values: [], isForm: false, ...more });
  beforeEach(() => act({ act: 'command', command: 'search', values: {} }));

  test('may replace its message', async () => {
    answer = () => ({ kind: 'update', reply: say('page 2') });
    expect(await press()).toBe(true);
    expect(contents()).toEqual(['page 2']);
  });

  test('may open something beside it, which only the presser sees', async () => {
    answer = () => said('article', true);
    await press();
    expect(log.all()).toMatchObject([{ isPrivate: false }, { isPrivate: true, seenBy: 'admin' }]);
    expect(await press({ message: 'm2', person: 'other' })).toBe(false);
  });

  test('may open a form, whose text comes back as a press', async () => {
    const modal = { custom_id: 'f', title: 'Follow up', components: [] };
    answer = () => ({ kind: 'modal', modal });
    await press();
    expect(ops.at(-1)).toMatchObject({ op: 'modal', message: 'm1' });
    answer = () => said('answer to it');
    await press({ customId: 'f', values: ['and Ghana?'], isForm: true });
    expect(requests.at(-1)).toMatchObject({ kind: 'press', customId: 'f', values: ['and Ghana?'] });
    expect(contents()).toEqual(['answer', 'answer to it']);
  });
});

test('a message can be asked about, and a private note dismissed', async () => {
  await act({ act: 'talk', text: 'who?' });
  answer = () => said('about it', true);
  await act({ act: 'about', message: 'm1' });
  expect(requests.at(-1)).toMatchObject({ kind: 'about', message: { content: `<@${BOT.id}> who?` } });
  expect(await act({ act: 'dismiss', message: 'm2' })).toBe(false);
  expect(await act({ act: 'dismiss', message: 'm3' })).toBe(true);
  expect(log.all()).toHaveLength(2);
});

test('what the page would not send is refused', async () => {
  expect(await act({ act: 'talk' })).toBe(false);
  expect(await act({ act: 'talk', text: 'x', person: 'nobody' })).toBe(false);
  expect(await act({ act: 'press', message: 'm9', customId: 'x', values: [], isForm: false })).toBe(false);
  expect(await channel.complete({ command: 'x' })).toBeUndefined();
  expect(requests).toEqual([]);
});
