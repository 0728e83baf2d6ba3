import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDispatch } from '../../src/commands/dispatch.ts';
import { createLog } from '../../src/log.ts';
import { createLocalNewsroom } from '../../src/newsroom/local.ts';
import { type Preview, servePreview } from '../../src/preview/serve-preview.ts';

const CHROMIUM = '/usr/bin/chromium';
const nobody = new Set<string>();

async function openPreview(): Promise<Preview> {
  const newsroom = createLocalNewsroom({
    contentDir: resolve(import.meta.dirname, '../../seeds'),
    now: Date.now,
    clock: () => performance.now(),
    giveWay: async () => {},
  });
  await newsroom.load();
  const admins = () => ({ userIds: nobody, roleIds: nobody, ownerIds: nobody });
  return servePreview(
    0,
    createDispatch({ newsroom, admins, now: Date.now, appVersion: '0', startedAt: 0, log: createLog('silent') }),
  );
}

let preview: Preview;
beforeAll(async () => {
  preview = await openPreview();
});
afterAll(() => preview.close());

describe('the server of the preview', () => {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${preview.port}${path}`, {
      method: 'POST',
      headers: { origin: `http://127.0.0.1:${preview.port}`, ...headers },
      body: JSON.stringify(body),
    });
  const member = { person: '1', place: 'channel' };

  test('lets only its own page in, and lets that run no script but its own', async () => {
    const page = await fetch(`http://127.0.0.1:${preview.port}/`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await post('/talk', { ...member, text: 'hi' }, { origin: 'http://example.com' })).status).toBe(403);
  });

  test('draws what is typed as text, whatever it looks like', async () => {
    const answer = await post('/talk', { ...member, text: '<img src=x onerror=alert(1)> "><script>alert(2)</script>' });
    const { ops } = (await answer.json()) as { ops: readonly { html: string }[] };
    expect(ops).toHaveLength(2);
    for (const { html } of ops) expect(html).not.toMatch(/<script|<img/iu);
  });

  test('refuses what its page does not send', async () => {
    expect((await post('/talk', { person: '9' })).status).toBe(400);
    expect((await post('/press', { ...member, message: 'm999', customId: 'x', values: [] })).status).toBe(400);
  });
});

// CI installs chromium (.ci/run); elsewhere these are skipped where there is none.
describe.skipIf(!existsSync(CHROMIUM) && process.env['CI'] === undefined)('the page, by keyboard', () => {
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    });
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (hostname !== '127.0.0.1' && protocol !== 'data:') problems.push(request.url());
    });
    await page.goto(`http://127.0.0.1:${preview.port}/`);
  }, 60_000);
  afterAll(() => browser.close());

  const type = async (line: string) => {
    await page.locator('#line').fill(line);
    await page.keyboard.press('Enter');
  };
  const lastReply = () => page.locator('.message.bot').last();

  test('answers a plain question with the quoted sentence', async () => {
    await type('is ghana on the list');
    await lastReply().locator('blockquote').first().waitFor();
    expect(await lastReply().innerText()).toContain('Ghana');
  });

  test('offers the commands after a slash and takes one with Tab', async () => {
    await page.locator('#line').fill('/sea');
    await page.locator('#options li').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator('#line').inputValue()).toBe('/search ');
    await page.locator('#line').fill('');
  });

  test('opens an article from the menu of a search', async () => {
    await type('/search korea');
    await lastReply().locator('select').waitFor();
    const before = await page.locator('.message.bot').count();
    await lastReply().locator('select').selectOption({ index: 1 });
    await page.locator('.message.bot').nth(before).waitFor();
    expect(await lastReply().innerText()).toContain('North Korea');
  });

  test('works without an error or a request to anywhere else', () => {
    expect(problems).toEqual([]);
  });
});
