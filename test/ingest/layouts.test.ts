import { describe, expect, test } from 'vitest';
import { ingestFiles } from './in-folder.ts';

/** Three stories; each paragraph is its own. */
const STORIES = [
  ['Council Approves Plan to Rebuild Old Harbour Bridge', 'bridge'],
  ['Fishermen Protest Over Fuel Prices in Coastal Towns', 'quay'],
  ['Storm Leaves Half the Province Without Any Power', 'mast'],
] as const;
const TITLE = STORIES[0][0];
const textsOf = (thing: string) => [
  `The vote on the ${thing} came late on Monday after six hours of speeches in a crowded hall.`,
  `Nobody could say what the ${thing} would cost, and the treasurer left before the end of it.`,
];

async function storiesOf(page: string) {
  const { articles } = await ingestFiles({ 'a.txt': page });
  return articles.map(({ title, passages }) => ({ title, passages }));
}
const EXPECTED = STORIES.map(([title, thing]) => ({ title, passages: textsOf(thing) }));

describe('parts the stories of a file', () => {
  test('of a digest that greets its readers, numbers its stories and links to each', async () => {
    const items = STORIES.map(
      ([title, thing], at) =>
        `${at + 1}. ${title}\n\n${textsOf(thing).join('\n\n')}\n\nRead more: https://example.com/${at}`,
    );
    const greeting =
      'The Morning Example\nMonday, March 4, 2024\n\nGood morning. Here is what you need to know to start your day.';
    expect(await storiesOf([greeting, ...items, 'That’s all for today. See you tomorrow!'].join('\n\n'))).toEqual(
      EXPECTED,
    );
  });

  test('of a feed whose fields are named', async () => {
    const items = STORIES.map(
      ([title, thing], at) =>
        `title: ${title}\nlink: https://example.com/?p=${at}\npubDate: Mon, 04 Mar 2024 18:51:00 GMT\n${textsOf(thing).join('\n\n')}`,
    );
    expect(await storiesOf(items.join('\n\n'))).toEqual(EXPECTED);
  });

  test('of a mailing list, with the fields of each mail', async () => {
    const items = STORIES.map(
      ([title, thing], at) =>
        `From: Dana Reyes <reyes@example.org>\nTo: news-list@example.org\nSubject: ${title}\nDate: Mon, ${at + 4} Mar 2024 18:51:00 +0000\n\n${textsOf(thing).join('\n\n')}\n\n--\n____________________________\nhttps://lists.example.org/news`,
    );
    const { articles } = await ingestFiles({ 'a.txt': items.join('\n\n') });
    expect(articles.map(({ title, passages }) => ({ title, passages }))).toEqual(EXPECTED);
    expect(articles.map(({ date }) => date?.iso)).toEqual(['2024-03-04', '2024-03-05', '2024-03-06']);
  });

  test.each([
    ['blank lines only between them', '\n', '\n\n'],
    ['the same blank line everywhere', '\n\n', '\n\n'],
  ])('with %s', async (_, betweenParagraphs, betweenStories) => {
    const items = STORIES.map(([title, thing]) => [title, ...textsOf(thing)].join(betweenParagraphs));
    expect(await storiesOf(items.join(betweenStories))).toEqual(EXPECTED);
  });

  test('under the names of sections', async () => {
    const items = STORIES.map(([title, thing], at) =>
      [['WORLD', 'MONEY', 'WEATHER'][at], title, ...textsOf(thing)].join('\n\n'),
    );
    expect(await storiesOf(items.join('\n\n'))).toEqual(EXPECTED);
  });

  test.each([['[1] '], ['(1) '], ['1) '], ['#1 ']])('numbered as in %s', async (mark) => {
    const items = STORIES.map(([title, thing], at) =>
      [`${mark.replace('1', String(at + 1))}${title}\nMarch ${at + 4}, 2024`, ...textsOf(thing)].join('\n\n'),
    );
    expect(await storiesOf(items.join('\n\n\n'))).toEqual(EXPECTED);
  });

  test('of a channel, whose messages have one form of header', async () => {
    const items = STORIES.slice(0, 2).map(([title, thing], at) =>
      [`The Coast Herald, [0${at + 4}.03.2024 18:51]\n${title}`, ...textsOf(thing), '👍 12 ❤ 3\n@coastherald'].join(
        '\n\n',
      ),
    );
    expect(await storiesOf(items.join('\n\n'))).toEqual(EXPECTED.slice(0, 2));
  });

  test('that a scraper wrote the facts above, each', async () => {
    const items = STORIES.map(([title, thing], at) =>
      [`---\ntitle: ${title}\ndate: 2024-03-0${at + 4}\n---`, ...textsOf(thing)].join('\n\n'),
    );
    expect(await storiesOf(items.join('\n\n'))).toEqual(EXPECTED);
  });

  test('that end in the same mark of the channel', async () => {
    const items = STORIES.map(([title, thing]) => [title, ...textsOf(thing), '12.4K views 18:51'].join('\n\n'));
    expect(await storiesOf(items.join('\n\n'))).toEqual(EXPECTED);
  });
});

