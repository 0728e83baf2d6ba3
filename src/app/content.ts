import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { LoadingNewsroom } from '../newsroom/local.ts';
import { type FolderWatch, watchFolder } from '../newsroom/watch-folder.ts';

const RETRY_RELOAD_MS = 1_000;

/** An unusable folder leaves the bot up and saying so: a reload cures it. */
export async function loadContent(newsroom: LoadingNewsroom, log: Log, ending: AbortSignal): Promise<void> {
  const loaded = await newsroom.load();
  // What a newsroom that is being closed says of its loading is no news.
  if (ending.aborted) return;
  if (!loaded.ok) {
    const { error } = loaded;
    // Nothing was live before, and the newsroom tries again by itself.
    const message =
      error.code === 'reload-failed'
        ? `The articles could not be loaded (${error.reason}); trying again`
        : describeError(error);
    return log.error({ code: error.code }, message);
  }
  const { articles, rejectedCount, ms } = loaded.value;
  log.info({ articles, rejected: rejectedCount, ms }, 'content loaded');
}

/** Reloads by itself when the folder has changed and then been quiet. @param readAt when its first reading began. */
export function watchContent(
  dir: string,
  newsroom: LoadingNewsroom,
  log: Log,
  { ending, readAt }: { readonly ending: AbortSignal; readonly readAt: number },
): FolderWatch {
  return watchFolder({ dir, onChange: () => void reloadContent(newsroom, log, { ending }), log, readAt });
}

/** Reloads and logs what came of it. What changes during a reload may have come too late for it: it is read after that one. */
export async function reloadContent(
  newsroom: LoadingNewsroom,
  log: Log,
  { ending, force = false }: { readonly ending: AbortSignal; readonly force?: boolean },
): Promise<void> {
  while (newsroom.status().reloading) await sleep(RETRY_RELOAD_MS, undefined, { ref: false });
  if (ending.aborted) return;
  const reloaded = await newsroom.reload({ dryRun: false, force });
  if (ending.aborted) return;
  if (!reloaded.ok) return log.error({ code: reloaded.error.code }, describeError(reloaded.error));
  const { added, changed, removed, unchanged, rejectedCount, ms } = reloaded.value;
  log.info(
    { added: added.count, changed: changed.count, removed: removed.count, unchanged, rejected: rejectedCount, ms },
    'content reloaded',
  );
}
