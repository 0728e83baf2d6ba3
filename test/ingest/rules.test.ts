import { describe, expect, test } from 'vitest';
import { furnitureRuleOf } from '../../src/ingest/furniture.ts';
import { FURNITURE_RULES } from '../../src/ingest/furniture-rules.ts';
import { STRUCTURE_RULES, whyOf } from '../../src/ingest/structure-rules.ts';
import { ingestFiles } from './in-folder.ts';

const PARAGRAPHS = [
  'The ferry line across the bay opened again on Monday after ten years, with two boats and a new pier.',
  'Tickets cost two euros, and children ride free until the end of the summer, the operator said.',
  'The old pier will be kept as a museum of the crossing, and its lamp will be lit again at night.',
];

describe.each(FURNITURE_RULES)('the rule $name', ({ name, examples, keeps, maxChars }) => {
  test.each(examples.map((line) => [line]))('knows %s', (line) => {
    expect(furnitureRuleOf(line)?.name).toBe(name);
  });

  test.each(examples.map((line) => [line]))('takes %s off the end of a page, and counts it', async (line) => {
    const { articles, report } = await ingestFiles({
      'a.txt': ['A Ferry Line Opens Again', ...PARAGRAPHS, line].join('\n\n'),
    });
    expect(articles[0]?.passages).toEqual(PARAGRAPHS);
    expect(report.removed[name]).toBeGreaterThanOrEqual(1);
  });

  test.each(keeps.map((line) => [line]))('leaves %s alone', (line) => {
    expect(furnitureRuleOf(line)).toBeUndefined();
  });

  test('reads no line that is longer than it says', () => {
    for (const line of examples) expect(furnitureRuleOf(line.padEnd(maxChars + 1, ' x'))?.name).not.toBe(name);
  });
});

describe.each(STRUCTURE_RULES)('the rule $name', ({ name, example, counterExample }) => {
  test('takes its lines off its page, and counts them', async () => {
    const { articles, report } = await ingestFiles({ 'a.txt': example.page });
    const passages = articles.flatMap((article) => article.passages);
    expect(articles.length).toBeGreaterThan(0);
    for (const line of example.removes) expect(passages).not.toContain(line);
    expect(report.removed[name]).toBeGreaterThanOrEqual(example.removes.length);
  });

  test('leaves the lines of a story that look like them', async () => {
    const { articles, report } = await ingestFiles({ 'a.txt': counterExample.page });
    const passages = articles.flatMap((article) => article.passages);
    for (const line of counterExample.keeps) expect(passages).toContain(line);
    expect(report.removed[name] ?? 0).toBe(0);
  });
});

test('every rule has examples, and lines like them that it leaves', () => {
  const bare = FURNITURE_RULES.filter(({ examples, keeps }) => examples.length === 0 || keeps.length === 0);
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test('every rule has a name of its own and says why', () => {
  const names = [...FURNITURE_RULES, ...STRUCTURE_RULES].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(whyOf(name)).toMatch(/^\p{Lu}.*\.$/u);
});

test('counts no line under a name that the tables lack', async () => {
  const pages = STRUCTURE_RULES.map(({ example }) => example.page);
  const files = Object.fromEntries(pages.map((page, at) => [`${at}.txt`, page]));
  const { report } = await ingestFiles(files);
  for (const name of Object.keys(report.removed)) expect(whyOf(name)).not.toBe('');
});
