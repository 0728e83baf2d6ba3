import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingestFolder } from '../../src/ingest/ingest-folder.ts';

async function ingest(dir: string) {
  const result = await ingestFolder(dir);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

test('reads the seeds: two stories, a caption each, and none of the furniture', async () => {
  const { articles, report } = await ingest(resolve(import.meta.dirname, '../../seeds'));
  expect(articles.map(({ passages }) => passages.length)).toEqual([13, 14]);
  expect(articles.map(({ captions }) => captions.length)).toEqual([1, 1]);
  expect(articles.map(({ date }) => date)).toEqual([
    { iso: '2024-01-16', basis: 'file-photo' },
    { iso: '2025-06-08', basis: 'caption' },
  ]);
  expect(articles.map(({ countries }) => countries.length)).toEqual([7, 57]);
  expect(articles.flatMap(({ passages }) => passages).filter((text) => text === 'TT' || text === '20')).toEqual([]);
  expect(report.rejects).toEqual([]);
});

describe('a folder of mixed files', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'newsdesk-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  test('loads what is good and names what is not', async () => {
    await writeFile(join(dir, 'good.txt'), 'Harbour Opens Again\n\nThe harbour of Lagos opened again on Monday.\n');
    await writeFile(join(dir, 'bad.json'), '{"title": ');
    await writeFile(join(dir, 'empty.txt'), ' \n');
    await writeFile(join(dir, 'binary.txt'), Buffer.from([0, 1, 2, 3]));
    await symlink('/', join(dir, 'out.txt'));
    const { articles, report } = await ingest(dir);
    expect(articles.map(({ title }) => title)).toEqual(['Harbour Opens Again']);
    expect(report.rejects.map(({ file }) => file)).toEqual(['bad.json', 'binary.txt', 'empty.txt', 'out.txt']);
    for (const { line, reason } of report.rejects) {
      expect(line).toBeGreaterThan(0);
      expect(reason).not.toBe('');
    }
  });

  test('merges the same story at two places, whatever its file is called', async () => {
    const story = 'Harbour Opens Again\n\nThe harbour of Lagos opened again on Monday.\n';
    await writeFile(join(dir, 'a.txt'), story);
    const before = (await ingest(dir)).articles[0]?.id;
    await writeFile(join(dir, 'z.txt'), story);
    const { articles } = await ingest(dir);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.id).toBe(before);
    expect(articles[0]?.sources.map(({ file }) => file)).toEqual(['a.txt', 'z.txt']);
  });

  test('reads front matter, JSON and lines of JSON', async () => {
    await writeFile(join(dir, 'a.md'), '---\ntitle: Rain At Last\ndate: 2024-05-06\n---\n\nIt rained in Nairobi.\n');
    await writeFile(join(dir, 'b.json'), JSON.stringify([{ title: 'Bridge Closed', body: 'The bridge is closed.' }]));
    await writeFile(
      join(dir, 'c.jsonl'),
      `${JSON.stringify({ title: 'Market Day', text: 'It was market day.' })}\nnot json\n`,
    );
    const { articles, report } = await ingest(dir);
    expect(articles.map(({ title }) => title)).toEqual(['Rain At Last', 'Bridge Closed', 'Market Day']);
    expect(articles[0]?.date).toEqual({ iso: '2024-05-06', basis: 'front-matter' });
    expect(report.rejects).toMatchObject([{ file: 'c.jsonl', line: 2 }]);
  });

  test('an unreadable folder is an error that names it', async () => {
    const result = await ingestFolder(join(dir, 'nowhere'));
    expect(result).toMatchObject({ ok: false, error: { code: 'content-unreadable', path: join(dir, 'nowhere') } });
  });
});
