import { pino } from 'pino';
import { loadWorkerModules } from './built.ts';
import type { CorpusSize } from './corpus-folder.ts';
import type { Measure } from './measure.ts';
import { makeQueries } from './queries.ts';
import { buildRawTitles, readDocuments } from './raw-minisearch.ts';
import { longestGapMs, p99, percentile, timeSides } from './timing.ts';

const ROUNDS = 1_000;
const MAX_MS = 20_000;

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

  const trips = await timeSides({ ours: () => newsroom.search({ text: '', pageSize: 10 }) }, [''], {
    rounds: ROUNDS,
    maxMs: MAX_MS,
  });
  tell({
    row: 'round-trip',
    ours: percentile(
      trips.ours.map(({ wallMs }) => wallMs),
      0.5,
    ),
  });

  const ask = (text: string) => newsroom.search({ text });
  const mixed = plain.flatMap((text, at) => [text, questions[at] ?? text]);
  const quiet = await timeSides({ ours: ask }, mixed, { rounds: ROUNDS, maxMs: MAX_MS });
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
  const limits = { rounds: ROUNDS, maxMs: MAX_MS };
  const { ours } = await timeSides({ ours: (typed) => newsroom.complete('title', typed) }, beginnings, limits);
  const titles = buildRawTitles(await readDocuments(folder));
  const { raw } = await timeSides({ raw: (typed) => titles.autoSuggest(typed, { fuzzy: 0.2 }) }, beginnings, limits);
  tell({ row: 'autocomplete', raw: p99(raw).wallMs, ours: p99(ours).wallMs });
  await newsroom.close();
}
