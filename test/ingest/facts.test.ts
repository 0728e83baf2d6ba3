import { expect, test } from 'vitest';
import { ingestFiles } from './in-folder.ts';

const TEXT = 'The ferry line across the bay opened again after ten years, with two boats and a new pier.';
const SECOND = 'Tickets cost two euros, and children ride free until the end of the summer, the operator said.';

async function factsOf(head: string, name = 'story.txt') {
  const { articles } = await ingestFiles({ [name]: `Ferry Line Opens Again\n${head}\n\n${SECOND}\n` });
  const { date, place, agency, author } = articles[0] ?? {};
  return { date: date && `${date.iso} ${date.basis}`, place, agency, author };
}

test.each([
  ['Published: 17:51, 4 March 2024 | Updated: 18:20, 5 March 2024', '2024-03-04 dateline'],
  ['Updated 12:29 PM EDT, October 12, 2024', '2024-10-12 dateline'],
  ['Mon 4 Mar 2024 18.51 GMT', '2024-03-04 dateline'],
  ['March 4, 20245:51 PM UTCUpdated March 5, 2024', '2024-03-04 dateline'],
  ['2024-03-04T17:51:00Z', '2024-03-04 dateline'],
  ['Dana Reyes | March 4, 2024', '2024-03-04 dateline'],
  ['The Example Post, 4 March 2024, page 7', '2024-03-04 dateline'],
  ['THE COAST HERALD        Monday, March 4, 2024        Page A3', '2024-03-04 dateline'],
  ['4 March 2024 Peace and Security', '2024-03-04 dateline'],
  ['Publié le : 24/03/2024 - 17:51', '2024-03-24 dateline'],
  ['24.03.2024, 17.51 Uhr', '2024-03-24 dateline'],
  ['3 hours ago', undefined],
  ['Published on Monday', undefined],
  ['Published: 03/04/2024', undefined],
])('dates a page by %s', async (stamp, date) => {
  expect((await factsOf(`By Dana Reyes\n${stamp}\n\n${TEXT}`)).date).toBe(date);
});

test.each([
  ['LAGOS, Nigeria (AP) — ', { place: 'Lagos', agency: 'AP' }],
  ['LAGOS, March 4, 2024 (Reuters) - ', { place: 'Lagos', agency: 'Reuters', date: '2024-03-04 dateline' }],
  ['LAGOS, March 4. /TASS/. ', { place: 'Lagos', agency: 'TASS' }],
  ['LAGOS. Mar 4 (Interfax) - ', { place: 'Lagos', agency: 'Interfax' }],
  [
    'NEW YORK, March 4, 2024 /PRNewswire/ -- ',
    { place: 'New York', agency: 'PR Newswire', date: '2024-03-04 dateline' },
  ],
  ['March 4 (UPI) -- ', { agency: 'UPI' }],
  ['(Reuters) - ', { agency: 'Reuters' }],
  ['LAGOS — ', { place: 'Lagos' }],
  ['Note: ', {}],
  ['Peace — ', {}],
  ['UPDATE: ', {}],
])('reads the dateline %s', async (dateline, facts) => {
  const found = await factsOf(`\n${dateline}${TEXT}`);
  expect(found).toEqual({ date: undefined, place: undefined, agency: undefined, author: undefined, ...facts });
});

test.each([
  ['By DANA REYES', { author: 'Dana Reyes' }],
  ['By Dana Reyes, Associated Press', { author: 'Dana Reyes', agency: 'AP' }],
  ['By Dana Reyes in Lagos', { author: 'Dana Reyes', place: 'Lagos' }],
  ['Lagos: Asharq Al-Awsat', { place: 'Lagos', agency: 'Asharq Al-Awsat' }],
  ['DATELINE: LAGOS', { place: 'Lagos' }],
  ['Dana Reyes (Lagos, special correspondent)', { author: 'Dana Reyes', place: 'Lagos' }],
  ['BBC News, Lagos', { place: 'Lagos', agency: 'BBC' }],
])('reads the byline %s', async (byline, facts) => {
  expect(await factsOf(`${byline}\n\n${TEXT}`)).toMatchObject(facts);
});

test('dates by the weakest basis last: the page, the file name, a caption, an archive photo', async () => {
  const caption = 'A ferry at the pier, May 2, 2023. (AP Photo/Dana Reyes)';
  const archive = 'A ferry at the pier, May 2, 2019. (AP Photo/Dana Reyes, File)';
  const marked = 'FILE - A ferry at the pier, May 2, 2019. (AP Photo/Dana Reyes, File)';
  expect((await factsOf(`\n${caption}\nMarch 4, 2024\n\n${TEXT}`, '2022-01-02.txt')).date).toBe('2024-03-04 dateline');
  expect((await factsOf(`\n${caption}\n\n${TEXT}`, '2022-01-02-ferry.txt')).date).toBe('2022-01-02 filename');
  expect((await factsOf(`\n${caption}\n\n${TEXT}`)).date).toBe('2023-05-02 caption');
  expect((await factsOf(`\n${archive}\n\n${TEXT}`)).date).toBe('2019-05-02 file-photo');
  expect((await factsOf(`\n${marked}\n\n${TEXT}`)).date).toBeUndefined();
  expect((await factsOf(`\n${TEXT}\n\nIt had been closed since March 4, 2014.`)).date).toBeUndefined();
});

