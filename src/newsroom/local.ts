import { fail, type NewsdeskError, NewsroomUnavailable, type Result, succeed } from '../errors.ts';
import { type Collection, loadCollection } from './collection.ts';
import { type Desk, openDesk } from './desk.ts';
import { judgeReload } from './judge-reload.ts';
import type { Newsroom, ReloadOptions, ReloadReport } from './newsroom.ts';
import type { Fingerprints } from './reload-diff.ts';
import { statusOf } from './status-of.ts';

/** A newsroom that has a first reading of its folder. Until that has ended, questions are refused as "loading". */
export interface LoadingNewsroom extends Newsroom {
  /** Never rejects; what failed here is in `status()` and is cured by `reload`. */
  load(): Promise<Result<ReloadReport>>;
}

export interface LocalOptions {
  readonly contentDir: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
  /** Awaited at least every 20 ms of work. */
  readonly giveWay: () => Promise<void>;
}

interface Live {
  readonly collection: Collection;
  readonly desk: Desk;
  readonly fingerprints: Fingerprints;
  readonly loadedAt: number;
}

/** The newsroom of one thread: builds a new collection beside the live one, verifies it, and swaps one variable. */
export function createLocalNewsroom(options: LocalOptions): LoadingNewsroom {
  const { contentDir, now, clock, giveWay } = options;
  let live: Live | undefined;
  let problem: NewsdeskError | undefined;
  let lastReload: ReloadReport | undefined;
  let isReloading = false;

  async function reload(request: ReloadOptions): Promise<Result<ReloadReport>> {
    if (isReloading) return fail({ code: 'reload-running' });
    isReloading = true;
    try {
      return await buildAndSwap(request);
    } catch (error) {
      return fail({ code: 'reload-failed', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      isReloading = false;
    }
  }

  async function buildAndSwap({ dryRun, force, onProgress }: ReloadOptions): Promise<Result<ReloadReport>> {
    const loaded = await loadCollection(contentDir, { clock, giveWay, ...(onProgress && { onProgress }) });
    if (!loaded.ok) {
      if (live === undefined) problem = loaded.error;
      return loaded;
    }
    const collection = loaded.value;
    const { report, refusal, fingerprints } = judgeReload(collection, live?.fingerprints ?? new Map(), dryRun);
    if (dryRun) return succeed(report);
    if (refusal !== undefined && !force) return fail(refusal);
    live = { collection, desk: openDesk(collection.snapshot), fingerprints, loadedAt: now() };
    problem = undefined;
    lastReload = report;
    return succeed(report);
  }

  /** @throws NewsroomUnavailable while there is nothing to answer from. */
  function desk(): Desk {
    if (live === undefined) throw new NewsroomUnavailable(problem ?? { code: 'loading' });
    if (live.fingerprints.size === 0) throw new NewsroomUnavailable({ code: 'no-articles', path: contentDir });
    return live.desk;
  }

  return {
    load: () => reload({ dryRun: false, force: true }),
    reload,
    search: async (query) => desk().search(query),
    article: async (ref, page) => desk().article(ref, page),
    related: async (id, limit) => desk().related(id, limit),
    countries: async (filter) => desk().countries(filter),
    ask: async (question) => desk().ask(question),
    complete: async (field, typed) => live?.desk.complete(field, typed) ?? [],
    status: () =>
      statusOf({ facts: live?.collection.facts, loadedAt: live?.loadedAt, problem, isReloading, lastReload }),
  };
}