describe('keeps one story together', () => {
  test.each([
    ['headings of a few words', 'What It Costs', 'Who Pays for It'],
    ['headings that ask', 'How Much Will the Old Bridge Cost?', 'Who Will Pay for the Harbour Repairs?'],
    ['headings written as sentences are', 'A plan that nobody in town wanted', 'The long way to a vote in council'],
    ['numbered headings between advertisements', '1. The Plan That Nobody Wanted', '2. The Vote That Came Too Late'],
  ])('with %s', async (_, first, second) => {
    const page = [TITLE, ...textsOf('bridge'), first, ...textsOf('quay'), 'Advertisement', second, ...textsOf('mast')];
    const stories = await storiesOf(page.join('\n\n'));
    expect(stories.map(({ title }) => title)).toEqual([TITLE]);
    expect(stories[0]?.passages).toEqual(expect.arrayContaining([...textsOf('quay'), ...textsOf('mast')]));
  });

  test('whose title has a number', async () => {
    expect((await storiesOf(['1. FC Example Wins the Cup Again', ...textsOf('cup')].join('\n\n')))[0]?.title).toBe(
      '1. FC Example Wins the Cup Again',
    );
  });
});

describe('reads the page around a story', () => {
  const TEXTS = [...textsOf('bridge'), ...textsOf('quay')];

  test.each([
    ['trails of links that cut the title', `News\nIndia News\n${TITLE.slice(0, 24)}…\n${TITLE}`, ''],
    ['names of sections above the title', `Sport\nFootball\n${TITLE}\nBy Dana Reyes`, ''],
    ['the head of a letter', `MINISTRY OF HARBOURS AND ROADS\nPRESS OFFICE\nLagos, 4 March 2024\n\n${TITLE}`, ''],
    ['links right below the head', `${TITLE}\nMarch 4, 2024\nRelated articles\nTalks go on\nThe other quay\n`, ''],
    [
      'who wrote, and where before',
      `${TITLE}\nDana Reyes in Lagos\nMarch 4, 2024`,
      'Before joining the paper, Dana Reyes wrote for two others on the coast.',
    ],
    ['"date by name"', `${TITLE}\nMarch 4, 2024 by Dana Reyes`, ''],
    ['labels between buttons', `${TITLE}\nFont Size\nSmall\nLarge\nFollow us`, ''],
    [
      'what stands below a summary and a picture',
      `${TITLE}\nShare full article\n12\n\nThe harbour at Nairobi in March.\nCredit...Omar Weiss for The Example\n\nBy Dana Reyes\nReporting from Nairobi\nMarch 4, 2024`,
      '',
    ],
    ['topics right above the buttons of its end', TITLE, 'Bridges\nrivers\n--\n3\nFollow\nWritten by Dana Reyes'],
    ['questions of its end', TITLE, 'Share this page\nShare on X\nExplore the topic\nIs this page useful?\nMaybe'],
    [
      'a sentence below the last stamp',
      TITLE,
      'First Published: Mar 04, 2024, 18:51 IST\nRead more on\nbridges\nGet the news of the day and of the night on Example, live and as it happens.',
    ],
  ])('%s', async (_, head, tail) => {
    expect(await storiesOf([head, ...TEXTS, tail].join('\n\n'))).toEqual([{ title: TITLE, passages: TEXTS }]);
  });

  test('paragraphs between the title and the end of the page, which says it again', async () => {
    const page = [TITLE, '+4\nView gallery\n12\nshares', ...TEXTS, `Share this article:\n${TITLE}\n12\nshares`];
    expect(await storiesOf(page.join('\n\n'))).toEqual([{ title: TITLE, passages: TEXTS }]);
  });

  test('captions whose credit is a copyright, and days that are said twice without a space', async () => {
    const page = `Politics\n${TITLE}\n\nDana Reyes\n03/04/2024March 4, 2024\n\nA view of the harbour, taken in May 2022. © Omar Weiss, AFP\n\n${TEXTS.join('\n\n')}`;
    const { articles } = await ingestFiles({ 'a.txt': page });
    expect(articles[0]).toMatchObject({ title: TITLE, passages: TEXTS, date: { iso: '2024-03-04' } });
    expect(articles[0]?.captions.join()).toMatch(/^A view of the harbour, taken in May 2022\./u);
  });

  test('the head of each printed page, and where a page says that the story goes on', async () => {
    const head = 'THE COAST HERALD          Monday, March 4, 2024          Page A';
    const page = `${head}3\n\n${TITLE}\n\n${textsOf('bridge').join('\n\n')}\n\nSee BRIDGE, Page A7\n\f${head}7\n\nContinued from Page A3\n\n${textsOf('quay').join('\n\n')}`;
    expect(await storiesOf(page)).toEqual([{ title: TITLE, passages: TEXTS }]);
  });

  test('captions whose credit is a name and an agency with spaces between', async () => {
    const caption = 'A view of the harbour in Lagos, Nigeria, March 4, 2024. DANA REYES / AFP';
    const { articles } = await ingestFiles({ 'a.txt': [TITLE, caption, ...TEXTS].join('\n\n') });
    expect(articles[0]).toMatchObject({ title: TITLE, captions: [caption], passages: TEXTS });
  });

  test('who wrote, where labels of the site stand in the heads of several stories', async () => {
    const pages = STORIES.map(([title, thing], at) => [
      `${title}\nDana Reyes\nThe Coast Herald\nMarch ${at + 4}, 2024`,
      ...textsOf(thing),
      'Dana Reyes covers ports and schools for the Herald and can be found on the quay.',
    ]);
    const { articles } = await ingestFiles(
      Object.fromEntries(pages.map((page, at) => [`${at}.txt`, page.join('\n\n')])),
    );
    expect(articles.map(({ title, passages }) => ({ title, passages }))).toEqual(EXPECTED);
  });

  test('the facts that a scraper wrote above it once', async () => {
    const facts = [
      `title: ${TITLE}`,
      'author: Dana Reyes',
      'hostname: example.org',
      'date: 2024-03-04',
      "tags: ['ports']",
    ];
    const { articles } = await ingestFiles({ 'a.txt': ['---', ...facts, '---', ...TEXTS].join('\n') });
    expect(articles[0]).toMatchObject({
      title: TITLE,
      passages: TEXTS,
      author: 'Dana Reyes',
      date: { iso: '2024-03-04' },
    });
  });

  test('the credit of a picture a blank line below its caption, as it says so', async () => {
    const [first = '', ...rest] = TEXTS;
    const page = [TITLE, first, 'People wait near the quay in Lagos', 'Image: Dana Reyes/AFP', ...rest];
    const { articles } = await ingestFiles({ 'a.txt': page.join('\n\n') });
    expect(articles[0]).toMatchObject({ captions: ['People wait near the quay in Lagos'], passages: TEXTS });
  });

  test('points that sum the story up above its head', async () => {
    const points = ['• The bridge will be built again after all', '• Nobody can say yet what the bridge will cost'];
    const page = [TITLE, ...points, 'Dana Reyes in Lagos', 'Published: 5:51pm, 4 Mar 2024', ...TEXTS];
    const { articles } = await ingestFiles({ 'a.txt': page.join('\n\n') });
    expect(articles[0]).toMatchObject({ title: TITLE, passages: [...points, ...TEXTS], author: 'Dana Reyes' });
  });

  test('a list whose letters stand in brackets, in story after story', async () => {
    const list = ['(a) repairs to the wall;', '(b) a crossing;', '(c) two rooms for the archive.'];
    const pages = STORIES.map(([title, thing], at) => [
      `${title}\n\nMarch ${at + 4}, 2024\n\nShare\n\n${textsOf(thing)[0]}\n\n${list.join('\n')}\n\nPage 1 of 2\n\n${textsOf(thing)[1]}`,
    ]);
    const { articles } = await ingestFiles(Object.fromEntries(pages.map(([page = ''], at) => [`${at}.txt`, page])));
    for (const { passages } of articles) expect(passages).toEqual(expect.arrayContaining(list));
  });

  test('captions in Markdown, and datelines of stations that no list has', async () => {
    const page = `# ${TITLE}\n\n![A crane lifts a beam.](https://example.com/1.jpg)\n\nHANOI, Vietnam (KXYZ) — ${TEXTS.join('\n\n')}`;
    const { articles } = await ingestFiles({ 'a.txt': page });
    expect(articles[0]).toMatchObject({ title: TITLE, captions: ['A crane lifts a beam.'], place: 'Hanoi' });
    expect(articles[0]?.agency).toBeUndefined();
  });

  test('a byline below a title that fills its line', async () => {
    const wrapped =
      'The vote on the bridge came late on Monday after six\nhours of speeches, and nobody could say what it would\ncost before the treasurer left the crowded hall.';
    const page = `Council Approves Plan to Rebuild Old Harbour Bridges\nBy DANA REYES\n\n${wrapped}\n\n${TEXTS[1]}`;
    expect((await storiesOf(page))[0]?.title).toBe('Council Approves Plan to Rebuild Old Harbour Bridges');
  });
});

