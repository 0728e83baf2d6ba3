import { describe, expect, test } from 'vitest';
import { NewsroomUnavailable } from '../../src/errors.ts';
import { noticeReply } from '../../src/reply/notice-reply.ts';
import { ASKER, idOf, openDesk, textOf } from './desk.ts';
import { FERRY, PAGE } from './fake-newsroom.ts';

const SECRET = 'the-words-of-a-reader';

describe('cooldown', () => {
  const refusal = { kind: 'new', reply: noticeReply('Slow down: try again in 10 s.'), private: true };

  test('the sixth command in ten seconds is refused, each time, with the seconds', async () => {
    const { command, newsroom, pass } = openDesk();
    for (let n = 0; n < 5; n++) await command('search', { query: 'ferry' });
    expect(await command('search', { query: 'ferry' })).toEqual(refusal);
    expect(await command('search', { query: 'ferry' })).toEqual(refusal);
    expect(newsroom.calls).toHaveLength(5);
    pass(10_000);
    expect(await command('search', { query: 'ferry' })).not.toEqual(refusal);
  });

  test('a mention is told once, then nothing', async () => {
    const { say } = openDesk();
    for (let n = 0; n < 5; n++) await say('who?');
    expect(await say('who?')).toEqual(refusal);
    expect(await say('who?')).toEqual({ kind: 'silence' });
  });

  test('presses have a pace of their own', async () => {
    const { press } = openDesk();
    const open = idOf({ verb: 'full-text', id: FERRY.id });
    for (let n = 0; n < 20; n++) expect(await press(open)).not.toEqual(refusal);
    expect(await press(open)).toEqual(refusal);
  });

  test('completion and the terminal are exempt', async () => {
    const { dispatch, say, newsroom } = openDesk();
    for (let n = 0; n < 30; n++) {
      await dispatch({ kind: 'complete', asker: ASKER, command: 'article', option: 'article', typed: 'f' });
      await say('who?', { surface: 'terminal', userId: '0' });
    }
    expect(newsroom.calls).toHaveLength(60);
  });
});

test('nobody has to slow down where all who ask are on this machine', async () => {
  const { say, newsroom } = openDesk({ isUnhurried: true });
  for (let n = 0; n < 30; n++) await say('who?');
  expect(newsroom.calls).toHaveLength(30);
});

describe('deferral', () => {
  function slowSearch() {
    let finish = () => {};
    const desk = openDesk({
      answers: {
        search: () =>
          new Promise((resolve) => {
            finish = () => resolve(PAGE);
          }),
      },
    });
    const deferrals: unknown[] = [];
    const ask = (values: Record<string, string | boolean>) =>
      desk.dispatch(
        { kind: 'command', asker: ASKER, command: 'search', values: { query: 'ferry', ...values } },
        { defer: (visibility) => void deferrals.push(visibility) },
      );
    return { ...desk, ask, deferrals, finish: () => finish() };
  }

  test.each([true, false])(
    'comes after 200 ms, with the visibility that was asked for (private: %s)',
    async (isPrivate) => {
      const { ask, pass, deferrals, finish } = slowSearch();
      const outcome = ask({ private: isPrivate });
      pass(199);
      expect(deferrals).toEqual([]);
      pass(1);
      expect(deferrals).toEqual([{ private: isPrivate }]);
      finish();
      expect(await outcome).toMatchObject({ kind: 'new', private: isPrivate });
    },
  );

  test('does not come when the answer was there before', async () => {
    const { ask, pass, deferrals, finish } = slowSearch();
    const outcome = ask({});
    pass(150);
    finish();
    await outcome;
    pass(1_000);
    expect(deferrals).toEqual([]);
  });
});

