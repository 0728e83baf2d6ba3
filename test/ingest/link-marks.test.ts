import { expect, test } from 'vitest';
import { ingestFiles } from './in-folder.ts';

const TEXTS = [
  'The ferry line across the bay opened again on Monday after ten years, with two boats and a new pier.',
  'Tickets cost two euros, and children ride free until the end of the summer, the operator said.',
];

test('reads a dump of a text browser without the numbers of its links', async () => {
  const [first = '', second = ''] = TEXTS;
  const page = `   [1]Skip to content\n\n     * [2]Home\n     * [3]Boats\n\nFerry Line Opens Again After Ten Years\n\n${first.replace('bay', '[4]bay')}\n\n${second.replace('operator', '[5]operator')}\n\n   [6]Older [7]Newer\n\n   1. https://example.com/feed\n   2. https://example.com/`;
  const { articles } = await ingestFiles({ 'a.txt': page });
  expect(articles.map(({ title, passages }) => ({ title, passages }))).toEqual([
    { title: 'Ferry Line Opens Again After Ten Years', passages: TEXTS },
  ]);
});

test('reads a text that kept the links of Markdown without them', async () => {
  const [first = '', second = ''] = TEXTS;
  const page = `# Ferry Line Opens Again After Ten Years\n\n**By [Dana Reyes](/staff/12)** | *March 3, 2024*\n\n${first.replace('bay', '[bay](/bay)')}\n\n${second}\n\n  * [Harbour plan delayed](/a/1)\n  * [Storm closes bridges](/a/2)`;
  const { articles } = await ingestFiles({ 'a.txt': page });
  expect(articles.map(({ title, passages, date }) => ({ title, passages, date: date?.iso }))).toEqual([
    { title: 'Ferry Line Opens Again After Ten Years', passages: TEXTS, date: '2024-03-03' },
  ]);
});

test('leaves footnotes and a lone link as they stand', async () => {
  const texts = [`${TEXTS[0]} [1]`, 'He wrote “[the] boat” and [sic] on the wall of the pier, as the others had done.'];
  const { articles } = await ingestFiles({ 'a.txt': ['Ferry Line Opens Again', ...texts].join('\n\n') });
  expect(articles[0]?.passages).toEqual(texts);
});
