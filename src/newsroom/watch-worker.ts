import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { watch } from 'chokidar';
import { type WatchFrame, watchBoot } from './watch-frames.ts';

/**
 * The thread that watches the content folder: twenty thousand files take seconds to be listed, and the main thread has people to
 * answer. It tells of changes only when the folder has been quiet again: a copy that is half done is no collection.
 */
const { dir, quietMs, readAt } = watchBoot.parse(workerData);
let quiet: NodeJS.Timeout | undefined;

/** How often the folder is looked for that is not there, and the one that is there is looked at. */
const LOOK_MS = 1_000;

if (identityOf() === undefined) {
  awaitFolder();
  post({ kind: 'watching' });
} else watchFolder();

/** What tells this folder from another that has taken its place; undefined where there is none. A new one may get the number of the old. */
function identityOf(): string | undefined {
  const stats = statSync(dir, { throwIfNoEntry: false });
  return stats && [stats.dev, stats.ino, stats.birthtimeMs].join(' ');
}

function watchFolder(): void {
  const watched = identityOf();
  const watcher = watch(dir, {
    ignorePermissionErrors: true,
    // Hidden files are no content; editors keep their half-written ones there.
    ignored: (path) => path !== dir && basename(path).startsWith('.'),
  });
  let isLeft = false;
  const leave = () => {
    if (isLeft) return;
    isLeft = true;
    clearInterval(look);
    tellWhenQuiet();
    void watcher.close().then(awaitFolder, fail);
  };
  // That the folder itself was moved or removed, or a link leads elsewhere now, is not always told.
  const look = setInterval(() => {
    if (identityOf() !== watched) leave();
  }, LOOK_MS);
  let isListed = false;
  watcher.on('all', (event, path, stats) => {
    // Listing takes seconds, and the folder was read before: of what it finds, only what has come or changed since then.
    if (!isListed && (stats === undefined || stats.ctimeMs < readAt)) return;
    tellWhenQuiet();
    if (event === 'unlinkDir' && path === dir) leave();
  });
  watcher.on('ready', () => {
    isListed = true;
    post({ kind: 'watching' });
  });
  watcher.on('error', fail);
}

function awaitFolder(): void {
  const look = setInterval(() => {
    if (identityOf() === undefined) return;
    clearInterval(look);
    watchFolder();
    tellWhenQuiet();
  }, LOOK_MS);
}

function tellWhenQuiet(): void {
  clearTimeout(quiet);
  quiet = setTimeout(() => post({ kind: 'changed' }), quietMs);
}

function fail(error: unknown): void {
  post({ kind: 'trouble', reason: error instanceof Error ? error.message : String(error) });
}

function post(frame: WatchFrame): void {
  parentPort?.postMessage(frame);
}
