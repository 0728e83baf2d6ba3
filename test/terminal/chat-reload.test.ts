import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDispatch } from '../../src/commands/dispatch.ts';
import { chat } from '../../src/terminal/chat.ts';
import { makeFolder, openLocal, removeFolder, story } from '../support/newsrooms.ts';
import { memoryStdio } from './memory-stdio.ts';

let dir = '';
beforeEach(() => {
  // Progress is told every 200 files.
  const stories = Array.from({ length: 200 }, (_, number) => [
    `${number}.md`,
    story(`Ferry ${number} resumes`, `The ferry number ${number} to the islands of Germany runs again.`),
  ]);
  dir = makeFolder(Object.fromEntries(stories));
});
afterEach(() => removeFolder(dir));

/** Types /reload at a chat over the folder. @returns what it says beside the replies, and the replies. */
async function reloadAt(interactive: boolean) {
  const newsroom = openLocal(dir);
  await newsroom.load();
  const { stdio, printed, complaints } = memoryStdio({ interactive });
  const nobody = { userIds: new Set<string>(), roleIds: new Set<string>(), ownerIds: new Set<string>() };
  const dispatch = createDispatch({
    newsroom,
    admins: () => nobody,
    now: Date.now,
    appVersion: '1.0.0',
    startedAt: Date.now(),
    log: pino({ level: 'silent' }),
  });
  async function* typed() {
    yield '/reload';
  }
  await chat(typed(), dispatch, stdio);
  return { beside: complaints.join('\n'), replies: printed.join('') };
}

test('a person at the terminal sees how far a reload is, and then what it changed', async () => {
  const { beside, replies } = await reloadAt(true);
  expect(beside).toMatch(
    /Reading: 200 files, 0 articles so far[\s\S]*Read 200 files, 200 articles. Building the index/u,
  );
  expect(replies).toMatch(/200 unchanged/u);
  expect(replies).not.toMatch(/so far|Building/u);
});

test('a script sees the report alone', async () => {
  const { beside, replies } = await reloadAt(false);
  expect(beside).toBe('');
  expect(replies).toMatch(/200 unchanged/u);
});
