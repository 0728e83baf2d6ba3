import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import UPNG from 'upng-js';
import { openBrowser, openPreview } from '../test/support/open-preview.ts';

const IMAGES = resolve(import.meta.dirname, '../docs/images');
/** Text on plain ground needs no more, and the files get a third as large. */
const COLORS = 128;
const PADDING_PX = 8;
/** Until the list for what was typed has come. */
const SUGGESTION_MS = 200;
/** Until a report has come in the place of its progress. */
const SETTLING_MS = 400;
const QUESTION = 'When did Kim Jong Un visit Russia?';

interface Scene {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  /** The last messages, an open form, the channel alone at the width of a phone, or the whole page. */
  readonly shows: 'reply' | 'question and reply' | 'form' | 'phone' | 'page';
  readonly theme?: 'light';
  /** Pixels of the file for one of the page. */
  readonly scale?: number;
  readonly height?: number;
}

const SCENES: readonly Scene[] = [
  { name: 'search', act: (page) => enter(page, '/search travel ban'), shows: 'reply', scale: 2 },
  { name: 'answer', act: (page) => enter(page, QUESTION), shows: 'question and reply', scale: 2 },
  { name: 'evidence', act: (page) => answerAnd(page, 'More evidence'), shows: 'reply' },
  { name: 'form', act: openForm, shows: 'form' },
  {
    name: 'no-answer',
    act: (page) => enter(page, 'Who won the world cup?'),
    shows: 'question and reply',
    theme: 'light',
  },
  { name: 'article', act: openArticle, shows: 'reply' },
  { name: 'full-text', act: (page) => articleAnd(page, 'Full text'), shows: 'reply', theme: 'light' },
  { name: 'related', act: (page) => articleAnd(page, 'Related'), shows: 'reply' },
  { name: 'article-countries', act: (page) => articleAnd(page, 'Countries'), shows: 'reply' },
  { name: 'shared', act: share, shows: 'reply', theme: 'light' },
  { name: 'latest', act: (page) => enter(page, '/latest'), shows: 'reply' },
  { name: 'countries', act: (page) => enter(page, '/countries'), shows: 'reply', theme: 'light' },
  { name: 'country', act: (page) => enter(page, '/countries country:ghana'), shows: 'reply', theme: 'light' },
  { name: 'which-country', act: (page) => enter(page, 'countries korea'), shows: 'question and reply' },
  { name: 'about', act: askAbout, shows: 'reply' },
  { name: 'help', act: (page) => enter(page, '/help'), shows: 'reply' },
  { name: 'status', act: (page) => enter(page, '/status'), shows: 'reply', theme: 'light' },
  { name: 'reload', act: (page) => enter(page, '/reload'), shows: 'reply' },
  { name: 'refused', act: reloadAsMember, shows: 'reply' },
  { name: 'preview', act: typeCommand, shows: 'page', height: 640 },
  { name: 'phone', act: (page) => enter(page, QUESTION), shows: 'phone', height: 760 },
];

// Every picture of docs/images, made anew from the articles in seeds/; or those whose names are given.
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