describe('errors', () => {
  test('while nothing can be answered, the reason is told privately', async () => {
    const { command, say, lines } = openDesk({
      answers: { ask: async () => Promise.reject(new NewsroomUnavailable({ code: 'loading' })) },
    });
    const outcome = await command('ask', { question: SECRET });
    expect(outcome).toMatchObject({ kind: 'new', private: true });
    expect(textOf(outcome)).toContain('still loading');
    expect(textOf(await say(SECRET))).toContain('still loading');
    expect(lines).toMatchObject([{ fate: 'unavailable' }, { fate: 'unavailable' }]);
  });

  test('no reader sees a path of the machine; whoever sits at it does', async () => {
    const path = '/srv/stories';
    for (const error of [
      { code: 'content-unreadable', path, reason: `ENOENT ${path}` },
      { code: 'no-articles', path },
      { code: 'reload-failed', reason: `no room in ${path}` },
    ] as const) {
      const { say } = openDesk({ answers: { ask: async () => Promise.reject(new NewsroomUnavailable(error)) } });
      expect(textOf(await say('who?'))).not.toContain(path);
      expect(textOf(await say('who?'))).toContain('/reload');
      expect(textOf(await say('who?', { surface: 'terminal' }))).toContain(path);
    }
  });

  test('an unexpected one is a short line with an id that the log has beside the stack', async () => {
    const { command, lines } = openDesk({
      answers: { ask: () => Promise.reject(new TypeError(`cannot read ${SECRET}`)) },
    });
    const outcome = await command('ask', { question: SECRET });
    expect(outcome).toMatchObject({ kind: 'new', private: true });
    const [fault, line] = lines;
    expect(fault).toMatchObject({ level: 50, error: 'TypeError', command: 'ask' });
    expect(JSON.stringify(fault)).toContain('dispatch.test');
    expect(JSON.stringify(outcome)).toContain(String(fault?.['errorId']));
    expect(line).toMatchObject({ fate: 'failed' });
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });

  test('two of them have two ids', async () => {
    const { command, lines } = openDesk({ answers: { ask: () => Promise.reject(new Error('x')) } });
    await command('ask', { question: 'who?' });
    await command('ask', { question: 'who?' });
    const ids = lines.flatMap((line) => line['errorId'] ?? []);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the log', () => {
  test('has one line per request, without what was typed', async () => {
    const { command, say, press, lines } = openDesk();
    await command('search', { query: SECRET });
    await command(SECRET);
    await say(`${SECRET}?`);
    await say(`/${SECRET}`);
    await press(SECRET);
    expect(lines).toMatchObject([
      { command: 'search', kind: 'command', surface: 'slash', fate: 'answered', hits: 11, ms: 0 },
      { command: 'unknown' },
      { command: 'ask', kind: 'talk', surface: 'mention', hits: 1 },
      { command: 'unknown' },
      { command: 'unknown-press', kind: 'press' },
    ]);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
  });
});

describe('completion', () => {
  const complete = (option: string, answers = {}, command = 'search') => {
    const desk = openDesk({ answers });
    const outcome = desk.dispatch({ kind: 'complete', asker: ASKER, command, option, typed: 'fer'.repeat(100) });
    return { ...desk, outcome };
  };

  test('suggests titles and countries for the options that take them, from a bounded beginning', async () => {
    const titles = complete('article', {}, 'article');
    expect(await titles.outcome).toEqual({ kind: 'choices', choices: [{ name: FERRY.title, value: FERRY.id }] });
    const countries = complete('country');
    await countries.outcome;
    expect(titles.newsroom.calls).toEqual([['complete', 'title', 'fer'.repeat(34).slice(0, 100)]]);
    expect(countries.newsroom.calls).toEqual([['complete', 'country', 'fer'.repeat(34).slice(0, 100)]]);
  });

  test('gives at most 25, and none whose value Discord would refuse', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ name: `n${n}`, value: n === 0 ? 'v'.repeat(101) : `v${n}` }));
    const { outcome } = complete('country', { complete: async () => many });
    expect(await outcome).toEqual({ kind: 'choices', choices: many.slice(1, 26) });
  });

  test.each([
    ['query', 'search'],
    ['nonsense', 'search'],
    ['country', 'nonsense'],
    ['toString', 'search'],
  ])('suggests nothing for %s of %s', async (option, command) => {
    expect(await complete(option, {}, command).outcome).toEqual({ kind: 'choices', choices: [] });
  });

  test('suggests nothing when it fails', async () => {
    const { outcome } = complete('country', { complete: () => Promise.reject(new Error('lost')) });
    expect(await outcome).toEqual({ kind: 'choices', choices: [] });
  });
});
