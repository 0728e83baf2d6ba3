import { execFile } from 'node:child_process';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { LineForms } from '../../src/ingest/classify-line.ts';
import { decodeText } from '../../src/ingest/decode-text.ts';
import { ingestFolder } from '../../src/ingest/ingest-folder.ts';
import { readLines } from '../../src/ingest/lines.ts';
import { type ReadText, readContentFile } from '../../src/ingest/read-content-file.ts';
import { ingestDir, ingestFiles, withFolder } from './in-folder.ts';

const GOOD = 'Harbour Opens Again\n\nThe harbour of Lagos opened again on Monday after two weeks of repairs.\n';
/** Far above what is needed; a reader that takes squares of the size takes hours. */
const BOUNDED_MS = 60_000;

async function reasonsFor(files: Readonly<Record<string, string | Uint8Array>>) {
  const { articles, report } = await ingestFiles({ ...files, 'good.txt': GOOD });
  expect(articles.map(({ title }) => title)).toContain('Harbour Opens Again');
  return { articles, reasons: Object.fromEntries(report.rejects.map(({ file, reason }) => [file, reason])) };
}

test('refuses what is empty, binary or of no known encoding, and names the reason', async () => {
  const { reasons } = await reasonsFor({
    'empty.txt': '',
    'blank.txt': ' \r\n\t\n\ufeff',
    'binary.txt': Uint8Array.from({ length: 500 }, (_, at) => at % 7),
    'undefined-bytes.txt': Uint8Array.from([0x48, 0x69, 0x20, 0x81, 0x8d]),
    'half.txt': Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42]),
  });
  expect(reasons).toEqual({
    'empty.txt': 'empty',
    'blank.txt': 'empty',
    'binary.txt': expect.stringContaining('binary'),
    'undefined-bytes.txt': expect.stringContaining('windows-1252'),
    'half.txt': expect.stringContaining('UTF-16LE'),
  });
});

test('refuses a file of one line of 60 MB without reading it', { timeout: BOUNDED_MS }, async () => {
  const { reasons } = await reasonsFor({ 'line.txt': new Uint8Array(60 * 1024 * 1024).fill(0x61) });
  expect(reasons['line.txt']).toContain('32 MB');
});

test('reads a line of 20 MB in bounded time, and refuses it', { timeout: BOUNDED_MS }, async () => {
  const { reasons } = await reasonsFor({ 'line.txt': `A Title of Four Words\n\n${'word '.repeat(4_000_000)}` });
  expect(reasons['line.txt']).toContain('million characters');
});

test('refuses a story of 200,000 paragraphs in bounded time', { timeout: BOUNDED_MS }, async () => {
  const paragraphs = Array.from({ length: 200_000 }, (_, at) => `Paragraph ${at} says that nothing happened here.`);
  const { reasons } = await reasonsFor({ 'many.txt': `A Title of Four Words\n\n${paragraphs.join('\n\n')}` });
  expect(reasons['many.txt']).toContain('10,000 paragraphs');
});

test('reads 50,000 short lines that repeat in bounded time', { timeout: BOUNDED_MS }, async () => {
  await reasonsFor({ 'short.txt': 'Share\nTT\n20\nWorld\n\n'.repeat(12_500) });
});

test('reads 300,000 lines of one letter in bounded time, and the file beside them', {
  timeout: BOUNDED_MS,
}, async () => {
  const { reasons } = await reasonsFor({
    'letters.txt': `Title\n\nThe first sentence says so.\n${'a\n'.repeat(300_000)}`,
  });
  expect(reasons).toEqual({ 'letters.txt': expect.stringContaining('10,000 paragraphs') });
});

test('a file over which the reader itself fails is refused, with the reason', async () => {
  const fails = {
    classify: () => {
      throw new RangeError('too deep');
    },
  } as unknown as LineForms;
  const text: ReadText = { decoded: decodeText(new TextEncoder().encode(GOOD)), lines: readLines(GOOD) };
  const { stories, rejects } = await readContentFile('ferry.txt', text, async () => undefined, fails);
  expect(stories).toEqual([]);
  expect(rejects).toEqual([{ file: 'ferry.txt', line: 1, reason: expect.stringContaining('too deep') }]);
});

test('gives an endless title its first words', async () => {
  const { articles } = await reasonsFor({ 'title.txt': `${'Harbour news '.repeat(20_000)}\n\nIt rained.` });
  for (const { title } of articles) expect(title.length).toBeLessThanOrEqual(300);
});

