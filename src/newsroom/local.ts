import { fail, type NewsdeskError, NewsroomUnavailable, type Result, succeed } from '../errors.ts';
import { type Collection, loadCollection } from './collection.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Newsroom, ReloadOptions, ReloadReport, Status } from './newsroom.ts';
import { diffCollections, type Fingerprints, fingerprintsOf } from './reload-diff.ts';
import { guardReload } from './reload-guard.ts';
import { statusOf } from './status-of.ts';

export interface LocalNewsroom extends Newsroom {
  /** The first reading of the folder. Until it has ended, questions are refused as "loading"; afterwards `reload` cures what failed. */
  load(): Promise<Result<ReloadReport>>;
}

export interface LocalOptions {
  readonly contentDir: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
  readonly giveWay: () => Promise<void>;
}

interface Live {
  readonly collection: Collection;
  readonly desk: Desk;
  readonly fingerprints: Fingerprints;
  readonly loadedAt: number;
}

/** The newsroom of one thread: builds a new collection beside the live one, verifies it, and swaps one variable. */
export function createLocalNewsroom(options: LocalOptions): LocalNewsroom {
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
    const startedMs = clock();
    const loaded = await loadCollection(contentDir, { clock, giveWay, ...(onProgress && { onProgress }) });
    if (!loaded.ok) {
      problem = live === undefined ? loaded.error : undefined;
      return loaded;
    }
    const collection = loaded.value;
    const fingerprints = fingerprintsOf(collection.snapshot.articles.values());
    const before = live?.fingerprints ?? new Map();
    const diff = diffCollections(before, fingerprints);
    const refusal = guardReload(before.size, fingerprints.size, diff, collection.report.rejects.length);
    if (refusal !== undefined && !force && !dryRun) return fail(refusal);
    const report: ReloadReport = {
      ...diff,
      dryRun,
      ...(dryRun && refusal !== undefined && { needsForce: true }),
      rejectedCount: collection.report.rejects.length,
      rejected: collection.report.rejects.slice(0, MAX_REJECTS_SHOWN),
      articles: fingerprints.size,
      ms: Math.round(clock() - startedMs),
    };
    if (dryRun) return succeed(report);
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
    status: (): Status =>
      statusOf({ facts: live?.collection.facts, loadedAt: live?.loadedAt, problem, isReloading, lastReload }),
  };
}

const MAX_REJECTS_SHOWN = 10;
