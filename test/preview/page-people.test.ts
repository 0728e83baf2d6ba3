import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from '../../src/preview/serve-preview.ts';
import { openBrowser, openPreview } from '../support/open-preview.ts';
import { HAS_NO_BROWSER, NEEDS, openPage, type PageUnderTest } from './page-under-test.ts';

let browser: Browser;
beforeAll(async () => {
  if (!HAS_NO_BROWSER) browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

describe.skipIf(HAS_NO_BROWSER)(`people and places (${NEEDS})`, { timeout: 60_000 }, () => {
  let preview: Preview;
  let at: PageUnderTest;
  const be = (who: string) => at.page.locator(`input[value="${who}"]`).check({ force: true });

  beforeAll(async () => {
    preview = await openPreview('seeds');
    at = await openPage(browser, preview);
  }, 60_000);
  afterAll(async () => {
    await at.close();
    await preview.close();
  });

  test('another person turns pages in a copy of their own, which nobody else sees', async () => {
    await at.enter('/countries');
    const list = await at.reply(1);
    await be('other');
    await list.getByRole('button', { name: 'Next' }).click();
    const copy = await at.reply(2);
    expect(await copy.innerText()).toContain('page 2 of');
    expect(await copy.innerText()).toContain('Only you can see this');
    expect(await list.innerText()).toContain('page 1 of');
    await be('admin');
    expect(await at.replies.count()).toBe(1);
  });

  test('a member is not offered what is for admins, and is refused if they try', async () => {
    await be('member');
    await at.line.fill('/');
    await at.page.locator('#options li').first().waitFor();
    expect(await at.page.locator('#options').innerText()).not.toContain('/reload');
    await at.line.fill('');
    await at.enter('/reload');
    expect(await (await at.reply(2)).innerText()).toContain('Only the admins of this bot');
  });

  test('the menu of a message opens by a right click, and a list closes by a click beside it', async () => {
    const list = await at.reply(1);
    await list.locator('.menu-button').click();
    await list.locator('[role="listbox"]').waitFor();
    await list.locator('.author').click();
    expect(await list.locator('[role="listbox"]').isVisible()).toBe(false);
    await list.locator('.author').click({ button: 'right' });
    expect(await at.page.getByRole('menuitem', { name: 'Ask about this message' }).isVisible()).toBe(true);
    await at.page.keyboard.press('Escape');
  });

  test('direct messages are a place of their own', async () => {
    await be('dm');
    expect(await at.replies.count()).toBe(0);
    await at.enter('is ghana on the list?');
    await at.reply(1);
    await at.enter('and Nigeria?');
    expect(await (await at.reply(2)).innerText()).toContain('Nigeria');
  });

  test('a click on what is left opens the list of options, one on the name of an option goes into it', async () => {
    await at.line.fill('/search ');
    await at.page.locator('.more').click();
    await at.page.locator('#options li', { hasText: 'country' }).waitFor();
    await at.page.locator('.pill-name').click();
    expect(await at.page.locator('.pill input:focus').count()).toBe(1);
    await at.page.keyboard.press('Escape');
    await at.page.keyboard.press('Escape');
  });

  test('a command that was begun is left for another one, or for a reply', async () => {
    await at.line.fill('/search ');
    await at.page.getByRole('button', { name: 'Commands' }).click();
    await at.page.locator('#options li', { hasText: '/latest' }).click();
    expect(await at.page.locator('.command-name').innerText()).toBe('/latest');
    await at.replies.last().hover();
    await at.replies.last().getByRole('button', { name: 'Reply' }).click();
    expect(await at.page.locator('#line:focus').count()).toBe(1);
    await at.page.keyboard.press('Escape');
  });

  test('who reads the end still sees it when the line of a reply takes room', async () => {
    const toEnd = () =>
      at.page.evaluate(
        '(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight)(messages)',
      );
    expect(await toEnd()).toBeLessThan(4);
    await at.replies.last().hover();
    await at.replies.last().getByRole('button', { name: 'Reply' }).click();
    await at.page.getByRole('button', { name: 'Stop replying' }).waitFor();
    await expect.poll(toEnd, { timeout: 10_000 }).toBeLessThan(4);
    await be('channel');
    expect(await at.replies.count()).toBe(2);
  });

  test('width and theme change the look, and all stays when the page is loaded again', async () => {
    await at.page.locator('#width').selectOption('phone');
    await at.page.locator('#theme').selectOption('light');
    await at.page.reload();
    await at.reply(2);
    expect(await at.page.locator('#chat').boundingBox()).toMatchObject({ width: 390 });
    expect(await at.page.locator('html').getAttribute('data-theme')).toBe('light');
    expect(await at.page.locator('input[value="member"]').isChecked()).toBe(true);
  });

  test('works without an error or a request to anywhere else', () => {
    expect(at.problems).toEqual([]);
  });
});
