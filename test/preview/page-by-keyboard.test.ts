import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Preview } from '../../src/preview/serve-preview.ts';
import { openBrowser, openPreview } from '../support/open-preview.ts';
import { HAS_NO_BROWSER, NEEDS, openPage, type PageUnderTest } from './page-under-test.ts';

let browser: Browser;
beforeAll(async () => {
  if (!HAS_NO_BROWSER) browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

describe.skipIf(HAS_NO_BROWSER)(`the page, by keyboard alone (${NEEDS})`, { timeout: 60_000 }, () => {
  let preview: Preview;
  let at: PageUnderTest;
  const press = (key: string) => at.page.keyboard.press(key);
  const type = (text: string) => at.page.keyboard.type(text);

  beforeEach(async () => {
    preview = await openPreview('seeds');
    at = await openPage(browser, preview);
  }, 60_000);
  afterEach(async () => {
    await at.close();
    await preview.close();
    expect(at.problems).toEqual([]);
  });

  test('a question is answered with a quoted sentence, and a reply to it stays with the topic', async () => {
    await at.enter('is ghana on the list?');
    const answer = await at.reply(1);
    expect(await answer.locator('blockquote').first().innerText()).toContain('Ghana');
    await at.tabBackTo('Reply');
    await press('Enter');
    expect(await at.page.locator('#replying').innerText()).toContain('Newsdesk');
    await type('and Nigeria?');
    await press('Enter');
    expect(await (await at.reply(2)).locator('.embed').first().innerText()).toContain('Nigeria');
  });

  test('a search is put together from suggestions, and its menu opens an article', async () => {
    await type('/sea');
    await press('Tab');
    await type('ban');
    await press('Tab');
    await press('Tab');
    expect(await at.page.locator('.pill-name').allInnerTexts()).toEqual(['query', 'country']);
    await type('ghan');
    // The list before a letter is typed has Ghana, too; only in the one for these letters is it chosen.
    await at.page.locator('#options li[aria-selected="true"]', { hasText: 'Ghana' }).waitFor();
    await press('Enter');
    await press('Enter');
    const found = await at.reply(1);
    expect(await found.innerText()).toContain('Ghana');
    await at.tabBackTo('Open an article');
    await press('Enter');
    await press('ArrowDown');
    await press('Enter');
    const article = await at.reply(2);
    expect(await article.innerText()).toContain('Only you can see this');
    // The focus is where it was.
    expect(await at.page.locator(':focus').innerText()).toBe('Open an article');
  });

  test('an option that is typed out with its name becomes a pill; text that belongs to none is not sent', async () => {
    await type('/latest ');
    await type('rus');
    await press('Enter');
    expect(await at.page.locator('#option-problem').innerText()).toContain('“rus” belongs to no option');
    for (let n = 0; n < 3; n += 1) await press('Backspace');
    expect(await at.page.locator('#option-problem').innerText()).toBe('');
    await type('country:rus');
    expect(await at.page.locator('.pill-name').allInnerTexts()).toEqual(['country']);
    await at.page.locator('#options li[aria-selected="true"]', { hasText: 'Russia' }).waitFor();
    await press('Enter');
    await press('Enter');
    expect(await (await at.reply(1)).innerText()).toContain('in 🇷🇺 Russia');
  });

  test('pages are turned in place, and the focus stays', async () => {
    await at.enter('/countries');
    await at.reply(1);
    await at.tabBackTo('Next');
    await press('Enter');
    await at.page.locator('.embed', { hasText: 'page 2 of' }).waitFor();
    await press('Enter');
    await at.page.locator('.embed', { hasText: 'page 3 of' }).waitFor();
    // Next can't be pressed any more.
    expect(await at.page.locator(':focus').innerText()).toContain('Previous');
    expect(await at.replies.count()).toBe(1);
  });

  test('a private answer is shared, and a form takes a follow-up', async () => {
    await type('/ask is ghana on the list?');
    await press('Tab');
    await press('Tab');
    await type('true');
    await press('Enter');
    await press('Enter');
    const answer = await at.reply(1);
    expect(await answer.innerText()).toContain('Only you can see this');
    await at.tabBackTo('Share');
    await press('Enter');
    const shared = await at.reply(2);
    expect(await shared.innerText()).toContain('Shared by @Admin');
    expect(await shared.innerText()).not.toContain('Only you can see this');
    await at.line.focus();
    await at.tabBackTo('Follow up');
    await press('Enter');
    await at.page.locator('dialog[open] input:focus').waitFor();
    await type('and Nigeria?');
    await press('Enter');
    expect(await (await at.reply(3)).innerText()).toContain('Nigeria');
  });

  test('an admin reloads and reads the report', async () => {
    await at.enter('/reload');
    const report = await at.reply(1);
    await report.locator('.embed', { hasText: '2 unchanged' }).waitFor();
    expect(await report.innerText()).toContain('Only you can see this');
  });

  test('below a message is the JSON that Discord would get, with its sizes', async () => {
    await at.enter('/latest');
    const payload = (await at.reply(1)).locator('.payload');
    await at.tabBackTo(await payload.locator('summary').innerText());
    await press('Enter');
    expect(await payload.locator('table').innerText()).toMatch(/all embeds together\s+\d+ of 6,000/u);
    expect(JSON.parse(await payload.locator('pre').innerText())).toMatchObject({
      embeds: [{ title: 'Latest articles' }],
    });
  });

  test('what an option lacks is said at the option', async () => {
    await type('/search ');
    await press('Enter');
    const problem = at.page.locator('#option-problem');
    expect(await problem.innerText()).toBe('query: This option is required. Specify a value.');
    expect(await at.page.locator('.pill.bad input:focus').count()).toBe(1);
    await type('ban');
    expect(await problem.innerText()).toBe('');
    await press('Escape');
    await press('Escape');
    expect(await at.line.isVisible()).toBe(true);
  });

  test('a message can be asked about from its menu', async () => {
    await at.enter('is ghana on the list?');
    await at.reply(1);
    await at.tabBackTo('More');
    await press('Enter');
    await press('ArrowDown');
    await press('Enter');
    const about = await at.reply(2);
    expect(await about.innerText()).toContain('Ask about this message');
    expect(await about.innerText()).toContain('Only you can see this');
  });

  test('a letter goes to the composer, wherever the focus is', async () => {
    await at.enter('is ghana on the list?');
    await at.reply(1);
    await at.tabBackTo('Follow up');
    await type('and Nigeria?');
    expect(await at.line.inputValue()).toBe('and Nigeria?');
  });

  test('times are told in the zone of the viewer', async () => {
    await at.enter('/latest');
    const text = await (await at.reply(1)).locator('time').first().getAttribute('title');
    const now = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'Pacific/Auckland' }).format();
    expect(text).toContain(now);
  });
});
