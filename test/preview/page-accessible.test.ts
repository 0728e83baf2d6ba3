import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from '../../src/preview/serve-preview.ts';
import { openBrowser, openPreview } from '../support/open-preview.ts';
import { HAS_NO_BROWSER, NEEDS, openPage, type PageUnderTest } from './page-under-test.ts';

const FINDINGS = `${axe.source};
axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

describe.skipIf(HAS_NO_BROWSER)(`for everyone (${NEEDS})`, { timeout: 60_000 }, () => {
  let browser: Browser;
  let preview: Preview;
  let at: PageUnderTest;

  beforeAll(async () => {
    preview = await openPreview('seeds');
    browser = await openBrowser();
    at = await openPage(browser, preview);
    for (const line of [
      'is ||ghana|| on the list of https://example.com?',
      '/search travel ban',
      '/status',
      '/article korea',
    ])
      await at.enter(line);
    await at.reply(4);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await preview.close();
  });

  test.each(['dark', 'light'])('axe finds nothing to complain of in the %s theme', async (theme) => {
    const { page } = at;
    const expectNothing = async () => expect(await page.evaluate(FINDINGS)).toEqual([]);
    await page.locator('#theme').selectOption(theme);
    await page.locator('input[value="dm"]').check({ force: true });
    await page.locator('.welcome[data-in="dm"]').waitFor();
    await expectNothing();
    await page.locator('input[value="channel"]').check({ force: true });
    await at.line.fill('/');
    await page.locator('#options li').first().waitFor();
    await expectNothing();
    await at.line.fill('/search ');
    await page.locator('.pill input:focus').waitFor();
    await expectNothing();
    await page.keyboard.press('Enter');
    await page.locator('.pill.bad').waitFor();
    await expectNothing();
    await page.keyboard.press('Escape');
    await page.locator('.menu-button').last().click();
    await expectNothing();
    await page.keyboard.press('Escape');
    await at.replies.last().click({ button: 'right', position: { x: 5, y: 5 } });
    await page.locator('#message-menu button').first().waitFor();
    await expectNothing();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Follow up' }).first().click();
    await page.locator('dialog[open]').waitFor();
    await expectNothing();
    await page.keyboard.press('Escape');
  });

  test('the messages are a log of articles, each with its author and words', async () => {
    const tree = await at.page.getByRole('log', { name: 'Messages' }).ariaSnapshot();
    expect(tree).toContain('- article "Newsdesk"');
    expect(tree).toMatch(/button "Open an article"/u);
  });

  test('arrows go from message to message', async () => {
    await at.page.getByRole('log').focus();
    await at.page.keyboard.press('ArrowUp');
    await at.page.keyboard.press('ArrowUp');
    expect(await at.page.locator('.message:focus').count()).toBe(1);
  });
});
