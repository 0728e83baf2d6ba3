import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { loadWorkerModules } from './built.ts';
import type { CorpusSize } from './corpus-folder.ts';
import type { Measure } from './measure.ts';
import { longestGapMs } from './timing.ts';

/** The disk may be slow; a collection that was built too quickly to be worth a file never comes. */
const MAX_WRITE_MS = 60_000;

/** The bot's newsroom, started from the files and then from the snapshot that the first start kept. */
export async function measureCold(folder: string, _: CorpusSize, tell: (measure: Measure) => void): Promise<void> {
  const { createRemoteNewsroom, startWorker } = await loadWorkerModules();
  const dir = await mkdtemp(join(tmpdir(), 'newsdesk-cold-'));
  let keptStarts = 0;

  /** @returns how long it took, in milliseconds. */
  async function start(whenLive: () => Promise<void> = async () => {}): Promise<number> {
    const newsroom = createRemoteNewsroom({
      contentDir: folder,
      cache: { dir, runtime: process.version },
      now: Date.now,
      startWorker: (boot, onProgress) =>
        startWorker({
          boot,
          onProgress,
          onNote: ({ message }) => (keptStarts += Number(/kept snapshot/u.test(message))),
        }),
      schedule: (task, afterMs) => void setTimeout(task, afterMs).unref(),
      log: pino({ level: 'silent' }),
      onHopeless: () => process.exit(1),
    });
    const startedMs = performance.now();
    const loaded = await newsroom.load();
    if (!loaded.ok) throw new Error(loaded.error.code);
    const tookMs = performance.now() - startedMs;
    await whenLive();
    await newsroom.close();
    return tookMs;
  }

  async function written(): Promise<void> {
    const deadline = performance.now() + MAX_WRITE_MS;
    const isThere = async () => (await readdir(dir)).some((file) => file.endsWith('.snapshot'));
    while (!(await isThere()) && performance.now() < deadline) await sleep(100);
  }

  try {
    const buildMs = await start(written);
    let keptMs = 0;
    const gapMs = await longestGapMs(async () => {
      keptMs = await start();
    });
    if (keptStarts === 0) return console.error('cold: the build was too quick to be kept; give it more articles');
    tell({ row: 'cold-start', ours: keptMs / buildMs });
    tell({ row: 'cold-gap', ours: gapMs });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
