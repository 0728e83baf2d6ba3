import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import UPNG from 'upng-js';
import { openBrowser, openPreview } from '../test/support/open-preview.ts';

const IMAGES = resolve(import.meta.dirname, '../docs/images');
/** Text on plain ground needs no more, and the files get a third as large. */
const COLORS = 128;
const PADDING_PX = 8;
const QUESTION = 'When did Kim Jong Un visit Russia?';

interface Scene {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
  /** The last messages, the channel alone at the width of a phone, or the whole page. */
  readonly shows: 'reply' | 'question and reply' | 'phone' | 'page';
  readonly theme?: 'light';
  /** Pixels of the file for one of the page. */
  readonly scale?: number;
  readonly height?: number;
}

const SCENES: readonly Scene[] = [
  { name: 'search', act: (page) => enter(page, '/search travel ban'), shows: 'reply', scale: 2 },
  { name: 'answer', act: (page) => enter(page, QUESTION), shows: 'question and reply', scale: 2 },
  { name: 'article', act: openArticle, shows: 'reply' },
  { name: 'countries', act: (page) => enter(page, '/countries'), shows: 'reply', theme: 'light' },
  {
    name: 'no-answer',
    act: (page) => enter(page, 'Who won the world cup?'),
    shows: 'question and reply',
    theme: 'light',
  },
  { name: 'reload', act: (page) => enter(page, '/reload'), shows: 'reply' },
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
  for (let presses = 0; presses < 4 && !(await page.evaluate(isSent)); presses += 1) await page.keyboard.press('Enter');
  await replies(page).last().locator('.embed').first().waitFor();
  await page.mouse.move(0, 0);
}

async function openArticle(page: Page): Promise<void> {
  await enter(page, '/search korea');
  await replies(page).last().locator('.menu-button').press('Enter');
  await page.keyboard.press('Enter');
  await replies(page).nth(1).locator('.embed').waitFor();
}

async function typeCommand(page: Page): Promise<void> {
  await enter(page, '/search korea');
  await page.locator('#line').pressSequentially('/search ban');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('south');
  await page.locator('#options li').first().waitFor();
}
