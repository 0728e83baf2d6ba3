import { Worker } from 'node:worker_threads';
import type { Log } from '../log.ts';
import { type WatchBoot, watchFrame } from './watch-frames.ts';

export interface WatchOptions {
  readonly dir: string;
  /** Called when the folder has changed and then been quiet for a while. */
  readonly onChange: () => void;
  readonly log: Log;
  /** When the folder was begun to be read, in milliseconds since the epoch: what changes from then on is told. */
  readonly readAt: number;
  /** Default 5 s: longer than the pauses of a copy. */
  readonly quietMs?: number;
  /** For tests, which can't start TypeScript in a thread. */
  readonly script?: URL;
}

export interface FolderWatch {
  /** Settles when every file is being watched. */
  readonly watching: Promise<void>;
  close(): Promise<void>;
}

const QUIET_MS = 5_000;
const SCRIPT = new URL(import.meta.url.endsWith('.ts') ? './watch-worker.ts' : './watch-worker.js', import.meta.url);

/** Watches a folder in a thread of its own. A folder that is not there yet is watched as soon as it is. */
export function watchFolder({
  dir,
  onChange,
  log,
  readAt,
  quietMs = QUIET_MS,
  script = SCRIPT,
}: WatchOptions): FolderWatch {
  const worker = new Worker(script, { workerData: { dir, quietMs, readAt } satisfies WatchBoot });
  let isClosed = false;
  const watching = new Promise<void>((resolve) => {
    worker.on('message', (message: unknown) => {
      const frame = watchFrame.safeParse(message).data;
      if (frame?.kind === 'watching') resolve();
      if (frame?.kind === 'changed' && !isClosed) onChange();
      if (frame?.kind === 'trouble') log.warn({ reason: frame.reason }, 'a part of the content folder is not watched');
    });
  });
  worker.on('error', (error) => log.error({ reason: error.message }, 'the watch of the content folder failed'));
  worker.on('exit', () => {
    if (!isClosed) log.error('the content folder is no longer watched: run /reload after a change');
  });
  worker.unref();
  return {
    watching,
    async close() {
      isClosed = true;
      await worker.terminate();
    },
  };
}
