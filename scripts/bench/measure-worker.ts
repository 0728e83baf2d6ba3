import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { loadWorkerModules } from './built.ts';
import type { CorpusSize } from './corpus-folder.ts';
import type { Measure } from './measure.ts';
import { makeQueries } from './queries.ts';
import { buildRawTitles, readDocuments } from './raw-minisearch.ts';
import { longestGapMs, p99, percentile, type Timing, timeSides } from './timing.ts';

const LIMITS = { rounds: 1_000, maxMs: 20_000 };
const HITS = 10;

/** The bot's newsroom: the collection in a worker, asked from this thread. */
export async function measureWorker(folder: string, size: CorpusSize, tell: (measure: Measure) => void): Promise<void> {
  const { createRemoteNewsroom, startWorker } = await loadWorkerModules();
  const newsroom = createRemoteNewsroom({
    contentDir: folder,
    now: Date.now,
    startWorker: (boot, onProgress) => startWorker({ boot, onProgress }),
    schedule: (task, afterMs) => void setTimeout(task, afterMs).unref(),
    log: pino({ level: 'silent' }),
    onHopeless: () => process.exit(1),
  });
  const loaded = await newsroom.load();
  if (!loaded.ok) throw new Error(loaded.error.code);
  const { plain, questions, beginnings } = makeQueries(size);

  // Page after page of the newest, so that no answer is like the one before it.
  const pages = Array.from({ length: Math.floor(size.articles / HITS) }, (_, page) => page);
  const listed = await timeSides(
    { ours: (page) => newsroom.search({ text: '', page, pageSize: HITS }) },
    pages,
    LIMITS,
  );
  tell({ row: 'round-trip', raw: await pingMs(), ours: median(listed.ours) });
  const found = await timeSides({ ours: (text) => newsroom.search({ text, pageSize: HITS }) }, plain, LIMITS);
  tell({ row: 'search-trip', ours: median(found.ours) });

  const ask = (text: string) => newsroom.search({ text });
  const mixed = plain.flatMap((text, at) => [text, questions[at] ?? text]);
  const quiet = await timeSides({ ours: ask }, mixed, LIMITS);
  let isReloading = true;
  const busy: number[] = [];
  const gapMs = await longestGapMs(async () => {
    const reload = newsroom.reload({ dryRun: false, force: true }).finally(() => {
      isReloading = false;
    });
    for (let round = 0; isReloading; round += 1) {
      const startedMs = performance.now();
      await ask(mixed[round % mixed.length] ?? '');
      busy.push(performance.now() - startedMs);
    }
    await reload;
  });
  tell({ row: 'gap', ours: gapMs });
  tell({ row: 'gap-load', ours: gapMs });
  tell({ row: 'reload-queries', ours: percentile(busy, 0.99) / p99(quiet.ours).wallMs });

  // One after the other: what MiniSearch leaves for the collector on this thread would be counted as ours.
  const { ours } = await timeSides({ ours: (typed) => newsroom.complete('title', typed) }, beginnings, LIMITS);
  const titles = buildRawTitles(await readDocuments(folder));
  const { raw } = await timeSides({ raw: (typed) => titles.autoSuggest(typed, { fuzzy: 0.2 }) }, beginnings, LIMITS);
  tell({ row: 'autocomplete', raw: p99(raw).wallMs, ours: p99(ours).wallMs });
  await newsroom.close();
}

/** The smallest message to a worker and back: what no round trip can do without on this machine. */
async function pingMs(): Promise<number> {
  const echo =
    "const { parentPort } = require('node:worker_threads'); parentPort.on('message', (n) => parentPort.postMessage(n));";
  const worker = new Worker(echo, { eval: true });
  const ping = () => {
    worker.postMessage(0);
    return once(worker, 'message');
  };
  const { pings } = await timeSides({ pings: ping }, [''], LIMITS);
  await worker.terminate();
  return median(pings);
}

function median(timings: readonly Timing[]): number {
  return percentile(
    timings.map(({ wallMs }) => wallMs),
    0.5,
  );
}
