import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/article/fold.ts';
import { keyOf } from '../../src/ingest/lines.ts';
import { ingestFiles } from './in-folder.ts';

const SPACE = /[\s\u200b\u2060\ufeff\u00ad]+/gu;
const squeezed = (text: string) => text.replace(SPACE, ' ').trim();

/** Lines of pages and of stories, in any order, with what lies between. */
const line = fc.constantFrom(
  'Ferry Line Opens Again',
  'Harbour Plan Is Delayed for a Year',
  'The ferry line opened again on Monday after ten years of repairs, the operator said.',
  '“Nobody slept,” said the captain.',
  'Share',
  'TT',
  '20',
  'By Dana Reyes',
  'March 3, 2024 5:51 PM',
  'A ferry at the pier, March 1, 2024. (AP Photo/Dana Reyes)',
  'FILE - A ferry at the pier, May 2, 2019. (AP Photo/Dana Reyes, File)',
  'Advertisement',
  'Read more: Harbour plan is delayed',
  'Related Stories',
  'Getty Images',
  '- a boat',
  '1. Row.',
  'Q: Why?',
  'whose lamp goes out,',
  '-----',
  '* * *',
  '© 2024 The Example. All rights reserved.',
  'LAGOS, Nigeria (AP) — Two boats sank on Monday, and nobody knows why, the police said.',
  '   The boats had been painted a week before, and their captains had complained.',
);
const breaks = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\n\n\n\n', ' \n\t\n');
const page = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) }),
      breaks,
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.flat().join(''));

test('reads any page without throwing, and says nothing that the page does not say', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
      const files = Object.fromEntries(pages.map((text, at) => [`${at}.txt`, text]));
      const { articles, report } = await ingestFiles(files);
      const raw = squeezed(pages.join('\n'));
      for (const { passages, captions, title } of articles) {
        for (const text of [...passages, ...captions]) expect(raw).toContain(squeezed(text));
        expect(title).not.toBe('');
        expect(passages.length + captions.length).toBeGreaterThan(0);
      }
      for (const { sources } of articles) for (const { line: at } of sources) expect(at).toBeGreaterThan(0);
      expect(report.files).toBe(pages.length);
    }),
    { numRuns: 150 },
  );
});

test('reads the same pages to the same articles, twice', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
      const files = Object.fromEntries(pages.map((text, at) => [`${at}.txt`, text]));
      expect(await ingestFiles(files)).toEqual(await ingestFiles(files));
    }),
    { numRuns: 60 },
  );
});

test('what was cleaned stays as it is when it is read again', { timeout: 60_000 }, async () => {
  const paragraph = fc
    .array(fc.constantFrom('the', 'ferry', 'captain', 'sailed', 'again', 'slowly', 'to', 'Lagos', 'and', 'back'), {
      minLength: 9,
      maxLength: 30,
    })
    .map((words) => `On Monday ${words.join(' ')}.`);
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(paragraph, { minLength: 2, maxLength: 12 }), async (paragraphs) => {
      const once = await ingestFiles({ 'a.txt': ['A Ferry Line Opens Again', ...paragraphs].join('\n\n') });
      expect(once.articles[0]?.passages).toEqual(paragraphs);
      expect(once.report.removed).toEqual({});
    }),
    { numRuns: 60 },
  );
});

test('any bytes give articles or rejects, never an exception', { timeout: 60_000 }, async () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.json', 'a.jsonl');
  await fc.assert(
    fc.asyncProperty(names, fc.uint8Array({ minLength: 1, maxLength: 400 }), async (name, bytes) => {
      const { articles, report } = await ingestFiles({ [name]: bytes });
      expect(articles.length + report.rejects.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});

test('a key has the words of its text, folded, whatever stands between them', () => {
  const text = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('Re-opened', "  it's", '`tis', '20 %', '“été”', '\n', 'İ')),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(text, (parts) => {
      const said = parts.join(' ');
      const words = fold(said).match(/[\p{L}\p{N}]+/gu);
      expect(keyOf(said)).toBe(words?.join(' ') ?? said);
    }),
  );
});
