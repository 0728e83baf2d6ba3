import { createServer } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { addFiles, makeFolder, removeFolder, story } from '../support/newsrooms.ts';
import { type Program, startProgram } from '../support/program.ts';
import { Reader } from '../support/reader.ts';
import { Standin } from '../support/standin.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 30_000 });

let standin: Standin;
let bot: Program;
let dir = '';
beforeEach(async () => {
  standin = await new Standin().start();
  dir = makeFolder({ 'ferry.md': story('Ferry resumes', 'The ferry to the islands of Germany runs again.') });
});
afterEach(async () => {
  expect(await bot.stop()).toBe(0);
  await standin.stop();
  removeFolder(dir);
});

test('the built bot shows its health and its metrics, and reads anew at SIGHUP and when the folder has changed', async () => {
  const port = await freePort();
  const environment = { HEALTH_PORT: String(port), WATCH_CONTENT: 'true' };
  bot = startProgram(standin, dir, { environment });
  expect(await bot.line(/^ready /u)).toMatch(/^ready articles=1 guilds=1 ms=\d+ invite=https/u);
  const read = async (page: string) => (await fetch(`http://127.0.0.1:${port}${page}`)).text();
  expect(await read('/healthz')).toBe('ok\n');
  await new Reader(standin).slash('search', { query: 'ferry' });

  bot.child.kill('SIGHUP');
  await bot.line(/"unchanged":1.*content reloaded/u);
  addFiles(dir, { 'mole.md': story('Mole repaired', 'The mole of the harbour is repaired, the town said.') });
  await bot.line(/"added":1.*content reloaded/u);

  const metrics = await read('/metrics');
  expect(metrics).toMatch(/^newsdesk_articles 2$/mu);
  expect(metrics).toMatch(/^newsdesk_reloads_total\{outcome="swapped"\} 2$/mu);
  expect(metrics).toMatch(/^newsdesk_requests_total\{command="search",surface="slash",outcome="answered"\} 1$/mu);
  expect(metrics).toMatch(/^newsdesk_acknowledgement_seconds_count 1$/mu);
  expect(metrics).toMatch(/^newsdesk_gateway_connected 1$/mu);
});

test('names that discord.js reads by itself do no harm when they are empty', async () => {
  bot = startProgram(standin, dir, { environment: { SHARDS: '', SHARD_COUNT: '' } });
  expect(await bot.line(/^ready /u)).toMatch(/articles=1/u);
});

test('a port that is taken ends the start with code 2 and names the setting', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const taken = startProgram(standin, dir, { environment: { HEALTH_PORT: String(port) } });
  bot = { ...taken, stop: async () => 0 };
  expect(await taken.ended).toBe(2);
  expect(taken.lines.filter((line) => line.startsWith('HEALTH_PORT'))).toHaveLength(1);
  await new Promise((resolve) => server.close(resolve));
});
