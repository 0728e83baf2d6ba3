import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { comesTo } from '../support/comes-to.ts';
import { freePort } from '../support/free-port.ts';
import { addFiles, makeFolder, removeFolder, story } from '../support/newsrooms.ts';
import { type Program, startProgram } from '../support/program.ts';
import { Reader } from '../support/reader.ts';
import { type Exchange, Standin } from '../support/standin.ts';
import { nextId, OWNER, person } from '../support/standin-world.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 30_000 });

let standin: Standin;
let reader: Reader;
let dir = '';
let program: Program | undefined;
beforeEach(() => {
  dir = makeFolder({ 'ferry.md': story('Ferry resumes', 'The ferry to the islands of Germany runs again.') });
});
afterEach(async () => {
  await program?.stop();
  await standin.stop();
  removeFolder(dir);
});

async function start(options: ConstructorParameters<typeof Standin>[0] = {}, environment = {}): Promise<Program> {
  standin = await new Standin({ shards: 2, ...options }).start();
  reader = new Reader(standin);
  program = startProgram(standin, dir, { environment: { SHARDS: 'auto', ...environment } });
  return program;
}

const textOf = ({ messages }: Exchange) => JSON.stringify(messages.map(({ content, embeds }) => [content, embeds]));
const search = async (query: string, where: object) =>
  textOf(await reader.slash('search', { query }, { user: person(nextId(), 'someone'), ...where }));
const IN_BOTH = [{}, { isInSecondGuild: true }];

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
test('two shards answer for their servers, register once, follow each other’s reload, and end together', async () => {
  // Its own, and the next for each shard.
  const port = await freePort(3);
  const bot = await start({}, { HEALTH_PORT: String(port) });
  expect(await bot.line(/^ready /u)).toMatch(/^ready articles=1 guilds=2 shards=2 ms=\d+ invite=https/u);
  for (const where of IN_BOTH) expect(await search('ferry', where)).toContain('Ferry resumes');
  expect(await search('ferry', { isDirect: true })).toContain('Ferry resumes');
  const registrations = standin.seen(/^PUT \/applications\//u).map(({ path }) => path.replace(/^.*?\d+\//u, ''));
  expect(registrations).toEqual(['commands', expect.stringMatching(/^guilds\/\d+\/commands$/u)]);

  addFiles(dir, { 'mole.md': story('Mole repaired', 'The mole of the harbour is repaired, the town said.') });
  const reloaded = await reader.slash('reload', {}, { user: OWNER });
  await comesTo(async () => textOf(reloaded), /1 added/u);
  await comesTo(() => search('mole', { isInSecondGuild: true }), /Mole repaired/u);

  const health = async () => {
    const page = await fetch(`http://127.0.0.1:${port}/healthz`);
    return `${page.status} ${await page.text()}`;
  };
  expect(await health()).toBe('200 ok\n');
  const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  expect(await metrics()).toMatch(/^newsdesk_shards_running 2$/mu);
  const shardMetrics = await (await fetch(`http://127.0.0.1:${port + 2}/metrics`)).text();
  expect(shardMetrics).toMatch(/^newsdesk_articles 2$/mu);

  const lost = bot.shardPids()[1] ?? 0;
  process.kill(lost, 'SIGKILL');
  await comesTo(health, /^503 shard 1: its page cannot be read/u);
  await comesTo(health, /^200/u);
  expect(await metrics()).toMatch(/^newsdesk_shard_losses_total 1$/mu);
  expect(await search('ferry', { isInSecondGuild: true })).toContain('Ferry resumes');
  expect(bot.lines.filter((line) => /\bready\b/u.test(line))).toHaveLength(1);

  const pids = bot.shardPids();
  expect(await bot.stop()).toBe(0);
  expect(pids.filter(isAlive)).toEqual([]);
  expect(standin.problems).toEqual([]);
});

test('shards whose manager is killed end by themselves', async () => {
  const bot = await start();
  await bot.line(/^ready /u);
  const pids = bot.shardPids();
  expect(pids).toHaveLength(2);
  bot.child.kill('SIGKILL');
  await comesTo(async () => String(pids.filter(isAlive).length), /^0$/u);
});

test('a token that the gateway refuses ends all with code 2 and one line', async () => {
  const bot = await start({ refusesToken: true });
  expect(await bot.ended).toBe(2);
  expect(bot.lines.filter((line) => line.includes('DISCORD_TOKEN'))).toHaveLength(1);
});

test('Discord is asked how many shards, however long it is away; a stop meanwhile ends with 0', async () => {
  const bot = await start({}, {});
  standin.faults.push({ route: /gateway\/bot/u, status: 503, times: 1_000 });
  await bot.line(/Discord cannot be reached/u);
  expect(await bot.stop()).toBe(0);
  expect(bot.lines.join('')).not.toContain('a shard');
});
