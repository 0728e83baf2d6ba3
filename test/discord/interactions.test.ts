import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Dispatch } from '../../src/commands/dispatch-types.ts';
import type { Outcome, Request } from '../../src/commands/request.ts';
import { runBot, type TestBot, textReply } from '../support/run-bot.ts';
import { GUILD_ID, OWNER, READER } from '../support/standin-world.ts';

const EPHEMERAL = 64;
const say = (text: string, isPrivate = false): Outcome => ({ kind: 'new', reply: textReply(text), private: isPrivate });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let asked: Request[] = [];
let answer: Dispatch;
let run: TestBot;

beforeAll(async () => {
  run = await runBot((request, deferral) => {
    asked.push(request);
    return answer(request, deferral);
  });
});
afterAll(() => run.stop());
beforeEach(() => {
  asked = [];
  answer = async () => say('fine');
  run.standin.faults.splice(0);
  run.standin.problems.splice(0);
});

describe('what dispatch is told', () => {
  test('a command with its values, its place and the rights of its asker', async () => {
    await run.reader.slash('search', { query: 'korea', private: true }, { user: OWNER, isManager: true });
    expect(asked).toMatchObject([
      {
        kind: 'command',
        command: 'search',
        values: { query: 'korea', private: true },
        asker: {
          surface: 'slash',
          userId: OWNER.id,
          userName: 'olga',
          guildId: GUILD_ID,
          canManageGuild: true,
          locale: 'en-US',
        },
      },
    ]);
  });

  test('a command in a direct message has no server and no rights', async () => {
    await run.reader.slash('search', {}, { isDirect: true });
    expect(asked[0]?.asker).toMatchObject({ userId: READER.id, canManageGuild: false, roleIds: [] });
    expect(asked[0]?.asker).not.toHaveProperty('guildId');
  });

  test('all of that in a server that the bot is not in, for whoever brought it along', async () => {
    const there = { isElsewhere: true, isManager: true };
    const { messages } = await run.reader.slash('search', { query: 'korea' }, there);
    const [message] = messages;
    if (message === undefined) throw new Error('no message');
    await run.reader.press(message, 'next', undefined, there);
    await run.reader.askAbout(message, there);
    expect(asked.map(({ kind }) => kind)).toEqual(['command', 'press', 'about']);
    for (const { asker } of asked) {
      expect(asker).toMatchObject({ userId: READER.id, canManageGuild: true, roleIds: [] });
      expect(asker.guildId).not.toBe(GUILD_ID);
    }
  });

  test('the option that is being typed', async () => {
    answer = async () => ({ kind: 'choices', choices: [{ name: 'Korea', value: 'KR' }] });
    const { callbacks } = await run.reader.complete('search', 'country', 'kor');
    expect(asked).toMatchObject([{ kind: 'complete', command: 'search', option: 'country', typed: 'kor' }]);
    expect(callbacks).toEqual([{ type: 8, data: { choices: [{ name: 'Korea', value: 'KR' }] } }]);
  });

  test('a press with the message that it stands on, a form with its text', async () => {
    const message = run.reader.say('hello', { isDirect: true });
    const row = { type: 1, components: [{ type: 2, style: 1, label: 'Next', custom_id: 'next' }] };
    const pressed = { ...message, content: 'page 1', embeds: [{ title: 'T' }], components: [row], flags: EPHEMERAL };
    await run.reader.press(pressed, 'menu', ['a', 'b']);
    await run.reader.submit(pressed, 'form', 'what about Nigeria?');
    const seen = { content: 'page 1', embeds: [{ title: 'T' }], private: true };
    const presses = asked.filter(({ kind }) => kind === 'press');
    expect(presses).toMatchObject([
      { customId: 'menu', values: ['a', 'b'], message: seen },
      { customId: 'form', values: ['what about Nigeria?'], message: seen },
    ]);
    expect(presses[0]).toMatchObject({ message: { components: [{ components: [{ custom_id: 'next' }] }] } });
  });

  test('the message of "Ask about this message"', async () => {
    const message = run.reader.say('Floods in Pakistan', { isDirect: true });
    asked = [];
    await run.reader.askAbout(message);
    expect(asked.filter(({ kind }) => kind === 'about')).toMatchObject([
      { message: { content: 'Floods in Pakistan', private: false } },
    ]);
  });
});

