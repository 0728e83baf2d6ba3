import { existsSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Preview } from '../../src/preview/serve-preview.ts';
import { CHROMIUM } from '../support/open-preview.ts';

/** CI installs chromium (.ci/run), so there these tests must run. */
export const HAS_NO_BROWSER = !existsSync(CHROMIUM) && process.env['CI'] === undefined;
/** Said in the names of the tests that are skipped then. */
export const NEEDS = `needs ${CHROMIUM}`;

const IS_EMPTY = 'document.getElementById("command").hidden && document.getElementById("line").value === ""';
const MAX_PRESSES = 12;
const PRESS_MS = 1_000;

export interface PageUnderTest {
  readonly page: Page;
  readonly line: Locator;
  /** Errors on the console, and requests to anywhere else. */
  readonly problems: readonly string[];
  /** Types into the composer, as it is, and presses Enter until it is empty. */
  readonly enter: (line: string) => Promise<void>;
  /** Goes backwards with Shift and Tab to the control that is called so. */
  readonly tabBackTo: (name: string) => Promise<void>;
  /** The messages of the bot that can be seen. */
  readonly replies: Locator;
  /** The last of them, once there are so many. */
  readonly reply: (count: number) => Promise<Locator>;
  readonly close: () => Promise<void>;
}

export async function openPage(browser: Browser, preview: Preview): Promise<PageUnderTest> {
  const page = await browser.newPage({ timezoneId: 'Pacific/Auckland', locale: 'en-GB' });
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => problems.push(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).host !== `127.0.0.1:${preview.port}`) problems.push(request.url());
  });
  await page.goto(`http://127.0.0.1:${preview.port}/`);
  const line = page.locator('#line');
  await line.and(page.locator(':focus')).waitFor();
  const replies = page.locator('.message:not([hidden]):has(.badge)');

  return {
    page,
    line,
    problems,
    replies,
    async enter(text) {
      await line.focus();
      await page.keyboard.type(text);
      // A command is taken from the list, then its options, then sent; each needs its time on a slow machine.
      for (let presses = 0; presses < MAX_PRESSES; presses += 1) {
        await page.keyboard.press('Enter');
        const isEmpty = await becomesTrue(page, IS_EMPTY, PRESS_MS);
        if (isEmpty) return;
      }
      throw new Error(`"${text}" can't be sent.`);
    },
    async tabBackTo(name) {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Shift+Tab');
        const focused: unknown = await page.evaluate(
          '(document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText).trim()',
        );
        if (typeof focused === 'string' && focused.endsWith(name)) return;
      }
      throw new Error(`${name} can't be reached with Tab.`);
    },
    async reply(count) {
      const last = replies.nth(count - 1);
      await last.and(page.locator('.message:not(:has(.thinking))')).waitFor();
      return last;
    },
    close: () => page.close(),
  };
}

/** Not by waitForFunction: what that puts into the page is a script that the page's policy refuses, rightly. */
async function becomesTrue(page: Page, expression: string, timeoutMs: number): Promise<boolean> {
  for (const deadline = performance.now() + timeoutMs; performance.now() < deadline; ) {
    if ((await page.evaluate(expression)) === true) return true;
    await page.waitForTimeout(20);
  }
  return false;
}
