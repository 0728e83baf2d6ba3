import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPreview } from '../test/support/open-preview.ts';

const IMAGES = resolve(import.meta.dirname, '../docs/images');
const QUESTION = "Who did North Korea's foreign minister meet in Moscow?";

interface Scene {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  readonly theme?: 'light';
  readonly isPhone?: true;
  /** Only the last reply instead of the whole page. */
  readonly isReplyOnly?: true;
  readonly height?: number;
}

const SCENES: readonly Scene[] = [
  { name: 'search', act: (page) => type(page, '/search travel ban'), isReplyOnly: true },
  { name: 'answer', act: (page) => type(page, QUESTION), isReplyOnly: true },
  { name: 'article', act: openArticle, isReplyOnly: true },
  { name: 'countries', act: (page) => type(page, '/countries country:ghana'), isReplyOnly: true, theme: 'light' },
  { name: 'no-answer', act: (page) => type(page, 'Who won the world cup?'), isReplyOnly: true, theme: 'light' },
  { name: 'reload', act: (page) => type(page, '/reload'), isReplyOnly: true },
  { name: 'preview', act: typeCommand, height: 640 },
  { name: 'phone', act: (page) => type(page, QUESTION), isPhone: true, height: 760 },
];

/** Every picture of docs/images, made anew from the articles in seeds/. */
const wanted = process.argv.slice(2);
await mkdir(IMAGES, { recursive: true });
const browser = await openBrowser();
try {
  for (const scene of SCENES) {
    if (wanted.length === 0 || wanted.includes(scene.name)) await shoot(browser, scene);
  }
} finally {
  await browser.close();
}

async function shoot(from: Browser, { name, act, theme, isPhone, isReplyOnly, height = 1_200 }: Scene): Promise<void> {
  const preview = await openPreview('seeds');
  const page = await from.newPage({
    viewport: { width: isReplyOnly || isPhone ? 900 : 1000, height },
    colorScheme: theme ?? 'dark',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  try {
    await page.goto(`http://127.0.0.1:${preview.port}/`);
    if (isPhone) await page.locator('#width').selectOption('phone');
    await act(page);
    await page.evaluate('document.fonts.ready');
    const path = resolve(IMAGES, `${name}.png`);
    if (isReplyOnly) await lastReply(page).screenshot({ path });
    else if (isPhone) await page.locator('#chat').screenshot({ path });
    else await page.screenshot({ path });
  } finally {
    await page.close();
    await preview.close();
  }
}

function lastReply(page: Page) {
  return page.locator('.message:not([hidden]):has(.badge)').last();
}

async function type(page: Page, line: string): Promise<void> {
  await page.locator('#line').fill(line);
  const isSent = 'document.getElementById("command").hidden && document.getElementById("line").value === ""';
  for (let presses = 0; presses < 4 && !(await page.evaluate(isSent)); presses += 1) await page.keyboard.press('Enter');
  await lastReply(page).locator('.embed').first().waitFor();
  await page.mouse.move(0, 0);
}

async function openArticle(page: Page): Promise<void> {
  await type(page, '/search korea');
  await lastReply(page).locator('.menu-button').press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.message:has(.badge)').nth(1).locator('.embed').waitFor();
}

async function typeCommand(page: Page): Promise<void> {
  await type(page, '/search korea');
  await page.locator('#line').pressSequentially('/search ban');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('south');
  await page.locator('#options li').first().waitFor();
}
