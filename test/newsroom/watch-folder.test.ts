import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FolderWatch, watchFolder } from '../../src/newsroom/watch-folder.ts';
import { addFiles, makeFolder, removeFolder, until } from '../support/newsrooms.ts';

vi.setConfig({ testTimeout: 60_000 });

const SCRIPT = pathToFileURL(join(resolve(import.meta.dirname, '../..'), 'dist/newsroom/watch-worker.js'));
const QUIET_MS = 300;

let dir = '';
let changes = 0;
let watch: FolderWatch | undefined;
beforeEach(() => {
  dir = makeFolder({ 'a.md': 'a', 'below/b.md': 'b' });
  changes = 0;
});
afterEach(async () => {
  await watch?.close();
  removeFolder(dir);
});

/** @param readAt at first a little later than now: the clock of files goes in steps of up to 10 ms. */
async function open({ readAt = Date.now() + 10, quietMs = QUIET_MS } = {}): Promise<void> {
  const onChange = () => {
    changes += 1;
  };
  watch = watchFolder({ dir, onChange, log: pino({ level: 'silent' }), readAt, quietMs, script: SCRIPT });
  await watch.watching;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

test.each<[string, () => void]>([
  ['a file comes', () => addFiles(dir, { 'c.md': 'c' })],
  ['a file changes, in a folder below', () => addFiles(dir, { 'below/b.md': 'b and more' })],
  ['a file goes', () => rmSync(join(dir, 'a.md'))],
  ['a folder comes', () => addFiles(dir, { 'new/deep/d.md': 'd' })],
])('tells when %s', async (_, change) => {
  await open();
  change();
  await until(() => changes === 1, 'the change to be told');
});

test.each<[string, () => void]>([
  ['came', () => addFiles(dir, { 'c.md': 'c' })],
  ['went', () => rmSync(join(dir, 'below/b.md'))],
])('tells what %s between the reading of the folder and the watch', async (_, change) => {
  const readAt = Date.now();
  await pause(50);
  change();
  await open({ readAt });
  await until(() => changes === 1, 'the change to be told');
});

test('tells many changes at once, when they are over', async () => {
  // Pauses that are short enough on a busy machine, too.
  const quietMs = 2_000;
  await open({ quietMs });
  for (let n = 0; n < 8; n += 1) {
    addFiles(dir, { [`${n}.md`]: String(n) });
    await pause(50);
  }
  await until(() => changes > 0, 'the changes to be told');
  await pause(quietMs + QUIET_MS);
  expect(changes).toBe(1);
});

test('is silent about what was there, and about hidden files', async () => {
  await open();
  addFiles(dir, { '.hidden.md': 'x', '.git/HEAD': 'x' });
  await pause(QUIET_MS * 3);
  expect(changes).toBe(0);
});

test('sees a folder that comes later', async () => {
  rmSync(dir, { recursive: true });
  await open();
  mkdirSync(dir);
  addFiles(dir, { 'a.md': 'a' });
  await until(() => changes > 0, 'the folder to be seen');
});

test.each([
  ['the folder', []],
  ['an empty folder', ['a.md', 'below']],
])('sees what comes after %s was away', async (_, removed) => {
  for (const name of removed) rmSync(join(dir, name), { recursive: true });
  await open();
  rmSync(dir, { recursive: true });
  await until(() => changes > 0, 'the loss to be told');
  const before = changes;
  mkdirSync(dir);
  addFiles(dir, { 'a.md': 'a' });
  await until(() => changes > before, 'the folder to be seen again');
});

test('sees a folder that takes the place of another, and what comes into it', async () => {
  await open();
  renameSync(dir, `${dir}-old`);
  mkdirSync(dir);
  await until(() => changes > 0, 'the new folder to be seen');
  await tellsOf({ 'c.md': 'c' });
  removeFolder(`${dir}-old`);
});

test('sees that a link leads to another folder', async () => {
  const releases = makeFolder({ '1/a.md': 'a', '2/a.md': 'a' });
  removeFolder(dir);
  symlinkSync(join(releases, '1'), dir);
  await open();
  symlinkSync(join(releases, '2'), `${dir}-next`);
  renameSync(`${dir}-next`, dir);
  await until(() => changes > 0, 'the other folder to be seen');
  await tellsOf({ 'c.md': 'c' });
  removeFolder(releases);
});

/** The watch of a folder that was just found begins a while after it was told of: the file comes anew until it is seen. */
async function tellsOf(files: Readonly<Record<string, string>>): Promise<void> {
  const before = changes;
  for (let tries = 0; changes === before && tries < 20; tries += 1) {
    addFiles(dir, files);
    await pause(QUIET_MS * 3);
    for (const name of Object.keys(files)) rmSync(join(dir, name));
  }
  expect(changes).toBeGreaterThan(before);
}
