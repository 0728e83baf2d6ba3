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
    await at.page.locator('#theme').selectOption(theme);
    await at.line.fill('/search ');
    await at.page.locator('.pill input:focus').waitFor();
    expect(await at.page.evaluate(FINDINGS)).toEqual([]);
    await at.page.keyboard.press('Escape');
    await at.page.keyboard.press('Escape');
    await at.page.locator('.menu-button').last().click();
    expect(await at.page.evaluate(FINDINGS)).toEqual([]);
    await at.page.keyboard.press('Escape');
    await at.page.getByRole('button', { name: 'Follow up' }).first().click();
    await at.page.locator('dialog[open]').waitFor();
    expect(await at.page.evaluate(FINDINGS)).toEqual([]);
    await at.page.keyboard.press('Escape');
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
