import { expect, test } from 'vitest';
import { ingestFiles } from './in-folder.ts';

const LEAD = 'The ferry line across the bay opened again on Monday after ten years, with two boats and a new pier.';
const SECOND = 'Tickets cost two euros, and children ride free until the end of the summer, the operator said.';
const THIRD = 'IN A STATEMENT, the crews asked for a second lamp on the pier before the winter storms return.';

const record = (title: string, day: string) =>
  `SE\nCoast\nHD\n${title}\nBY\nBy Dana Reyes\nWC\n412 words\nPD\n${day}\nSN\nThe Harbour Times\nSC\nHARBT\nLA\nEnglish\nCY\n(c) 2024 The Harbour Times\n
LP\n\n${LEAD}\n\nTD\n\n${SECOND}\n\n${THIRD}\n\nCO\nhbrplc : Harbour PLC\nIN\ni7902 : Water Transport\nRE\nkenya : Kenya | eafrz : East Africa
PUB\nHarbour Times Ltd\nAN\nDocument HARBT00020240303ek33000a1\n\n`;

test('reads the records of a press archive', async () => {
  const text = record('Ferry line opens again', '3 March 2024') + record('Harbour plan is delayed', '4 March 2024');
  const { articles, report } = await ingestFiles({ 'records.txt': text });
  expect(articles.map(({ title }) => title)).toEqual(['Ferry line opens again', 'Harbour plan is delayed']);
  for (const { passages, author } of articles) {
    expect(passages).toEqual([LEAD, SECOND, THIRD]);
    expect(author).toBe('Dana Reyes');
  }
  expect(articles.map(({ date }) => date?.iso)).toEqual(['2024-03-03', '2024-03-04']);
  expect(articles[1]?.sources[0]?.line).toBe(record('', '').split('\n').length + 2);
  expect(report.removed['archive-field']).toBeGreaterThan(20);
});

test('reads the fields of a record beside their names', async () => {
  const text = `HD   Ferry line opens again\nWC   412 words\nPD   3 March 2024\n\nLP   ${LEAD}\n\nTD   ${SECOND}\n\n${THIRD}\n\nIN   i7902 : Water Transport`;
  const [article] = (await ingestFiles({ 'record.txt': text })).articles;
  expect(article?.title).toBe('Ferry line opens again');
  expect(article?.passages).toEqual([LEAD, SECOND, THIRD]);
});

const take = (slug: string, title: string) =>
  `BC-${slug}, 1st Ld-Writethru,0412\n^${title}<\n^Eds: Adds quotes, background.\n^By DANA REYES=\n^Example Press Writer=\n   NAIROBI, Kenya (AP) — ${LEAD}\n   ${SECOND}\n___\nAP-WF-03-03-24 1522GMT\n\n`;

test('reads the takes of a wire', async () => {
  const text = take('Kenya-Ferry', 'Ferry line opens again') + take('Kenya-Harbour', 'Harbour plan is delayed');
  const { articles } = await ingestFiles({ 'wire.txt': text });
  expect(articles.map(({ title }) => title)).toEqual(['Ferry line opens again', 'Harbour plan is delayed']);
  for (const { passages, author, place } of articles) {
    expect(passages).toEqual([`NAIROBI, Kenya (AP) — ${LEAD}`, SECOND]);
    expect(author).toBe('Dana Reyes');
    expect(place).toBe('Nairobi');
  }
});

test('capitals and carets of a story are no fields', async () => {
  const text = `Ferry line opens again\n\n${LEAD}\n\nHD was painted on the first boat, in red.\n\nTD Bank paid for it, and said so at length.\n\n^ marks the spot, the map says.\n\n${THIRD}`;
  const [article] = (await ingestFiles({ 'story.txt': text })).articles;
  expect(article?.passages).toEqual([
    LEAD,
    'HD was painted on the first boat, in red.',
    'TD Bank paid for it, and said so at length.',
    '^ marks the spot, the map says.',
    THIRD,
  ]);
});

test('a writer and an agency below each story part the stories of a file', async () => {
  const story = (title: string, writer: string) =>
    `${title}\n\n${LEAD} ${writer}.\n\n${writer} bought the first ticket. ${SECOND}\n\n— ${writer}, Reuters`;
  const text = [
    story('Ferry line opens again after ten years', 'Dana Reyes'),
    story('Harbour plan is delayed for a year', 'Omar Weiss'),
    story('Old pier becomes a museum of the crossing', 'Lena Holt'),
  ].join('\n\n');
  const { articles } = await ingestFiles({ 'digest.txt': text });
  expect(articles.map(({ title }) => title)).toEqual([
    'Ferry line opens again after ten years',
    'Harbour plan is delayed for a year',
    'Old pier becomes a museum of the crossing',
  ]);
  for (const { passages } of articles) expect(passages).toHaveLength(2);
});

test('a day that could be two is no title', async () => {
  const [article] = (
    await ingestFiles({ 'lite.txt': `EXN\n3/4/2024\nFerry line opens again\nBy Dana Reyes\n${LEAD}\n${SECOND}` })
  ).articles;
  expect(article?.title).toBe('Ferry line opens again');
  expect(article?.date).toBeUndefined();
});
