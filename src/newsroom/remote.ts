import { fail, type NewsdeskError, NewsroomUnavailable, type Result, succeed } from '../errors.ts';
import type { Log } from '../log.ts';
import type { CollectionFacts } from './collection.ts';
import type { CacheBoot, WorkerBoot } from './frames.ts';
import { IN_FLIGHT_BYTES } from './in-flight.ts';
import type { LoadingNewsroom } from './local.ts';
import { createLossRecord } from './loss-record.ts';
import type { ReloadOptions, ReloadProgress, ReloadReport } from './newsroom.ts';
import { NO_FINGERPRINTS } from './packed-fingerprints.ts';
import { statusOf } from './status-of.ts';
import type { WorkerClient } from './worker-client.ts';

export interface RemoteOptions {
  readonly contentDir: string;
  /** Absent: every start reads and indexes the folder anew. */
  readonly cache?: CacheBoot | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly startWorker: (boot: WorkerBoot, onProgress?: (progress: ReloadProgress) => void) => WorkerClient;
  /** Runs the task once after so many milliseconds. */
  readonly schedule: (task: () => void, afterMs: number) => void;
  readonly log: Log;
  readonly onLoss?: () => void;
  /** Five losses in ten minutes: nothing here can help any more; the process should end so that a supervisor looks at it. */
  readonly onHopeless: () => void;
}

export interface RemoteNewsroom extends LoadingNewsroom {
  /** Gives up whatever is being built, and builds no more; the live collection goes on answering. */
  leave(): Promise<void>;
  /** Ends the worker, letting what is being answered finish. */
  close(): Promise<void>;
}

interface Live {
  readonly client: WorkerClient;
  readonly facts: CollectionFacts;
  readonly loadedAt: number;
}

/** Between two tries to read a folder that can't be read, after the collection was lost. */
const RETRY_MS = 30_000;

const STOPPED: NewsdeskError = { code: 'reload-failed', reason: 'Newsdesk is being stopped' };

/** The newsroom whose collection lives in a worker: one worker is one snapshot, a reload is a second worker and a swap. */
export function createRemoteNewsroom(options: RemoteOptions): RemoteNewsroom {
  const { contentDir, cache, now, startWorker, schedule, log, onHopeless } = options;
  let live: Live | undefined;
  let problem: NewsdeskError | undefined;
  let lastReload: ReloadReport | undefined;
  let fingerprints = NO_FINGERPRINTS;
  let building: WorkerClient | undefined;
  const losses = createLossRecord(now);
  const inFlight = new SharedArrayBuffer(IN_FLIGHT_BYTES);
  let isClosed = false;

  async function reload(request: ReloadOptions): Promise<Result<ReloadReport>> {
    if (building !== undefined) return fail({ code: 'reload-running' });
    if (isClosed) return fail(STOPPED);
    const { dryRun, force, onProgress } = request;
    const client = startWorker({ contentDir, fingerprints, dryRun, inFlight, cache }, onProgress);
    building = client;
    const built = await client.ready;
    building = undefined;
    if (!built.ok) {
      if (live === undefined) problem = isCrash(built.error) ? { code: 'newsroom-lost' } : built.error;
      await client.retire();
      return isClosed ? fail(STOPPED) : built;
    }
    const { report, refusal, facts } = built.value;
    if (dryRun || isClosed || (refusal !== undefined && !force)) {
      await client.retire();
      return refusal === undefined || dryRun ? succeed(report) : fail(refusal);
    }
    const old = live;
    live = { client, facts, loadedAt: now() };
    fingerprints = built.value.fingerprints;
    problem = undefined;
    lastReload = report;
    client.goLive();
    client.onLost((reason) => lose(client, reason));
    // Not awaited: the report must not wait for the old collection's last readers.
    void old?.client.retire();
    return succeed(report);
  }

  async function load(): Promise<Result<ReloadReport>> {
    const result = await reload({ dryRun: false, force: true });
    if (!result.ok && isCrash(result.error)) recover(result.error.reason);
    return result;
  }

  function lose(client: WorkerClient, reason: string): void {
    if (live?.client !== client) return;
    live = undefined;
    problem = { code: 'newsroom-lost' };
    recover(reason);
  }

  /** Starts another worker after a while, unless that was in vain too often. */
  function recover(reason: string): void {
    if (isClosed) return;
    const verdict = losses.add();
    log.error({ reason, ...verdict }, 'the newsroom worker was lost');
    options.onLoss?.();
    if (verdict.kind === 'hopeless') onHopeless();
    else schedule(() => void restart(), verdict.afterMs);
  }

  async function restart(): Promise<void> {
    if (isClosed || live !== undefined) return;
    const result = await reload({ dryRun: false, force: true });
    if (result.ok) {
      const { articles, ms } = result.value;
      return log.info({ articles, ms }, 'the newsroom worker is back');
    }
    if (isCrash(result.error)) return recover(result.error.reason);
    log.error({ code: result.error.code }, 'the newsroom worker could not be started again');
    schedule(() => void restart(), RETRY_MS);
  }

  async function leave(): Promise<void> {
    isClosed = true;
    await building?.retire();
  }

  /** @throws NewsroomUnavailable while there is nothing to answer from. */
  function client(): WorkerClient {
    if (live === undefined) throw new NewsroomUnavailable(problem ?? { code: 'loading' });
    if (live.facts.articles === 0) throw new NewsroomUnavailable({ code: 'no-articles', path: contentDir });
    return live.client;
  }

  return {
    load,
    reload,
    search: async (query) => client().call('search', query),
    article: async (ref, page) => client().call('article', ref, page),
    related: async (id, limit) => client().call('related', id, limit),
    countries: async (filter) => client().call('countries', filter),
    ask: async (question) => client().call('ask', question),
    complete: async (field, typed) => (await live?.client.call('complete', field, typed)) ?? [],
    status: () =>
      statusOf({
        facts: live?.facts,
        loadedAt: live?.loadedAt,
        problem,
        isReloading: building !== undefined,
        lastReload,
      }),
    leave,
    close: async () => {
      await Promise.all([leave(), live?.client.retire()]);
    },
  };
}

/** The worker died over it, which a change of the folder does not explain. */
function isCrash(error: NewsdeskError): error is Extract<NewsdeskError, { code: 'reload-failed' }> {
  return error.code === 'reload-failed';
}