test('reads the encodings and line ends of scraped files to the same article', async () => {
  const text = `Ferry Line “Opens” Again\n\nThe café’s owner waved.\n\n${TEXT}\n`;
  const utf16 = (bigEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return bigEndian ? bytes.swap16() : bytes;
  };
  const windows = Buffer.from(text.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('’', '\x92'), 'latin1');
  const variants: Readonly<Record<string, string | Uint8Array>> = {
    'crlf.txt': text.replaceAll('\n', '\r\n'),
    'cr.txt': text.replaceAll('\n', '\r'),
    'bom.txt': `\ufeff${text}`,
    'nbsp.txt': text.replaceAll(' ', '\u00a0').replaceAll('\n', '\u200b \n'),
    'le.txt': utf16(false),
    'be.txt': utf16(true),
    'ansi.txt': windows,
  };
  const { articles, report } = await ingestFiles({ 'plain.txt': text, ...variants });
  expect(articles).toHaveLength(1);
  expect(articles[0]?.sources).toHaveLength(8);
  expect(report.perFile.flatMap(({ encoding }) => encoding ?? []).sort()).toEqual([
    'UTF-16BE',
    'UTF-16LE',
    'windows-1252',
  ]);
});

test.each([
  ['gap', '\n\n\n\n'],
  ['line of dashes', '\n\n----------\n\n'],
  ['short rule', '\n\n* * *\n\n'],
])('parts stories by a %s', async (_, rule) => {
  const titles = ['Ferry Line Opens Again', 'Two Bridges Close for Repairs', 'A Museum Returns Old Doors'];
  const { articles } = await ingestFiles({
    'a.txt': titles.map((title, at) => `${title}\n\n${TEXT.replace('ten', `${at + 2}`)}\n\n${SECOND}`).join(rule),
  });
  expect(articles.map(({ title }) => title)).toEqual(titles);
  expect(articles.map(({ passages }) => passages.length)).toEqual([2, 2, 2]);
});

test('keeps the sections of one story together', async () => {
  const { articles } = await ingestFiles({ 'a.txt': `Ferry Line Opens Again\n\n${TEXT}\n\n* * *\n\n${SECOND}` });
  expect(articles.map(({ passages }) => passages)).toEqual([[TEXT, SECOND]]);
});

test('joins hard-wrapped paragraphs, and leaves verses and lists in their lines', async () => {
  const wrapped = [
    'The ferry line across the bay opened again on Monday after ten',
    'years, with two boats and a new pier, and the mayor said that it',
    'would stay open in winter for the first time since the war.',
  ];
  const page = `Ferry Line Opens Again\n\n${wrapped.join('\n')}\n\nThe tide does not ask\nwhose boat it lifts,\n\n- Monday\n- Sunday\n`;
  const { articles } = await ingestFiles({ 'a.txt': page });
  expect(articles[0]?.passages).toEqual([
    wrapped.join('\n'),
    'The tide does not ask',
    'whose boat it lifts,',
    '- Monday',
    '- Sunday',
  ]);
});

test('keeps a story uncleaned, and says so, when the rules would take most of it', async () => {
  const odd = Array.from(
    { length: 12 },
    (_, at) => `Copyright 20${10 + at} of the ${at + 1} ferries passed to the bank that had lent the money for them.`,
  );
  const { articles, report } = await ingestFiles({ 'a.txt': ['A Company Sells Its Ferries', ...odd].join('\n\n') });
  expect(articles[0]?.passages).toEqual(odd);
  expect(report.perFile[0]?.notes.join()).toContain('kept uncleaned');
});

test('reads fields by the names that feeds give them', async () => {
  const { articles } = await ingestFiles({
    'a.json': JSON.stringify({
      status: 'ok',
      data: {
        items: [
          {
            headline: 'Feed One',
            articleBody: TEXT,
            datePublished: '2024-03-04T10:00:00Z',
            author: { name: 'Dana Reyes' },
          },
        ],
      },
    }),
    'b.json': JSON.stringify({
      title: 'Feed Two',
      'content:encoded': null,
      content_html: `<p>${TEXT}</p><p>Caf&eacute; &amp; bar.</p>`,
      pub_date: 'Mon, 04 Mar 2024 10:00:00 GMT',
      link: 'https://example.com/two',
    }),
  });
  expect(articles.map(({ title, passages, date, author, url }) => ({ title, passages, date, author, url }))).toEqual([
    {
      title: 'Feed One',
      passages: [TEXT],
      date: { iso: '2024-03-04', basis: 'front-matter' },
      author: 'Dana Reyes',
      url: undefined,
    },
    {
      title: 'Feed Two',
      passages: [TEXT, 'Café & bar.'],
      date: { iso: '2024-03-04', basis: 'front-matter' },
      author: undefined,
      url: 'https://example.com/two',
    },
  ]);
});

test('names the place of every story and of every reject', async () => {
  const { articles, report } = await ingestFiles({
    'a.txt': `Ferry Line Opens Again\n\n${TEXT}\n\n\n\nTwo Bridges Close for Repairs\n\n${SECOND}\n`,
    'b.jsonl': `{"title": "One", "body": "${TEXT}"}\n{"title": \n{"title": "Three"}\n`,
  });
  expect(articles.map(({ sources }) => sources[0])).toEqual([
    { file: 'a.txt', line: 1 },
    { file: 'a.txt', line: 7 },
    { file: 'b.jsonl', line: 1 },
  ]);
  expect(report.rejects.map(({ file, line }) => `${file}:${line}`)).toEqual(['b.jsonl:2', 'b.jsonl:3']);
});
