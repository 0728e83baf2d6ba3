import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addFiles, makeFolder, removeFolder, story, until } from '../support/newsrooms.ts';
import type { Exchange } from '../support/standin.ts';
import { OWNER, type Person, person } from '../support/standin-world.ts';
import { openWholeBot, type WholeBot } from '../support/whole-bot.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const FERRY = {
  'ferry.md': story('Ferry resumes', 'The ferry to the outer islands of Germany runs again since Monday.'),
};
/** Too little for a question that fills the memory, enough for a story and for what is known of words. */
const SMALL_HEAP_MB = 160;
const EPHEMERAL = 64;
const IN_PROGRESS = /so far|Building the index/u;

let dir = '';
let bot: WholeBot;
let people = 0;
beforeEach(() => {
  dir = makeFolder(FERRY);
});
afterEach(async () => {
  expect(bot.standin.problems).toEqual([]);
  await bot.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Everyone asks once or twice, so that nobody is told to slow down. */
const someone = (): Person => person(String(400_000_000_000_000_000n + BigInt(++people)), `reader-${people}`);
const textOf = ({ messages }: Exchange) =>
  messages.map(({ content, embeds }) => `${content} ${JSON.stringify(embeds)}`);
const search = (query: string) => bot.reader.slash('search', { query }, { user: someone() });
const answers = async () => {
  const found = await search('ferry');
  expect(textOf(found)).toEqual([expect.stringContaining('Ferry resumes')]);
};
const strikeWhileBuilding = (fault: string) => writeFileSync(join(dir, '.fault'), fault);

async function reload(): Promise<string> {
  const exchange = await bot.reader.slash('reload', {}, { user: OWNER });
  expect(exchange.callbacks).toMatchObject([{ type: 5, data: { flags: EPHEMERAL } }]);
  // Progress stands in the place of the report until it is there.
  await until(() => !IN_PROGRESS.test(textOf(exchange).join('')), 'the report', 60_000);
  return textOf(exchange).join('');
}

describe('the thread with the collection', () => {
  test.each([
    ['ends', 'exit', {}],
    ['fills its memory', 'out of memory', { maxHeapMb: SMALL_HEAP_MB }],
  ])('%s under a search: people are told, health says so, and then all is well again', async (_, fault, remote) => {
    const tasks: (() => void)[] = [];
    bot = await openWholeBot(dir, { remote: { ...remote, schedule: (task) => void tasks.push(task) } });
    expect(await bot.health()).toEqual([200, 'ok\n']);
    const lost = await search(`fault: ${fault}`);
    expect(textOf(lost)).toEqual([expect.stringMatching(/restarting/u)]);
    // Where the loss took longer than an answer may, it stands in the place of the public answer.
    const isDeferred = lost.callbacks[0]?.type === 5;
    expect(lost.messages[0]?.flags).toBe(isDeferred ? 0 : EPHEMERAL);
    await until(() => tasks.length === 1, 'the loss to be seen');
    expect(await bot.health()).toEqual([503, expect.stringMatching(/^the collection is unreadable: .*restarting/u)]);
    expect(await bot.scrape('newsdesk_worker_losses_total')).toEqual(['newsdesk_worker_losses_total 1']);
    tasks.shift()?.();
    await until(() => bot.newsroom.status().state === 'ready', 'another thread');
    await answers();
    expect(await bot.health()).toEqual([200, 'ok\n']);
  });

  test('never ends a question: the one who asked is told, and others are answered again', async () => {
    // The next thread waits until the loss was seen here, too.
    const tasks: (() => void)[] = [];
    bot = await openWholeBot(dir, { remote: { silenceMs: 2_000, schedule: (task) => void tasks.push(task) } });
    expect(textOf(await search('fault: hang'))).toEqual([expect.stringMatching(/longer than 2 s/u)]);
    await until(() => tasks.length === 1, 'the loss to be seen');
    tasks.shift()?.();
    await until(() => bot.newsroom.status().state === 'ready', 'another thread');
    await answers();
  });

  test.each([
    ['ends', 'exit', {}],
    ['fills its memory', 'out of memory', { maxHeapMb: SMALL_HEAP_MB }],
  ])('%s under a reload: the admin reads why, everyone keeps the old articles', async (_, fault, remote) => {
    bot = await openWholeBot(dir, { remote });
    addFiles(dir, { 'mole.md': story('Mole repaired', 'The mole of the harbour is repaired, the town said.') });
    strikeWhileBuilding(fault);
    expect(await reload()).toMatch(/Nothing was changed: the reload failed/u);
    await answers();
    rmSync(join(dir, '.fault'));
    expect(await reload()).toMatch(/1 added/u);
    expect(await bot.scrape('newsdesk_reloads_total')).toEqual([
      'newsdesk_reloads_total{outcome="reload-failed"} 1',
      'newsdesk_reloads_total{outcome="swapped"} 1',
    ]);
  });
});

describe('a folder', () => {
  test.each([
    ['that is gone', () => undefined],
    ['that nobody can read', () => symlinkSync(dir, dir)],
  ])('%s: the admin reads why, everyone keeps the old articles', async (_, leave) => {
    bot = await openWholeBot(dir);
    removeFolder(dir);
    leave();
    expect(await reload()).toMatch(/Could not read/u);
    expect(await bot.health()).toEqual([200, 'ok\n']);
    await answers();
    rmSync(dir, { force: true });
    addFiles(dir, FERRY);
    expect(await reload()).toMatch(/1 unchanged/u);
  });
});

describe('a reload that takes long', () => {
  test('shows the admin alone how far it is, and people are answered meanwhile', async () => {
    bot = await openWholeBot(dir);
    strikeWhileBuilding('build slowly');
    const reloading = reload();
    await bot.standin.until(() => bot.newsroom.status().reloading, 'the reload');
    expect(await bot.scrape('newsdesk_reloading')).toEqual(['newsdesk_reloading 1']);
    await answers();
    expect(await reloading).toMatch(/1 unchanged/u);
    // On a slow machine the search of the meantime is deferred too, and its answer stands among these.
    const progress = bot.standin
      .seen(/^PATCH \/webhooks\//u)
      .map(({ body }) => JSON.stringify(body))
      .filter((text) => IN_PROGRESS.test(text));
    expect(progress[0]).toMatch(/Reading: \d+ files?, \d+ articles? so far/u);
    expect(progress.at(-1)).toMatch(/Read 1 file, 1 article. Building the index/u);
  });
});

describe('the gateway', () => {
  test('is lost for longer than a resume can mend: the bot begins anew and answers', async () => {
    bot = await openWholeBot(dir);
    await answers();
    bot.standin.gateway.forget();
    bot.standin.gateway.drop();
    await bot.standin.until(
      () => bot.standin.gateway.log.filter((entry) => entry.startsWith('identify')).length === 2,
      'it',
    );
    expect(bot.standin.gateway.log).toEqual([
      expect.stringMatching(/^identify/u),
      'resume',
      bot.standin.gateway.log[0],
    ]);
    await until(() => bot.bot.gateway().connected, 'the gateway');
    await answers();
    // The cut, and the resume that was refused.
    expect(await bot.scrape('newsdesk_gateway_losses_total')).toEqual(['newsdesk_gateway_losses_total 2']);
  });

  test('stays away: health says so, and after the time that is given the bot ends with code 1', async () => {
    bot = await openWholeBot(dir, { gatewayWatch: { deadAfterMs: 2_000, lookEveryMs: 50 } });
    bot.standin.gateway.refusals = Number.POSITIVE_INFINITY;
    bot.standin.gateway.drop();
    await until(() => !bot.bot.gateway().connected, 'the loss to be seen');
    expect(await bot.health()).toEqual([503, 'the gateway of Discord is not connected\n']);
    expect(await bot.scrape('newsdesk_gateway_connected')).toEqual(['newsdesk_gateway_connected 0']);
    expect(await bot.bot.ended).toMatchObject({ exitCode: 1, reason: expect.stringContaining('gateway') });
  });
});

test('the metrics count what was asked, by command and by how it ended', async () => {
  bot = await openWholeBot(dir);
  const user = someone();
  await bot.reader.slash('search', { query: 'ferry' }, { user });
  for (let more = 0; more < 5; more += 1) await bot.reader.slash('latest', {}, { user });
  await bot.reader.complete('article', 'article', 'fer');
  await bot.reader.slash('reload', {}, { user: someone() });
  bot.reader.send(2, { id: '1', type: 1, name: 'latest' }, { isUnknown: true, user: someone() });
  await until(() => bot.dropped.length === 1, 'the dropped one');
  expect((await bot.scrape('newsdesk_requests_total')).toSorted()).toEqual([
    'newsdesk_requests_total{command="complete",surface="slash",outcome="answered"} 1',
    'newsdesk_requests_total{command="latest",surface="slash",outcome="answered"} 5',
    'newsdesk_requests_total{command="latest",surface="slash",outcome="slow-down"} 1',
    'newsdesk_requests_total{command="reload",surface="slash",outcome="not-allowed"} 1',
    'newsdesk_requests_total{command="search",surface="slash",outcome="answered"} 1',
  ]);
  expect(await bot.scrape('newsdesk_request_seconds_count{command="latest"}')).toEqual([
    'newsdesk_request_seconds_count{command="latest"} 6',
  ]);
  expect(await bot.scrape('newsdesk_acknowledgement_seconds_count')).toEqual([
    'newsdesk_acknowledgement_seconds_count 8',
  ]);
  expect(await bot.scrape('newsdesk_interactions_dropped_total')).toEqual([
    'newsdesk_interactions_dropped_total{reason="unknown-interaction"} 1',
  ]);
  expect(await bot.scrape('newsdesk_articles')).toEqual(['newsdesk_articles 1']);
  expect(await bot.scrape('newsdesk_requests_in_flight')).toEqual(['newsdesk_requests_in_flight 0']);
});