async function shoot(from: Browser, { name, act, shows, theme, scale = 1, height = 1_400 }: Scene): Promise<void> {
  const preview = await openPreview('seeds');
  const page = await from.newPage({
    viewport: { width: shows === 'page' ? 1_000 : 860, height },
    deviceScaleFactor: scale,
    colorScheme: theme ?? 'dark',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  try {
    await page.goto(`http://127.0.0.1:${preview.port}/`);
    if (shows === 'phone') await page.locator('#width').selectOption('phone');
    await act(page);
    await page.mouse.move(0, 0);
    await page.evaluate('document.fonts.ready');
    const png = await picture(page, shows);
    await writeFile(resolve(IMAGES, `${name}.png`), withFewColors(png));
    console.log(`docs/images/${name}.png`);
  } finally {
    await page.close();
    await preview.close();
  }
}

async function picture(page: Page, shows: Scene['shows']): Promise<Buffer> {
  if (shows === 'page') return page.screenshot();
  if (shows === 'phone') return page.locator('#chat').screenshot();
  if (shows === 'form') return page.locator('#modal').screenshot();
  // The line under a message that only the preview has.
  await page.evaluate(`for (const line of document.querySelectorAll('.payload')) line.hidden = true`);
  const messages = page.locator('.message:not([hidden])');
  const last = await boxOf(messages.last());
  const first = shows === 'reply' ? last : await boxOf(messages.nth(-2));
  const y = first.y - PADDING_PX;
  return page.screenshot({
    clip: { x: last.x, width: last.width, y, height: last.y + last.height + PADDING_PX - y },
  });
}

async function boxOf(message: Locator) {
  const box = await message.boundingBox();
  if (box === null) throw new Error('A message that should be in the picture is not on the page.');
  return box;
}

function withFewColors(png: Buffer): Buffer {
  const { buffer, byteOffset, byteLength } = Uint8Array.from(png);
  const image = UPNG.decode(buffer.slice(byteOffset, byteOffset + byteLength));
  return Buffer.from(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, COLORS));
}

function replies(page: Page): Locator {
  return page.locator('.message:not([hidden]):has(.badge)');
}

/** Types a line and presses Enter until it is sent: a suggestion may be taken first. */
async function enter(page: Page, line: string): Promise<void> {
  await page.locator('#line').fill(line);
  const isSent = 'document.getElementById("command").hidden && document.getElementById("line").value === ""';
  await andItsReply(page, async () => {
    for (let presses = 0; presses < 4 && !(await page.evaluate(isSent)); presses += 1) {
      await page.waitForTimeout(SUGGESTION_MS);
      await page.keyboard.press('Enter');
    }
  });
}

/** Presses a button of the last reply. */
async function press(page: Page, button: string): Promise<void> {
  await andItsReply(page, () => replies(page).last().getByRole('button', { name: button }).press('Enter'));
}

async function andItsReply(page: Page, act: () => Promise<void>): Promise<void> {
  const count = await replies(page).count();
  await act();
  await replies(page).nth(count).locator('.embed, .content:not(.thinking)').first().waitFor();
  await page.waitForTimeout(SETTLING_MS);
}

async function openForm(page: Page): Promise<void> {
  await enter(page, QUESTION);
  await replies(page).last().getByRole('button', { name: 'Follow up' }).press('Enter');
  await page.locator('dialog[open] input:focus').waitFor();
  await page.keyboard.type('and Putin?');
}

async function answerAnd(page: Page, button: string): Promise<void> {
  await enter(page, QUESTION);
  await press(page, button);
}

async function openArticle(page: Page): Promise<void> {
  await enter(page, '/search korea');
  await replies(page).last().locator('.menu-button').press('Enter');
  await andItsReply(page, () => page.keyboard.press('Enter'));
}

async function articleAnd(page: Page, button: string): Promise<void> {
  await openArticle(page);
  await press(page, button);
}

async function share(page: Page): Promise<void> {
  await enter(page, `/ask ${QUESTION} private:true`);
  await press(page, 'Share');
}

async function askAbout(page: Page): Promise<void> {
  await enter(page, 'They speak of new travel restrictions again');
  await page.locator('.message:not([hidden])').first().click({ button: 'right' });
  await andItsReply(page, () => page.getByRole('menuitem', { name: 'Ask about' }).click());
}

async function reloadAsMember(page: Page): Promise<void> {
  await page.locator('input[value="member"]').check({ force: true });
  await enter(page, '/reload');
}

async function typeCommand(page: Page): Promise<void> {
  await enter(page, '/search korea');
  await page.locator('#line').pressSequentially('/search ban');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kor');
  await page.waitForTimeout(SETTLING_MS);
}
