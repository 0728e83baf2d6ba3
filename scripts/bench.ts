/**
 * npm run bench [-- DIR]: how long people wait, without the network. Start is measured on dist/; the rest goes through
 * dispatch, reply included. Queries, questions and typed beginnings are made of the collection's own titles.
 */
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createDispatch } from '../src/commands/dispatch.ts';
import type { Request } from '../src/commands/request.ts';
import { createLog } from '../src/log.ts';
import { createLocalNewsroom } from '../src/newsroom/local.ts';
import { TERMINAL_ASKER as asker } from '../src/terminal/chat.ts';

const ROOT = resolve(import.meta.dirname, '..');
const STARTS = 7;
const ROUNDS = 2_000;
const WARM_UP = 200;

const contentDir = resolve(process.argv[2] ?? join(ROOT, 'seeds'));

/** From the start of the process to the first byte of the first reply. */
function startMs(): Promise<number> {
  return new Promise((done, fail) => {
    const startedMs = performance.now();
    const child = spawn(process.execPath, [join(ROOT, 'dist/main.js'), 'chat', '--content', contentDir], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdout.once('data', () => done(performance.now() - startedMs));
    child.once('exit', (code) => fail(new Error(`ended with ${code} before it answered; run npm run build first`)));
    child.stdin.end('/status\n');
  });
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function report(name: string, timesMs: readonly number[]): void {
  const sorted = [...timesMs].sort((a, b) => a - b);
  const [p50, p99, max] = [0.5, 0.99, 1].map((share) => `${percentile(sorted, share).toFixed(2)} ms`);
  console.log(`${name.padEnd(24)} p50 ${p50}   p99 ${p99}   max ${max}   n ${timesMs.length}`);
}

const starts: number[] = [];
for (let run = 0; run < STARTS; run++) starts.push(await startMs());
report('start to first reply', starts);

const newsroom = createLocalNewsroom({
  contentDir,
  now: Date.now,
  clock: () => performance.now(),
  giveWay: () => new Promise(setImmediate),
});
const loaded = await newsroom.load();
if (!loaded.ok) throw new Error(loaded.error.code);
console.log(`load                     ${loaded.value.ms} ms   articles ${loaded.value.articles}`);

const nobody = { userIds: new Set<string>(), roleIds: new Set<string>(), ownerIds: new Set<string>() };
const dispatch = createDispatch({
  newsroom,
  admins: () => nobody,
  now: Date.now,
  appVersion: 'bench',
  startedAt: Date.now(),
  log: createLog('silent'),
});

const newest = await newsroom.search({ text: '', pageSize: 100 });
const titles = newest.hits.map(({ title }) => title);
const pick = (round: number) => titles[round % titles.length] ?? '';
/** Two neighbouring words of a title, another pair every round. */
const wordsOf = (round: number) => {
  const words = pick(round).split(/\s+/u);
  const at = Math.floor(round / titles.length) % Math.max(1, words.length - 1);
  return words.slice(at, at + 2).join(' ');
};

const requests: Readonly<Record<string, (round: number) => Request>> = {
  search: (round) => ({ kind: 'command', asker, command: 'search', values: { query: wordsOf(round) } }),
  ask: (round) => ({
    kind: 'command',
    asker,
    command: 'ask',
    values: { question: `What is said about ${wordsOf(round)}?` },
  }),
  autocomplete: (round) => ({
    kind: 'complete',
    asker,
    command: 'article',
    option: 'article',
    typed: pick(round).slice(0, 1 + (round % 12)),
  }),
};

for (const [name, requestOf] of Object.entries(requests)) {
  const timesMs: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const request = requestOf(round);
    const startedMs = performance.now();
    await dispatch(request);
    if (round >= WARM_UP) timesMs.push(performance.now() - startedMs);
  }
  report(name, timesMs);
}
