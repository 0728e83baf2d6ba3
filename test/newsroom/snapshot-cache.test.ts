import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CountryCode } from '../../src/article/article.ts';
import { openSnapshot } from '../../src/index/open-snapshot.ts';
import { createFolderKey } from '../../src/ingest/folder-key.ts';
import { replaceKept } from '../../src/newsroom/cache-folder.ts';
import { type CollectionData, loadCollection } from '../../src/newsroom/collection.ts';
import { type Desk, openDesk } from '../../src/newsroom/desk.ts';
import type { Note } from '../../src/newsroom/frames.ts';
import { createSnapshotCache, type SnapshotCacheOptions } from '../../src/newsroom/snapshot-cache.ts';
import { writeSnapshot } from '../../src/newsroom/snapshot-file.ts';
import { commonWord, createRandom, generateArticles } from '../bench/corpus.ts';
import { addFiles, makeFolder, removeFolder, story } from '../support/newsrooms.ts';

vi.setConfig({ testTimeout: 120_000 });

const STORIES = {
  'ferry.md': story(
    'Ferry resumes',
    'The ferry to the outer islands of Germany runs again since Monday.',
    '2024-03-04',
  ),
  'bridge.md': story(
    'Bridge closes',
    'The old railway bridge near Lyon in France closes for repairs. 橋は閉鎖された。',
  ),
  'broken.json': '{',
};
const DAY_MS = 86_400_000;

let content = '';
let dir = '';
let notes: Note[] = [];
beforeEach(() => {
  content = makeFolder(STORIES);
  dir = mkdtempSync(join(tmpdir(), 'newsdesk-cache-'));
  notes = [];
});
afterEach(() => {
  removeFolder(content);
  removeFolder(dir);
});

const openCache = (changes: Partial<SnapshotCacheOptions> = {}) =>
  createSnapshotCache({
    dir,
    contentDir: content,
    program: 'this program',
    note: (note) => void notes.push(note),
    giveWay: async () => undefined,
    clock: () => performance.now(),
    now: Date.now,
    ...changes,
  });

async function build(): Promise<{ readonly data: CollectionData; readonly key: string; readonly desk: Desk }> {
  const folderKey = createFolderKey();
  const options = { clock: () => performance.now(), giveWay: async () => undefined, folderKey };
  const loaded = await loadCollection(content, options);
  if (!loaded.ok) throw new Error(loaded.error.code);
  return { data: loaded.value, key: folderKey.digest(), desk: openDesk(loaded.value.snapshot) };
}

async function keep(changes: Partial<SnapshotCacheOptions> = {}): Promise<void> {
  const { data, key } = await build();
  await openCache(changes).keep(data, key);
}

const kept = () => {
  const [name] = readdirSync(dir).filter((file) => file.endsWith('.snapshot'));
  return join(dir, name ?? 'none');
};
const reasons = () => notes.filter(({ level }) => level === 'warn').map(({ facts }) => String(facts['reason']));

test('a kept collection answers as the fresh one does, whatever is asked', async () => {
  const files = [...generateArticles({ articles: 120, paragraphs: 4, seed: 7 })].map(
    ({ title, passages, date }, n) => [`${n}.md`, story(title, passages.join('\n\n'), date?.iso)] as const,
  );
  addFiles(content, Object.fromEntries(files));
  const { data, key, desk: fresh } = await build();
  await openCache().keep(data, key);
  const read = await openCache().read();
  if (read === undefined) throw new Error(JSON.stringify(notes));
  expect(read).toEqual({ tables: data.tables, rejects: data.rejects, facts: data.facts });
  const loaded = openDesk(await openSnapshot(read.tables));
  const random = createRandom(3);
  const words = (count: number) => Array.from({ length: count }, () => commonWord(random)).join(' ');
  const typed = [
    '',
    'ferry',
    'railway bridge france',
    '橋',
    'the of and',
    '🦊',
    ...files.slice(0, 40).map(([, text]) => text.slice(12, 40)),
    ...Array.from({ length: 120 }, (_, n) => words(1 + (n % 4)).slice(0, n % 3 === 0 ? -1 : undefined)),
  ];
  const ids = data.tables.newestFirst.slice(0, 30).map(({ id }) => id);
  const answersOf = (desk: Desk) => [
    ...typed.flatMap((text) => [
      desk.search({ text, pageSize: 20 }),
      desk.search({ text, country: 'FR' as CountryCode, sort: 'newest' }),
      desk.ask({ text: `What about ${text}?` }),
      desk.complete('title', text.slice(0, 9)),
      desk.article({ typed: text }),
    ]),
    ...ids.flatMap((id) => [desk.article({ id }), desk.related(id, 5)]),
    desk.countries({}),
    desk.countries({ country: { code: 'US' as CountryCode }, page: 1 }),
  ];
  expect(answersOf(loaded)).toEqual(answersOf(fresh));
});