describe('what Discord is told', () => {
  test('a public and a private answer', async () => {
    const [open] = (await run.reader.slash('search')).callbacks;
    expect(open).toMatchObject({ type: 4, data: { content: 'fine', allowed_mentions: { parse: [] } } });
    expect(open?.data['flags']).toBeUndefined();
    answer = async () => say('for you', true);
    const [hidden] = (await run.reader.slash('search')).callbacks;
    expect(hidden?.data['flags']).toBe(EPHEMERAL);
  });

  test('a press may replace its message, whole', async () => {
    const { messages } = await run.reader.slash('search');
    const [page] = messages;
    if (page === undefined) throw new Error('no message');
    answer = async () => ({
      kind: 'update',
      reply: { embeds: [{ title: 'Page 2' }], allowed_mentions: { parse: [] } },
    });
    const { callbacks } = await run.reader.press(page, 'next');
    expect(callbacks[0]?.type).toBe(7);
    expect(page).toMatchObject({ content: '', embeds: [{ title: 'Page 2' }] });
  });

  test('a press may open a form', async () => {
    const modal = {
      custom_id: 'form',
      title: 'Follow up',
      components: [{ type: 1, components: [{ type: 4, custom_id: 'text', style: 1, label: 'Question' }] }],
    };
    answer = async () => ({ kind: 'modal', modal: modal as Extract<Outcome, { kind: 'modal' }>['modal'] });
    const message = run.reader.say('x', { isDirect: true });
    const { callbacks } = await run.reader.press(message, 'follow');
    expect(callbacks).toMatchObject([{ type: 9, data: { custom_id: 'form' } }]);
  });

  test('a slow command is deferred as it was asked for, then edited', async () => {
    answer = async (_, deferral) => {
      deferral?.defer({ private: true });
      await pause(30);
      return say('at last', true);
    };
    const { callbacks, messages } = await run.reader.slash('ask');
    expect(callbacks).toEqual([{ type: 5, data: { flags: EPHEMERAL } }]);
    expect(messages).toMatchObject([{ content: 'at last', flags: EPHEMERAL }]);
  });

  test('a slow press is held without a sign, and its answer stands beside the message', async () => {
    answer = async (_, deferral) => {
      deferral?.defer({ private: true });
      await pause(10);
      return say('opened', true);
    };
    const message = run.reader.say('x', { isDirect: true });
    const exchange = await run.reader.press(message, 'open');
    await run.standin.until(() => exchange.messages.length > 0, 'the follow-up');
    expect(exchange.callbacks[0]?.type).toBe(6);
    expect(exchange.messages).toMatchObject([{ content: 'opened', flags: EPHEMERAL }]);
  });

  test('progress is shown in the place of the answer, and never after it', async () => {
    answer = async (_, deferral) => {
      deferral?.defer({ private: true });
      deferral?.progress?.(textReply('reading'));
      deferral?.progress?.(textReply('indexing'));
      await run.standin.until(
        () => run.standin.seen(/^PATCH/u).some(({ body }) => JSON.stringify(body).includes('reading')),
        'progress',
      );
      return say('done', true);
    };
    const { messages } = await run.reader.slash('reload');
    await run.standin.until(() => messages[0]?.content === 'done', 'the report');
    await pause(50);
    expect(messages).toMatchObject([{ content: 'done' }]);
  });

  test('nothing that Discord or its readers would complain about', () => {
    expect(run.standin.problems).toEqual([]);
  });
});

describe('when something goes wrong', () => {
  test('a repeated event is answered once', async () => {
    const { callbacks } = await run.reader.slash('search', {}, { deliveries: 2 });
    await pause(50);
    expect(callbacks).toHaveLength(1);
    expect(asked).toHaveLength(1);
    expect(run.dropped).toContain('duplicate');
  });

  test('an interaction that Discord has forgotten is counted, not fatal', async () => {
    run.reader.send(2, { id: '1', type: 1, name: 'search' }, { isUnknown: true });
    await run.standin.until(() => run.dropped.includes('unknown-interaction'), 'the count');
    expect((await run.reader.slash('search')).messages).toHaveLength(1);
  });

  test.each([503, 429, 'hang-up'] as const)('the answer is sent again after %s', async (status) => {
    const limits = { 'retry-after': '0.1', 'x-ratelimit-scope': 'user' };
    run.standin.faults.push({
      route: /callback$/u,
      status,
      times: 2,
      ...(status === 429 ? { headers: limits, body: { message: 'slow', retry_after: 0.1, global: false } } : {}),
    });
    const { callbacks } = await run.reader.slash('search');
    expect(callbacks).toHaveLength(1);
  });

  test('the edit of a deferred answer is sent again while Discord is down', async () => {
    run.standin.faults.push({ route: /^PATCH/u, status: 503, times: 6 });
    answer = async (_, deferral) => {
      deferral?.defer({ private: false });
      return say('at last');
    };
    const { messages } = await run.reader.slash('ask');
    expect(messages).toMatchObject([{ content: 'at last' }]);
  });

  test('an answer that Discord refuses is replaced by a line with an error id', async () => {
    run.standin.faults.push({
      route: /callback$/u,
      status: 400,
      body: { message: 'Invalid Form Body', code: 50035 },
      times: 1,
    });
    const { callbacks } = await run.reader.slash('search', { query: 'secret words' });
    const content = String(callbacks[0]?.data['content']);
    expect(callbacks[0]?.data['flags']).toBe(EPHEMERAL);
    const errorId = /"errorId":"(\w+)"/u.exec(run.log())?.[1] ?? 'none in the log';
    expect(content).toContain(errorId);
  });

  test('a public answer whose token expired is posted in the channel, a private one is not', async () => {
    for (const isPrivate of [false, true]) {
      answer = async (_, deferral) => {
        deferral?.defer({ private: isPrivate });
        await pause(30);
        for (const exchange of run.standin.exchanges.values()) exchange.isExpired = true;
        return say(`late ${isPrivate}`, isPrivate);
      };
      run.reader.send(2, { id: '1', type: 1, name: 'ask' });
      const expired = () => run.log().split('expired before its answer').length - 1;
      const before = expired();
      await run.standin.until(() => expired() > before, 'the line in the log');
    }
    const isPosted = () => run.standin.seen(/^POST \/channels/u).map(({ body }) => JSON.stringify(body ?? {}));
    await run.standin.until(() => isPosted().some((body) => body.includes('late false')), 'the post');
    expect(isPosted().some((body) => body.includes('late true'))).toBe(false);
  });

  test('a lost connection is resumed, and what came meanwhile is answered', async () => {
    run.standin.gateway.drop();
    const exchange = run.reader.send(2, { id: '1', type: 1, name: 'search' });
    await run.standin.until(() => exchange.callbacks.length > 0, 'the answer after the resume');
    expect(run.standin.gateway.log).toContain('resume');
  });

  test('no token and no word of a person is in the log', () => {
    expect(run.log()).not.toMatch(/token-\d|not-a-secret|secret words|Nigeria|Pakistan/u);
  });
});
