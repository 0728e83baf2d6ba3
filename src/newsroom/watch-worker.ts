import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { watch } from 'chokidar';
import { type WatchFrame, watchBoot } from './watch-frames.ts';

/**
 * The thread that watches the content folder: twenty thousand files take seconds to be listed, and the main thread has people to
 * answer. It tells of changes only when the folder has been quiet again: a copy that is half done is no collection.
 */
const { dir, quietMs } = watchBoot.parse(workerData);
let quiet: NodeJS.Timeout | undefined;

const watcher = watch(dir, {
  ignoreInitial: true,
  ignorePermissionErrors: true,
  // Hidden files are no content; editors keep their half-written ones there.
  ignored: (path) => path !== dir && basename(path).startsWith('.'),
});
watcher.on('all', () => {
  clearTimeout(quiet);
  quiet = setTimeout(() => post({ kind: 'changed' }), quietMs);
});
watcher.on('ready', () => post({ kind: 'watching' }));
watcher.on('error', (error) =>
  post({ kind: 'trouble', reason: error instanceof Error ? error.message : String(error) }),
);

function post(frame: WatchFrame): void {
  parentPort?.postMessage(frame);
}