describe('a snapshot is not used', () => {
  test('where none was kept: that is no line in the log', async () => {
    expect(await openCache().read()).toBeUndefined();
    expect(await openCache({ dir: join(dir, 'not', 'there') }).read()).toBeUndefined();
    expect(notes).toEqual([]);
  });

  test.each<[string, () => void]>([
    [
      'a file changed, with its size and times as they were',
      () => {
        const path = join(content, 'ferry.md');
        const { atime, mtime } = statSync(path);
        writeFileSync(path, readFileSync(path, 'utf8').replace('Monday', 'Friday'));
        utimesSync(path, atime, mtime);
      },
    ],
    [
      'a file came',
      () => addFiles(content, { 'new.md': story('New', 'The lighthouse opens in June, the town said.') }),
    ],
    ['a file went', () => rmSync(join(content, 'bridge.md'))],
    ['the folder went', () => removeFolder(content)],
  ])('when %s', async (_, change) => {
    await keep();
    change();
    expect(await openCache().read()).toBeUndefined();
    expect(notes.at(-1)).toMatchObject({ level: 'info', message: expect.stringContaining('not used') });
  });

  test('when another version of the program made it', async () => {
    await keep();
    expect(await openCache({ program: 'the next one' }).read()).toBeUndefined();
    expect(await openCache().read()).toBeDefined();
  });

  test('when anything in it was changed, cut off or added', async () => {
    await keep();
    const whole = readFileSync(kept());
    const random = createRandom(11);
    const damages: Buffer[] = [Buffer.alloc(0), Buffer.concat([whole, Buffer.from('x')]), Buffer.alloc(whole.length)];
    for (let n = 0; n < 150; n += 1) {
      const at = Math.floor(random() * whole.length);
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (n % 8));
      damages.push(flipped, whole.subarray(0, at));
    }
    for (const damaged of damages) {
      writeFileSync(kept(), damaged);
      expect(await openCache().read()).toBeUndefined();
    }
    expect(new Set(reasons())).toContain('its checksum is wrong');
    expect(new Set(reasons())).toContain('it ends too soon');
    expect(new Set(reasons())).toContain('something follows its end');
    writeFileSync(kept(), whole);
    expect(await openCache().read()).toBeDefined();
  });

  test('when its checksums are right but what it holds is no collection', async () => {
    const { data, key } = await build();
    const { tables, rejects, facts } = data;
    const texts = { ...tables.texts, postings: new Uint8Array(1) };
    const passages = { ...tables.passages, owners: tables.passages.owners.map(() => 99) };
    const forgeries: object[] = [
      {},
      { tables: {}, rejects, facts },
      { tables: { ...tables, newestFirst: [] }, rejects, facts },
      { tables: { ...tables, newestFirst: tables.newestFirst.map(() => 'article') }, rejects, facts },
      { tables: { ...tables, texts }, rejects, facts },
      { tables: { ...tables, passages }, rejects, facts },
      { tables: { ...tables, versionGroups: [[0, 7]] }, rejects, facts },
      { tables, rejects, facts: { ...facts, articles: 3 } },
      { tables, rejects, facts: { ...facts, version: 'another' } },
    ];
    await openCache().keep(data, key);
    const name = kept().slice(dir.length + 1, -'.snapshot'.length);
    for (const tree of forgeries) {
      await replaceKept(dir, name, (write) => writeSnapshot(tree, { program: 'this program', content: key }, write));
      notes = [];
      expect(await openCache().read()).toBeUndefined();
      expect(reasons()).toEqual(['it holds no collection']);
    }
  });

  test('when others may write where it stands', async () => {
    await keep();
    chmodSync(dir, 0o777);
    expect(await openCache().read()).toBeUndefined();
    expect(reasons()).toEqual([expect.stringContaining('others may write there')]);
  });
});

describe('keeping a snapshot', () => {
  test('on a full disk costs a line in the log and nothing else: the old one stays, no piece is left', async () => {
    await keep();
    const before = readFileSync(kept());
    let written = 0;
    const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    await keep({
      writeTo: async (file, bytes) => {
        written += bytes.length;
        if (written > 2_000) throw full();
        await file.write(bytes);
      },
    });
    expect(reasons()).toEqual([expect.stringContaining('ENOSPC')]);
    expect(readdirSync(dir)).toHaveLength(1);
    expect(readFileSync(kept()).equals(before)).toBe(true);
    expect(await openCache().read()).toBeDefined();
  });

  test('where the folder can not be made costs a line in the log', async () => {
    const file = join(dir, 'a-file');
    writeFileSync(file, '');
    await keep({ dir: join(file, 'below') });
    expect(reasons()).toEqual([expect.stringContaining('ENOTDIR')]);
  });

  test('is nobody else’s business', async () => {
    const below = join(dir, 'made', 'here');
    await keep({ dir: below });
    expect(statSync(below).mode & 0o777).toBe(0o700);
    expect(readdirSync(below).map((name) => statSync(join(below, name)).mode & 0o777)).toEqual([0o600]);
  });

  test('takes away what an ended worker left, and what nobody starts from any more', async () => {
    const names = ['a.1.tmp', 'b.2.tmp', 'old.snapshot', 'recent.snapshot', 'else.txt'];
    for (const name of names) await (await open(join(dir, name), 'w')).close();
    const age = (name: string, ms: number) => utimesSync(join(dir, name), new Date(), new Date(Date.now() - ms));
    age('a.1.tmp', DAY_MS);
    age('old.snapshot', 31 * DAY_MS);
    age('recent.snapshot', 29 * DAY_MS);
    age('else.txt', 99 * DAY_MS);
    await keep();
    const own = kept().slice(dir.length + 1);
    expect(
      readdirSync(dir)
        .filter((name) => name !== own)
        .sort(),
    ).toEqual(['b.2.tmp', 'else.txt', 'recent.snapshot'].filter((name) => name !== own));
  });
});
