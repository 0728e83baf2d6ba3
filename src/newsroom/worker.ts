import { parentPort, workerData } from 'node:worker_threads';
import { loadCollection } from './collection.ts';
import { type Desk, openDesk } from './desk.ts';
import { fitPage } from './fit-page.ts';
import { callFrame, type WorkerFrame, workerBoot } from './frames.ts';
import { judgeReload } from './judge-reload.ts';
import type { ReloadProgress } from './newsroom.ts';
import { packFingerprints, unpackFingerprints } from './packed-fingerprints.ts';

/** A sign of life while something long is built, and what people see of it. */
const PROGRESS_EVERY_MS = 500;

/**
 * The thread that owns one immutable collection: it builds it, says `ready` or `failed`, then answers until it is ended.
 * It never reloads; a reload is another worker.
 */
async function main(): Promise<void> {
  const { contentDir, fingerprints, dryRun } = workerBoot.parse(workerData);
  const progress = createProgressPost();
  const loaded = await loadCollection(contentDir, {
    clock: () => performance.now(),
    // Nobody else waits in this thread.
    giveWay: async () => progress.repeat(),
    onProgress: progress.tell,
  });
  if (!loaded.ok) return post({ kind: 'failed', error: loaded.error });
  const judgement = judgeReload(loaded.value, unpackFingerprints(fingerprints), dryRun);
  const desk = openDesk(loaded.value.snapshot);
  parentPort?.on('message', (message: unknown) => answer(desk, message));
  post({
    kind: 'ready',
    facts: loaded.value.facts,
    report: judgement.report,
    ...(judgement.refusal !== undefined && { refusal: judgement.refusal }),
    fingerprints: packFingerprints(judgement.fingerprints),
  });
}

/** What can't be read as a question is dropped: there is nobody to answer. */
function answer(desk: Desk, message: unknown): void {
  const parsed = callFrame.safeParse(message);
  if (!parsed.success || Date.now() > parsed.data.deadline) return;
  const { n, method, args } = parsed.data;
  try {
    // The arguments were typed by the client of the same version; the schema checked the envelope.
    const call = desk[method] as (...args: readonly unknown[]) => unknown;
    post({ kind: 'answer', n, ok: true, value: fitPage(call(...args)) });
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
