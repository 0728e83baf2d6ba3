/**
 * npm run soak [-- --requests 100000] [--in-flight 50] [--articles 1000] [--reload-every 20000]: the built bot on the stand-in
 * for Discord, asked by a crowd without a pause, with a reload now and then. It ends with 1 if anything stays without an answer,
 * or if the memory that is left after all garbage was collected grows with the number of requests. 100,000 take some ten minutes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateArticles } from '../test/bench/corpus.ts';
import { askInCrowd } from '../test/support/crowd.ts';
import { type KeptMemory, measureMemory, PROBED } from '../test/support/kept-memory.ts';
import { startProgram } from '../test/support/program.ts';
import { Standin } from '../test/support/standin.ts';
import { argumentsOf } from './arguments.ts';
import { writeCorpus } from './bench/corpus-folder.ts';
import { percentile } from './bench/timing.ts';

const { numbers } = argumentsOf(process.argv.slice(2));
const requests = numbers['requests'] ?? 100_000;
const inFlight = numbers['in-flight'] ?? 50;
const size = { articles: numbers['articles'] ?? 1_000, paragraphs: 6 };
const reloadEvery = numbers['reload-every'] ?? 20_000;
const ROUNDS = 10;
const WARM_ROUNDS = 3;
/** What is bounded fills first: 20,000 people are remembered for their pace, 5,000 events for their repetition. */
const FILLING_REQUESTS = 20_000;
const MAX_FILLING_BYTES_PER_REQUEST = 1_000;
/** An id of a request is already larger. */
const MAX_GROWTH_BYTES_PER_REQUEST = 100;
/** On a machine that does nothing else there is none. */
const MAX_LATE_SHARE = 0.001;
const READY_MS = 300_000;
const MB = 1_048_576;

const folder = await mkdtemp(join(tmpdir(), 'newsdesk-soak-'));
const standin = await new Standin({ checksBodies: false }).start();
await writeCorpus(folder, size);
const topics = [...generateArticles(size)].map(({ title }) => title);
const bot = startProgram(standin, folder, { execArgv: PROBED });
try {
  await bot.line(/^ready /u, { timeoutMs: READY_MS });
  const perRound = Math.ceil(requests / ROUNDS);
  const kept: KeptMemory[] = [];
  let unanswered = 0;
  let sinceReload = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    sinceReload += perRound;
    const isReloadDue = sinceReload >= reloadEvery;
    const from = bot.lines.length;
    if (isReloadDue) bot.child.kill('SIGHUP');
    const crowd = await askInCrowd(standin, { requests: perRound, inFlight, topics, from: round * perRound });
    if (isReloadDue) {
      await bot.line(/content reloaded/u, { from, timeoutMs: READY_MS });
      sinceReload = 0;
    }
    unanswered += crowd.unanswered.length;
    for (const line of new Set(crowd.unanswered)) console.error(line.slice(0, 300));
    const memory = await measureMemory(bot);
    kept.push(memory);
    console.log(describe((round + 1) * perRound, crowd.waitedMs, perRound / (crowd.totalMs / 1000), memory));
  }
  const [first, last] = [kept[WARM_ROUNDS - 1], kept.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing was measured');
  const grownBytes = last.main + last.workers - first.main - first.workers;
  const measured = perRound * (ROUNDS - WARM_ROUNDS);
  const perRequest = grownBytes / measured;
  const filling = Math.max(0, Math.min(FILLING_REQUESTS, perRound * ROUNDS) - perRound * WARM_ROUNDS);
  const mostBytes = filling * MAX_FILLING_BYTES_PER_REQUEST + (measured - filling) * MAX_GROWTH_BYTES_PER_REQUEST;
  // The bot itself drops what waited so long in its own process that Discord has given it up.
  const late = bot.lines.filter((line) => line.includes('"reason":"waited"')).length;
  console.log(
    `without an answer: ${unanswered}, ${late} of them too late; memory kept per request: ${perRequest.toFixed(0)} bytes`,
  );
  if (
    unanswered - late > 0 ||
    late > requests * MAX_LATE_SHARE ||
    grownBytes > mostBytes ||
    standin.problems.length > 0
  )
    process.exitCode = 1;
  for (const problem of new Set(standin.problems)) console.error(problem);
} finally {
  const code = await bot.stop();
  if (code !== 0) process.exitCode = 1;
  console.log(`ended with ${code}`);
  await standin.stop();
  await rm(folder, { recursive: true, force: true });
}

function describe(asked: number, waitedMs: readonly number[], perSecond: number, memory: KeptMemory): string {
  const [p50, p99] = [percentile(waitedMs, 0.5), percentile(waitedMs, 0.99)].map((ms) => ms.toFixed(0));
  const [main, workers, rss] = [memory.main, memory.workers, memory.rss].map((bytes) => (bytes / MB).toFixed(1));
  return `${asked}: ${perSecond.toFixed(0)}/s, acknowledged p50 ${p50} ms, p99 ${p99} ms; kept ${main} + ${workers} MB, process ${rss} MB`;
}
