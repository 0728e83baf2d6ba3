import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { createLocalNewsroom, type LoadingNewsroom } from '../../src/newsroom/local.ts';
import { createRemoteNewsroom, type RemoteNewsroom, type RemoteOptions } from '../../src/newsroom/remote.ts';
import { startWorker, type WorkerClient, type WorkerClientOptions } from '../../src/newsroom/worker-client.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** A worker in TypeScript does not start on Node 20: `npm test` builds this one before. */
const WORKER = pathToFileURL(join(ROOT, 'dist/newsroom/worker.js'));
export const FAULTY_WORKER = pathToFileURL(join(import.meta.dirname, 'faulty-worker.mjs'));

/** A folder of one's own, with files by name; removed by the caller. */
export function makeFolder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'newsdesk-content-'));
  addFiles(dir, files);
  return dir;
}

export function addFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
}

export function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}

/** A story in Markdown. */
export function story(title: string, text: string, date?: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n${date === undefined ? '' : `date: ${date}\n`}---\n\n${text}\n`;
}

export function openLocal(contentDir: string): LoadingNewsroom {
  return createLocalNewsroom({
    contentDir,
    now: Date.now,
    clock: () => performance.now(),
    giveWay: () => new Promise(setImmediate),
  });
}

export type RemoteChanges = Partial<RemoteOptions> &
  Partial<Omit<WorkerClientOptions, 'boot' | 'onProgress'>> & {
    /** Told of every worker that is started. */
    readonly onWorker?: (client: WorkerClient) => void;
  };

export function openRemote(contentDir: string, changes: RemoteChanges = {}): RemoteNewsroom {
  const { script = WORKER, silenceMs, buildSilenceMs: _, maxHeapMb, onWorker, ...others } = changes;
  return createRemoteNewsroom({
    contentDir,
    now: Date.now,
    startWorker: (boot, onProgress) => {
      const client = startWorker({
        boot,
        onProgress,
        script,
        silenceMs,
        // Read anew, so that a test can change it between two workers.
        buildSilenceMs: changes.buildSilenceMs,
        maxHeapMb,
      });
      onWorker?.(client);
      return client;
    },
    schedule: (task, afterMs) => void setTimeout(task, afterMs),
    log: pino({ level: 'silent' }),
    onHopeless: () => {
      throw new Error('the newsroom gave up');
    },
    ...others,
  });
}

/** Looks again and again until it holds. */
export async function until(holds: () => boolean, what: string, timeoutMs = 30_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
