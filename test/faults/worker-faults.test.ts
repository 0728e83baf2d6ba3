import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NewsroomUnavailable } from '../../src/errors.ts';
import type { RemoteNewsroom } from '../../src/newsroom/remote.ts';
import {
  addFiles,
  FAULTY_WORKER,
  makeFolder,
  openRemote,
  type RemoteChanges,
  removeFolder,
  story,
  until,
} from '../support/newsrooms.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const FERRY = {
  'ferry.md': story('Ferry resumes', 'The ferry to the outer islands of Germany runs again since Monday.'),
};
const RELOAD = { dryRun: false, force: false };
/** Too little for a question that fills the memory, enough for a story and for what is known of words. */
const SMALL_HEAP_MB = 160;

let dir = '';
let newsroom: RemoteNewsroom | undefined;
beforeEach(() => {
  dir = makeFolder(FERRY);
});
afterEach(async () => {
  await newsroom?.close();
  newsroom = undefined;
  removeFolder(dir);
});

async function open(changes: RemoteChanges = {}): Promise<RemoteNewsroom> {
  newsroom = openRemote(dir, { script: FAULTY_WORKER, ...changes });
  await newsroom.load();
  return newsroom;
}

const ask = (room: RemoteNewsroom, text: string) =>
  room.search({ text }).then(
    ({ total }) => total,
    (error: unknown) => (error instanceof NewsroomUnavailable ? error.error : error),
  );

const strikeWhileBuilding = (fault: string) => writeFileSync(join(dir, '.fault'), fault);
const heal = () => rmSync(join(dir, '.fault'));
const isBack = (room: RemoteNewsroom) => until(() => room.status().state === 'ready', 'another worker', 60_000);
const isLost = (room: RemoteNewsroom) => until(() => room.status().state !== 'ready', 'the loss to be seen', 60_000);

describe('a worker that is lost while people ask', () => {
  test.each([
    ['ends', 'exit', {}, /the worker ended/u],
    ['throws', 'throw', {}, /a fault of the test/u],
    ['fills its memory', 'out of memory', { maxHeapMb: SMALL_HEAP_MB }, /memory limit/u],
    ['talks nonsense', 'talk nonsense', {}, /makes no sense/u],
    ['answers nonsense', 'answer nonsense', {}, /makes no sense/u],
  ])('because it %s: the waiting are told so, and another one answers', async (_, fault, changes, reason) => {
    const tasks: (() => void)[] = [];
    const logged: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
    const room = await open({ ...changes, log, schedule: (task) => void tasks.push(task) });
    const waiting = [ask(room, `fault: ${fault}`), ask(room, 'ferry'), ask(room, 'ferry')];
    // What was answered before the fault took effect is none the worse for it.
    for (const outcome of await Promise.all(waiting)) expect([{ code: 'newsroom-lost' }, 0, 1]).toContainEqual(outcome);
    await isLost(room);
    expect(await ask(room, 'ferry')).toEqual({ code: 'newsroom-lost' });
    expect(room.status().problem).toMatch(/restarting/u);
    expect(logged).toEqual([expect.stringMatching(reason)]);
    tasks.shift()?.();
    await isBack(room);
    expect(await ask(room, 'ferry')).toBe(1);
  });

  test.each(['hang', 'speak and hang'])(
    'because a question never ends (%s): it is given up at the deadline, and another one answers',
    async (fault) => {
      // The next worker waits until it is called: a quick one would be back before a busy machine sees the loss.
      const tasks: (() => void)[] = [];
      const room = await open({ silenceMs: 2_000, schedule: (task) => void tasks.push(task) });
      expect(await ask(room, `fault: ${fault}`)).toEqual({ code: 'timeout', afterMs: 2_000 });
      await isLost(room);
      tasks.shift()?.();
      await isBack(room);
      expect(await ask(room, 'ferry')).toBe(1);
    },
  );

  test('five times in ten minutes: the process is told to end', async () => {
    const onHopeless = vi.fn();
    const delays: number[] = [];
    const schedule = (task: () => void, afterMs: number) => {
      delays.push(afterMs);
      task();
    };
    const room = await open({ onHopeless, schedule });
    for (let loss = 1; loss <= 5; loss += 1) {
      await isBack(room);
      expect(await ask(room, 'fault: exit')).toEqual({ code: 'newsroom-lost' });
      await isLost(room);
    }
    expect(onHopeless).toHaveBeenCalledTimes(1);
    expect(delays).toEqual([250, 500, 1_000, 2_000]);
  });
});

