import { parentPort, workerData } from 'node:worker_threads';
import { loadCollection } from './collection.ts';
import { type Desk, openDesk } from './desk.ts';
import { type CallFrame, callFrame, type WorkerFrame, workerBoot } from './frames.ts';
import { judgeReload } from './judge-reload.ts';
import { packFingerprints, unpackFingerprints } from './packed-fingerprints.ts';

/**
 * The thread that owns one immutable collection: it builds it, says `ready` or `failed`, then answers until it is ended.
 * It never reloads; a reload is another worker.
 */
async function main(): Promise<void> {
  const { contentDir, fingerprints, dryRun } = workerBoot.parse(workerData);
  const loaded = await loadCollection(contentDir, {
    clock: () => performance.now(),
    // Nobody else waits in this thread.
    giveWay: async () => {},
    onProgress: (progress) => post({ kind: 'progress', progress }),
  });
  if (!loaded.ok) return post({ kind: 'failed', error: loaded.error });
  const judgement = judgeReload(loaded.value, unpackFingerprints(fingerprints), dryRun);
  const desk = openDesk(loaded.value.snapshot);
  parentPort?.on('message', (message: unknown) => answer(desk, callFrame.parse(message)));
  post({
    kind: 'ready',
    facts: loaded.value.facts,
    report: judgement.report,
    ...(judgement.refusal !== undefined && { refusal: judgement.refusal }),
    fingerprints: packFingerprints(judgement.fingerprints),
  });
}

function answer(desk: Desk, { n, deadline, method, args }: CallFrame): void {
  if (Date.now() > deadline) return;
  try {
    // The arguments were typed by the client of the same version; the schema checked the envelope.
    const call = desk[method] as (...args: readonly unknown[]) => unknown;
    post({ kind: 'answer', n, ok: true, value: call(...args) });
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    post({ kind: 'answer', n, ok: false, error: { code: 'bug', message, stack } });
  }
}

function post(frame: WorkerFrame): void {
  parentPort?.postMessage(frame);
}

await main();
