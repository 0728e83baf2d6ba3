import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runOnFolder } from '../../src/terminal/run-on-folder.ts';
import { memoryStdio } from './memory-stdio.ts';

const SEEDS = resolve(import.meta.dirname, '../../seeds');

const HARBOUR = `Harbour Reopens in Lisbon After the Storm

The harbour of Lisbon reopened on Monday, three days after a storm had closed it.

Portugal's coast guard said that two ferries were still aground.
`;

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'newsdesk-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

async function run(kind: 'articles' | 'check', json: boolean, folder = dir) {
  const { stdio, printed, complaints } = memoryStdio();
  const exitCode = await runOnFolder({ kind, json, contentDir: undefined }, folder, stdio);
  return { exitCode, out: printed.join(''), complaints };
}

describe('articles', () => {
  test('lists the two seed articles, complete, as JSON lines', async () => {
    const { exitCode, out } = await run('articles', true, SEEDS);
    const articles = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(exitCode).toBe(0);
    expect(
      articles.map(({ date, agency, captions, passages }) => [date, agency, captions.length, passages.length]),
    ).toEqual([
      ['2024-01-16', 'AP', 1, 13],
      ['2025-06-08', 'AP', 1, 14],
    ]);
    expect(articles[0]).toMatchObject({
      id: expect.stringMatching(/^\w{10}$/u),
      title: 'North Korea Stresses Alignment with Russia against US, Says Putin Could Visit at an ‘Early Date’',
      source: { file: '000_a26973545a9e783c.txt', line: 1 },
    });
    expect(articles[0].countries).toContainEqual({
      code: 'KP',
      name: 'North Korea',
      mentions: expect.any(Number),
      kinds: expect.arrayContaining(['name']),
      main: true,
    });
  });

  test('gives null for what a story does not have', async () => {
    writeFileSync(join(dir, 'a.txt'), HARBOUR);
    const article = JSON.parse((await run('articles', true)).out);
    expect(Object.keys(article)).toEqual([
      'id',
      'title',
      'date',
      'place',
      'agency',
      'captions',
      'passages',
      'countries',
      'source',
    ]);
    expect(article).toMatchObject({ date: null, agency: null, captions: [] });
  });

  test('counts rejects on standard error and still ends well', async () => {
    writeFileSync(join(dir, 'a.txt'), HARBOUR);
    writeFileSync(join(dir, 'empty.txt'), '');
    const { exitCode, out, complaints } = await run('articles', false);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^\w{10} {2}undated {5}Harbour Reopens in Lisbon After the Storm/u);
    expect(complaints).toEqual(['1 item was rejected: "newsdesk check" says which and why.']);
  });
});

describe('check', () => {
  test('of a clean folder ends with 0 and says what each rule has removed', async () => {
    const { exitCode, out } = await run('check', false, SEEDS);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/000_a26973545a9e783c\.txt: 2 articles\n +cleaned away, in lines: .*\d/u);
    expect(out.trimEnd().split('\n').at(-1)).toBe('1 file, 2 articles, 0 rejects, 0 duplicates');
  });

  test('names every reject with file, line and reason, and ends with 1', async () => {
    writeFileSync(join(dir, 'a.txt'), HARBOUR);
    writeFileSync(join(dir, 'bad.json'), '{');
    const { exitCode, out } = await run('check', false);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^Rejected:\n {2}bad\.json:\d+: \S/mu);
  });

  test('as JSON is one object of the promised shape', async () => {
    writeFileSync(join(dir, 'a.txt'), HARBOUR);
    writeFileSync(join(dir, 'b.txt'), HARBOUR);
    writeFileSync(join(dir, 'empty.md'), '');
    const { exitCode, out } = await run('check', true);
    const report = JSON.parse(out);
    expect(exitCode).toBe(1);
    expect(Object.keys(report)).toEqual(['files', 'articles', 'removed', 'rejects', 'duplicates']);
    expect(report).toMatchObject({
      files: 3,
      articles: 1,
      rejects: [{ file: 'empty.md', line: 1, reason: expect.stringMatching(/\S/u) }],
      duplicates: [
        {
          sources: [
            { file: 'a.txt', line: 1 },
            { file: 'b.txt', line: 1 },
          ],
        },
      ],
    });
  });

  test('lets no file name move the cursor', async () => {
    writeFileSync(join(dir, 'a\u001b[2J\u202e.txt'), '');
    const { out } = await run('check', false);
    expect(out).toContain('a�[2J�.txt');
    expect(out).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });
});

describe('a folder that cannot be read', () => {
  test.each(['articles', 'check'] as const)('%s says which one, and ends with 2', async (kind) => {
    const { exitCode, out, complaints } = await run(kind, true, join(dir, 'nowhere'));
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toMatch(/content folder .*nowhere .*Check --content or CONTENT_DIR\.$/u);
  });
});