describe('a worker that is lost while it builds', () => {
  test.each([
    ['ends', 'exit', {}],
    ['fills its memory', 'out of memory', { maxHeapMb: SMALL_HEAP_MB }],
  ])(
    'for a reload because it %s: the reload fails with the reason, the old articles stay',
    async (_, fault, changes) => {
      const room = await open(changes);
      addFiles(dir, { 'mole.md': story('Mole repaired', 'The mole of the harbour is repaired, the town said.') });
      strikeWhileBuilding(fault);
      const failed = await room.reload(RELOAD);
      expect(failed).toMatchObject({
        ok: false,
        error: { code: 'reload-failed', reason: expect.stringMatching(/\w/u) },
      });
      expect(room.status()).toMatchObject({ state: 'ready', articles: 1, reloading: false });
      expect(await ask(room, 'ferry')).toBe(1);
      heal();
      expect(await room.reload(RELOAD)).toMatchObject({ ok: true, value: { articles: 2, added: { count: 1 } } });
      expect(await ask(room, 'mole')).toBe(1);
    },
  );

  test('for a reload because it hangs: the reload is given up, the old articles stay', async () => {
    const changes: { script: URL; buildSilenceMs?: number } = { script: FAULTY_WORKER };
    const room = openRemote(dir, changes);
    newsroom = room;
    await room.load();
    strikeWhileBuilding('hang');
    changes.buildSilenceMs = 1_000;
    expect(await room.reload(RELOAD)).toMatchObject({ ok: false, error: { reason: expect.stringContaining('1 s') } });
    expect(room.status()).toMatchObject({ state: 'ready', articles: 1, reloading: false });
    expect(await ask(room, 'ferry')).toBe(1);
  });

  test('at the start: it is tried again', async () => {
    strikeWhileBuilding('exit');
    const tasks: (() => void)[] = [];
    const room = await open({ schedule: (task) => void tasks.push(task) });
    expect(room.status()).toMatchObject({ state: 'unreadable', problem: expect.stringMatching(/restarting/u) });
    heal();
    tasks.shift()?.();
    await isBack(room);
    expect(await ask(room, 'ferry')).toBe(1);
  });

  test('at every start: the process is told to end', async () => {
    strikeWhileBuilding('exit');
    const onHopeless = vi.fn();
    await open({ onHopeless, schedule: (task) => task() });
    await until(() => onHopeless.mock.calls.length === 1, 'it to give up', 120_000);
  });
});

describe('a folder that is lost', () => {
  test.each([
    ['gone', () => rmSync(dir, { recursive: true })],
    [
      'a file now',
      () => {
        rmSync(dir, { recursive: true });
        writeFileSync(dir, 'not a folder');
      },
    ],
  ])('because it is %s: a reload says so, the old articles stay', async (_, lose) => {
    const room = await open();
    lose();
    expect(await room.reload(RELOAD)).toMatchObject({ ok: false, error: { code: 'content-unreadable', path: dir } });
    expect(await ask(room, 'ferry')).toBe(1);
    rmSync(dir, { recursive: true, force: true });
    addFiles(dir, FERRY);
    expect(await room.reload(RELOAD)).toMatchObject({ ok: true, value: { unchanged: 1 } });
  });

  test('together with the worker: it is read as soon as it is back', async () => {
    const tasks: (() => void)[] = [];
    const room = await open({ schedule: (task) => void tasks.push(task) });
    rmSync(dir, { recursive: true });
    await ask(room, 'fault: exit');
    await until(() => tasks.length === 1, 'a new try');
    tasks.shift()?.();
    await until(() => tasks.length === 1, 'another try', 60_000);
    expect(room.status()).toMatchObject({ state: 'unreadable', problem: expect.stringContaining(dir) });
    addFiles(dir, FERRY);
    tasks.shift()?.();
    await isBack(room);
    expect(await ask(room, 'ferry')).toBe(1);
  });
});

test('a reload leaves nothing of the old collection behind: its thread is gone', async () => {
  let started = 0;
  let running = 0;
  const room = await open({
    onWorker: ({ ended }) => {
      started += 1;
      running += 1;
      void ended.then(() => {
        running -= 1;
      });
    },
  });
  for (let round = 0; round < 2; round += 1) await room.reload(RELOAD);
  await room.reload({ dryRun: true, force: false });
  await until(() => running === 1, 'the old workers to end');
  expect(started).toBe(4);
  expect(await ask(room, 'ferry')).toBe(1);
  await room.close();
  expect(running).toBe(0);
});