describe('takes what the page says of itself', () => {
  const page = (head: string, first = textsOf('bridge')[0] ?? '') =>
    ingestFiles({ 'a.txt': `${head}\n\n${first}\n\n${textsOf('bridge')[1] ?? ''}` });

  test('the day below the title before that of the paper above it', async () => {
    const { articles } = await page(`Today’s Paper | March 5, 2024\n${TITLE}\nPublished March 4, 2024`);
    expect(articles[0]?.date?.iso).toBe('2024-03-04');
  });

  test('no day on which a scraper came by', async () => {
    const { articles } = await page(`${TITLE}\nBy Dana Reyes\nRetrieved: 2024-05-02T10:00:12Z`);
    expect(articles[0]?.date).toBeUndefined();
  });

  test('place and agency where the agency stands first', async () => {
    const { articles } = await page(TITLE, `(ANSA) - ROME, MAR 5 - ${textsOf('bridge')[0] ?? ''}`);
    expect(articles[0]).toMatchObject({ place: 'Rome', agency: 'ANSA' });
  });

  test('no caption from the address of a picture', async () => {
    const { articles } = await page(`${TITLE}\nurlToImage: https://example.com/1296.jpg\nBy Dana Reyes`);
    expect(articles[0]?.captions).toEqual([]);
  });
});
