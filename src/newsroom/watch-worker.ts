import { existsSync } from 'node:fs';
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

/** A folder that is not there can't be watched; it is looked for so often. */
const LOOK_MS = 1_000;

if (existsSync(dir)) watchFolder();
else {
  awaitFolder();
  post({ kind: 'watching' });
}

function watchFolder(): void {
  const watcher = watch(dir, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    // Hidden files are no content; editors keep their half-written ones there.
    ignored: (path) => path !== dir && basename(path).startsWith('.'),
  });
  let isLeft = false;
  const leave = () => {
    if (isLeft) return;
    isLeft = true;
    void watcher.close().then(awaitFolder, fail);
  };
  watcher.on('all', (event, path) => {
    // The loss of the folder itself is not always told.
    tellWhenQuiet(() => {
      if (!existsSync(dir)) leave();
    });
    if (event === 'unlinkDir' && path === dir) leave();
  });
  watcher.on('ready', () => post({ kind: 'watching' }));
  watcher.on('error', fail);
}

function awaitFolder(): void {
  const look = setInterval(() => {
    if (!existsSync(dir)) return;
    clearInterval(look);
    watchFolder();
    tellWhenQuiet();
  }, LOOK_MS);
}

function tellWhenQuiet(beforeTelling: () => void = () => {}): void {
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    beforeTelling();
    post({ kind: 'changed' });
  }, quietMs);
}

function fail(error: unknown): void {
  post({ kind: 'trouble', reason: error instanceof Error ? error.message : String(error) });
}

function post(frame: WatchFrame): void {
  parentPort?.postMessage(frame);
}
