import { parentPort, workerData } from 'node:worker_threads';
import { loadTagger } from '../answer/parts-of-speech.ts';
import type { Result } from '../errors.ts';
import { succeed } from '../errors.ts';
import { openSnapshot } from '../index/open-snapshot.ts';
import { createFolderKey } from '../ingest/folder-key.ts';
import { createCallQueue } from './call-queue.ts';
import { type Collection, loadCollection } from './collection.ts';
import { type Desk, openDesk } from './desk.ts';
import { fitPage } from './fit-page.ts';
import { type CallFrame, callFrame, liveFrame, type WorkerBoot, type WorkerFrame, workerBoot } from './frames.ts';
import { countInFlight, letQuestionsPass } from './in-flight.ts';
import { judgeReload } from './judge-reload.ts';
import type { ReloadProgress } from './newsroom.ts';
import { packAnswer } from './packed-answer.ts';
import { packFingerprints, unpackFingerprints } from './packed-fingerprints.ts';
import { hashProgram } from './program-hash.ts';
import { createSnapshotCache, type SnapshotCache } from './snapshot-cache.ts';

/** A sign of life while something long is built, and what people see of it. */
const PROGRESS_EVERY_MS = 500;
/** What is built sooner is not worth a file. */
const MIN_KEPT_BUILD_MS = 3_000;

const clock = () => performance.now();

/**
 * The thread that owns one immutable collection: it builds it, says `ready` or `failed`, then answers until it is ended.
 * It never reloads; a reload is another worker.
 */
async function main(): Promise<void> {
  const boot = workerBoot.parse(workerData);
  const progress = createProgressPost();
  // Nobody else waits in this thread.
  const giveWay = async () => {
    progress.repeat();
    letQuestionsPass(boot.inFlight);
  };
  const cache = openCache(boot, giveWay);
  const loaded = await load(boot, cache, giveWay, progress.tell);
  if (!loaded.ok) return post({ kind: 'failed', error: loaded.error });
  const { collection, keep } = loaded.value;
  const judgement = judgeReload(collection, unpackFingerprints(boot.fingerprints), boot.dryRun);
  const desk = openDesk(collection.snapshot);
  const inFlight = countInFlight(boot.inFlight);
  const take = createCallQueue({
    answer: (call) => answer(desk, call),
    later: setImmediate,
    isAlone: () => inFlight.isOne(),
  });
  parentPort?.on('message', (message: unknown) => {
    if (liveFrame.safeParse(message).success) keep?.();
    else {
      const call = callFrame.safeParse(message);
      // What can't be read as a question is dropped: there is nobody to answer.
      if (call.success) take(call.data);
    }
  });
  post({
    kind: 'ready',
    facts: collection.facts,
    report: judgement.report,
    ...(judgement.refusal !== undefined && { refusal: judgement.refusal }),
    fingerprints: packFingerprints(judgement.fingerprints),
  });
  // Nobody waits for it now; the first question would.
  loadTagger();
}

interface Loaded {
  readonly collection: Collection;
  /** Writes it down for the next start; absent where that is not worth it. */
  readonly keep?: () => void;
}

async function load(
  { contentDir }: WorkerBoot,
  cache: SnapshotCache | undefined,
  giveWay: () => Promise<void>,
  onProgress: (progress: ReloadProgress) => void,
): Promise<Result<Loaded>> {
  const startedMs = clock();
  const kept = await cache?.read();
  if (kept !== undefined) {
    const snapshot = await openSnapshot(kept.tables, { giveWay });
    const buildMs = Math.round(clock() - startedMs);
    post({ kind: 'note', note: { level: 'info', facts: { ms: buildMs }, message: 'a kept snapshot is used' } });
    return succeed({ collection: { ...kept, snapshot, facts: { ...kept.facts, buildMs } } });
  }
  const folderKey = createFolderKey();
  const loaded = await loadCollection(contentDir, {
    clock,
    folderKey,
    giveWay,
    onProgress,
  });
  if (!loaded.ok) return loaded;
  const collection = loaded.value;
  if (cache === undefined || (collection.facts.buildMs ?? 0) < MIN_KEPT_BUILD_MS) return succeed({ collection });
  return succeed({ collection, keep: () => void cache.keep(collection, folderKey.digest()) });
}

function openCache({ cache, contentDir }: WorkerBoot, giveWay: () => Promise<void>): SnapshotCache | undefined {
  if (cache === undefined) return undefined;
  return createSnapshotCache({
    dir: cache.dir,
    contentDir,
    program: hashProgram(cache.runtime),
    note: (note) => post({ kind: 'note', note }),
    giveWay,
    clock,
    now: Date.now,
  });
}

/** One whose time is over is dropped: nobody waits for the answer. */
function answer(desk: Desk, { n, deadline, method, args }: CallFrame): void {
  if (Date.now() > deadline) return;
  try {
    // The arguments were typed by the client of the same version; the schema checked the envelope.
    const call = desk[method] as (...args: readonly unknown[]) => unknown;
    post({ kind: 'answer', n, ok: true, value: packAnswer(method, fitPage(call(...args))) });
  } catch (error) {
    const { message: text, stack = '' } = error instanceof Error ? error : new Error(String(error));
    post({ kind: 'answer', n, ok: false, error: { code: 'bug', message: text, stack } });
  }
}

function createProgressPost() {
  let last: ReloadProgress = { phase: 'reading', files: 0, articles: 0 };
  let postedMs = Number.NEGATIVE_INFINITY;
  const repeat = () => {
    if (performance.now() - postedMs < PROGRESS_EVERY_MS) return;
    postedMs = performance.now();
    post({ kind: 'progress', progress: last });
  };
  const tell = (progress: ReloadProgress) => {
    if (progress.phase !== last.phase) postedMs = Number.NEGATIVE_INFINITY;
    last = progress;
    repeat();
  };
  return { repeat, tell };
}

function post(frame: WorkerFrame): void {
  parentPort?.postMessage(frame);
}

await main();
