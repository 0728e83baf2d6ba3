import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Preview } from '../../src/preview/serve-preview.ts';
import { openBrowser, openPreview } from '../support/open-preview.ts';
import { HAS_NO_BROWSER, NEEDS, openPage, type PageUnderTest } from './page-under-test.ts';

// The cleaning of articles takes tags out; what is escaped in them comes in as text that looks like tags.
const ATTACK = [
  '<script>document.title = "owned"</script>',
  '&lt;script&gt;document.title = "owned"&lt;/script&gt;',
  '&lt;img src=x onerror="document.title = 1"&gt;',
  '<img src="https://example.com/x.png" onerror="document.title = \'owned\'">',
  '"><svg onload="document.title = \'owned\'">',
  '[click](javascript:document.title="owned")',
  '||<iframe srcdoc="<script>top.document.title = 1</script>"></iframe>||',
  '</textarea></pre></style><style>body { display: none }</style>',
].join(' ');
const STORY = {
  title: 'A harbour with addresses',
  date: '2025-06-08',
  url: "javascript:document.title='owned'",
  image: 'https://example.com/picture.png',
  body: 'The addresses of this story lead out of the page.',
};
const SCRAPED = [
  `Harbour ${ATTACK}`,
  `The harbour of Accra in Ghana reopened on Monday after a storm. ${ATTACK}`,
  `Ships came back to the harbour in the evening, its master said. ${ATTACK}`,
].join('\n\n');

describe.skipIf(HAS_NO_BROWSER)(`a hostile article (${NEEDS})`, { timeout: 60_000 }, () => {
  let folder: string;
  let browser: Browser;
  let preview: Preview;
  let at: PageUnderTest;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'newsdesk-'));
    await writeFile(join(folder, 'addresses.json'), JSON.stringify(STORY));
    await writeFile(join(folder, 'hostile.txt'), SCRAPED);
    browser = await openBrowser();
    preview = await openPreview(folder);
    at = await openPage(browser, preview);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await preview.close();
    await rm(folder, { recursive: true });
  });

  test('is shown as the text that it is, wherever it stands', async () => {
    await at.enter('/search harbour');
    expect(await (await at.reply(1)).innerText()).toContain('<script>');
    await at.enter('When did the harbour of Accra reopen?');
    await at.reply(2);
    await at.enter('/latest');
    const latest = await at.reply(3);
    await latest.locator('.menu-button').press('Enter');
    await at.page.keyboard.press('ArrowDown');
    await at.page.keyboard.press('Enter');
    const article = await at.reply(4);
    await article.getByRole('button', { name: 'Full text' }).click();
    expect(await (await at.reply(5)).innerText()).toContain('onerror');
    await at.line.fill('/article harbour');
    await at.page.locator('#options li').first().waitFor();
    expect(await at.page.locator('#options').innerText()).toContain('<script>');
  });

  test('runs nothing, styles nothing, loads nothing and links to no script', async () => {
    expect(await at.page.title()).toBe('Newsdesk preview');
    expect(await at.page.locator('body').isVisible()).toBe(true);
    expect(
      await at.page.locator('#messages :is(script, img, iframe, style, object, [onload], [onerror])').count(),
    ).toBe(0);
    expect(await at.page.locator('#messages a[href^="javascript" i]').count()).toBe(0);
    expect(at.problems).toEqual([]);
  });

  test('would not run even if it were drawn as markup', async () => {
    const attempts = [
      `document.body.innerHTML = '<b>drawn</b>'`,
      `document.body.setAttribute('onclick', 'document.title = "owned"')`,
      `document.body.append(document.createRange().createContextualFragment('<script>1</script>'))`,
    ];
    for (const attempt of attempts) await expect(at.page.evaluate(attempt)).rejects.toThrow(/Trusted/u);
  });
});
