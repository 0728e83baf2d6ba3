import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Op } from '../../src/preview/op.ts';
import type { Preview } from '../../src/preview/serve-preview.ts';
import { openPreview } from '../support/open-preview.ts';

let preview: Preview;
let home: string;
beforeAll(async () => {
  preview = await openPreview('seeds');
  home = `http://127.0.0.1:${preview.port}`;
});
afterAll(() => preview.close());

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  fetch(home + path, { method: 'POST', headers: { origin: home, ...headers }, body: JSON.stringify(body) });

/** What the page is told, as one text per message. */
async function act(body: object, who: object = { person: 'admin', place: 'channel' }): Promise<readonly string[]> {
  const response = await post('/act', { ...who, ...body });
  const lines = (await response.text()).trim().split('\n');
  return lines.map((line): Op => JSON.parse(line)).flatMap((op) => (op.op === 'put' ? [op.html] : []));
}

function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request({ port: preview.port, host: '127.0.0.1', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asking.on('error', reject).end();
  });
}

describe('the server of the preview', () => {
  test('lets in only its own page', async () => {
    expect((await post('/act', {}, { origin: 'http://example.com' })).status).toBe(403);
    expect((await post('/act', {}, { origin: 'null' })).status).toBe(403);
    expect((await fetch(`${home}/act`, { method: 'POST', body: '{}' })).status).toBe(403);
  });

  test('answers to the names of this machine only', async () => {
    expect(await statusWithHost(`127.0.0.1:${preview.port}`)).toBe(200);
    expect(await statusWithHost(`localhost:${preview.port}`)).toBe(200);
    expect(await statusWithHost(`example.com:${preview.port}`)).toBe(403);
    expect(await statusWithHost('127.0.0.1')).toBe(403);
  });

  test('forbids its page everything that is not its own', async () => {
    const policy = (await fetch(home)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/u);
  });

  test('serves a fixed set of files and nothing else of the disk', async () => {
    for (const path of ['/style.css', '/icon.svg', '/twemoji.woff2', '/client/main.js', '/commands.json']) {
      expect((await fetch(home + path)).status).toBe(200);
    }
    for (const path of ['/client/../app.js', '/client/%2e%2e/app.js', '/package.json', '//client/main.js']) {
      expect((await fetch(home + path)).status).toBe(404);
    }
  });

  test('draws what is typed as text, whatever it looks like', async () => {
    const drawn = await act({ act: 'talk', text: '<img src=x onerror=alert(1)> "><script>alert(2)</script>' });
    expect(drawn).toHaveLength(2);
    for (const html of drawn) expect(html).not.toMatch(/<script|<img/iu);
  });

  test('keeps the messages, so that the page can be loaded again', async () => {
    const [drawn = ''] = await act({ act: 'command', command: 'status', values: {} });
    expect(await (await fetch(home)).text()).toContain(drawn);
  });

  test('refuses what its page does not send', async () => {
    expect((await post('/act', { act: 'talk', person: 'nobody' })).status).toBe(400);
    expect((await post('/act', { act: 'talk', text: 'x'.repeat(70_000) })).status).toBe(400);
    expect((await post('/nothing', {})).status).toBe(400);
    expect((await fetch(home, { method: 'PUT', headers: { origin: home } })).status).toBe(400);
  });
});

describe('who asks', () => {
  const reload = { act: 'command', command: 'reload', values: { dry_run: true } };

  test('an admin may reload', async () => {
    expect((await act(reload)).at(-1)).toContain('Dry run');
  });

  test('a member is refused in private, as on Discord', async () => {
    const drawn = await act(reload, { person: 'member', place: 'channel' });
    expect(drawn).toHaveLength(1);
    expect(drawn[0]).toContain('Only the admins of this bot can do that');
    expect(drawn[0]).toContain('Only you can see this');
  });

  test('nobody has to slow down', async () => {
    for (let n = 0; n < 7; n += 1) await act({ act: 'command', command: 'status', values: {} });
    expect((await act({ act: 'talk', text: '/help' })).at(-1)).not.toContain('Slow down');
  });
});

test('suggestions come from the loaded collection', async () => {
  const response = await post('/complete', {
    person: 'member',
    place: 'channel',
    command: 'search',
    option: 'country',
    typed: 'ghan',
  });
  expect(await response.json()).toContainEqual({ name: expect.stringContaining('Ghana'), value: 'GH' });
});