test('refuses YAML that multiplies, and YAML that is none', async () => {
  const layers = Array.from(
    { length: 9 },
    (_, at) => `l${at + 1}: &l${at + 1} [${'*l0, '.replace('0', `${at}`).repeat(9)}]`,
  );
  const { reasons } = await reasonsFor({
    'bomb.md': `---\nl0: &l0 [lol]\n${layers.join('\n')}\ntitle: *l9\n---\n\nText of it.\n`,
    'broken.md': '---\ntitle: [\n---\n\nText of it.\n',
    'huge.md': `---\ntitle: ${'x'.repeat(30_000)}\n---\n\nText of it.\n`,
  });
  expect(Object.keys(reasons)).toEqual(['bomb.md', 'broken.md', 'huge.md']);
});

test('runs no code in front matter and lets no field become a prototype', async () => {
  const { articles } = await reasonsFor({
    'tag.md': '---\ntitle: !!js/function "function () { throw 1 }"\n---\n\n# A Title of Its Own\n\nText of it.\n',
    'proto.json':
      '{"__proto__": {"title": "Polluted", "isAdmin": true}, "constructor": {"prototype": {"title": "Polluted"}}, "title": "Plain", "body": "Text of it."}',
  });
  expect('isAdmin' in {}).toBe(false);
  expect(articles.map(({ title }) => title)).toContain('Plain');
  expect(articles.map(({ title }) => title)).not.toContain('Polluted');
});

test('refuses JSON that is nested 100,000 deep, no list of articles, or cut off', async () => {
  const { reasons } = await reasonsFor({
    'deep.json': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    'number.json': '42',
    'cut.json': '[{"title": "A", "body": "B"}, {"ti',
    'titleless.json': '{"body": "Text."}',
    'bodyless.json': '{"title": "A title"}',
  });
  expect(Object.keys(reasons).sort()).toEqual([
    'bodyless.json',
    'cut.json',
    'deep.json',
    'number.json',
    'titleless.json',
  ]);
  expect(reasons['titleless.json']).toContain('no title');
  expect(reasons['bodyless.json']).toContain('no text');
});

test('follows no link out of the folder or in a circle, opens no pipe, and reads a folder named like a file', async () => {
  await withFolder(async (dir) => {
    await writeFile(join(dir, 'good.txt'), GOOD);
    await mkdir(join(dir, 'folder.txt'));
    await writeFile(join(dir, 'folder.txt', 'inner.txt'), GOOD.replaceAll('Harbour', 'Airport'));
    await symlink(dir, join(dir, 'loop'));
    await symlink('nowhere.txt', join(dir, 'dangling.txt'));
    await symlink('self.txt', join(dir, 'self.txt'));
    await symlink('/etc/hostname', join(dir, 'outside.txt'));
    await promisify(execFile)('mkfifo', [join(dir, 'pipe.txt')]);
    const { articles, report } = await ingestDir(dir);
    expect(articles.map(({ title }) => title).sort()).toEqual(['Airport Opens Again', 'Harbour Opens Again']);
    expect(report.rejects.map(({ file }) => file).sort()).toEqual([
      'dangling.txt',
      'loop',
      'outside.txt',
      'pipe.txt',
      'self.txt',
    ]);
    for (const { reason } of report.rejects) expect(reason).not.toMatch(/^E[A-Z]+$/u);
  });
});

test('a file that vanishes while the folder is read is a reject, and the rest loads', async () => {
  await withFolder(async (dir) => {
    for (const name of ['a', 'b', 'c'])
      await writeFile(join(dir, `${name}.txt`), GOOD.replace('Harbour', `Harbour ${name}`));
    let calls = 0;
    const result = await ingestFolder(dir, {
      giveWay: async () => {
        calls += 1;
        await rm(join(dir, 'b.txt'), { force: true });
      },
    });
    expect(result.ok).toBe(true);
    if (!result.ok || calls === 0) return;
    expect(result.value.articles.length).toBeGreaterThanOrEqual(2);
    expect(result.value.articles.length + result.value.report.rejects.length).toBe(3);
  });
});

test.skipIf(process.getuid?.() === 0)('a file without permission is a reject that says so', async () => {
  await withFolder(async (dir) => {
    await writeFile(join(dir, 'good.txt'), GOOD);
    await writeFile(join(dir, 'secret.txt'), GOOD);
    await chmod(join(dir, 'secret.txt'), 0);
    const { report } = await ingestDir(dir);
    expect(report.rejects).toMatchObject([{ file: 'secret.txt', reason: 'no permission to read it' }]);
  });
});
