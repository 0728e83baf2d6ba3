import { Worker } from 'node:worker_threads';
import { assertNever, fail, NewsroomUnavailable, type Result, succeed } from '../errors.ts';
import type { Desk } from './desk.ts';
import {
  type AnswerFrame,
  type CallFrame,
  type DeskMethod,
  type LiveFrame,
  type Note,
  type ReadyFrame,
  readWorkerFrame,
  type WorkerBoot,
  type WorkerFrame,
} from './frames.ts';
import { countInFlight } from './in-flight.ts';
import type { ReloadProgress } from './newsroom.ts';
import { unpackAnswer } from './packed-answer.ts';
import { createWaitingCalls } from './waiting-calls.ts';

/** More waiting questions than this would all be answered too late. */
const MAX_IN_FLIGHT = 64;
/** A worker that says nothing for this long while it is asked is taken for dead. */
const SILENCE_MS = 10_000;
/** One that builds tells how far it is twice a second, but a slow disk or one enormous file may hold it up. */
const BUILD_SILENCE_MS = 60_000;

/** The main thread's end of one worker. */
export interface WorkerClient {
  /** The collection was built, or why not (also when the worker died over it). Never rejects. */
  readonly ready: Promise<Result<ReadyFrame>>;
  /** @throws NewsroomUnavailable as a rejection: busy, timeout or newsroom-lost. */
  call<M extends DeskMethod>(method: M, ...args: Parameters<Desk[M]>): Promise<ReturnType<Desk[M]>>;
  /** Says that the collection is the live one now: only then it is worth keeping for the next start. */
  goLive(): void;
  /** Called once if the worker ends without having been retired, with the reason. */
  onLost(listener: (reason: string) => void): void;
  /** Lets what is being answered finish (at most 10 s), then ends the thread. */
  retire(): Promise<void>;
  /** Settles when the thread is gone, and all its memory with it. */
  readonly ended: Promise<void>;
}

export interface WorkerClientOptions {
  readonly boot: WorkerBoot;
  readonly onProgress?: ((progress: ReloadProgress) => void) | undefined;
  /** A line for the log. */
  readonly onNote?: ((note: Note) => void) | undefined;
  /** Megabytes of old-generation heap; default: Node's own limit. */
  readonly maxHeapMb?: number | undefined;
  /** How long an answer may take; default 10 s. */
  readonly silenceMs?: number | undefined;
  /** How long a worker that builds may say nothing; default 60 s. */
  readonly buildSilenceMs?: number | undefined;
  /** Another program than `worker.ts`, which tests put faults before. */
  readonly script?: URL | undefined;
}

const NONSENSE = 'it said something that makes no sense';

// Beside this file under the same extension: dist/ holds .js; Node 22 and later can run the .ts.
const WORKER_URL = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

export function startWorker(options: WorkerClientOptions): WorkerClient {
  const { boot, onProgress, maxHeapMb, silenceMs = SILENCE_MS, buildSilenceMs = BUILD_SILENCE_MS } = options;
  const worker = new Worker(options.script ?? WORKER_URL, {
    workerData: boot,
    ...(maxHeapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } }),
  });
  const waiting = createWaitingCalls(countInFlight(boot.inFlight));
  const lostListeners: ((reason: string) => void)[] = [];
  /** What was known first of why it ends: what follows from that is less worth. */
  let reasonOfEnd: string | undefined;
  let lastHeardMs = Date.now();
  let nextNumber = 0;
  let isRetired = false;
  let hasEnded = false;
  let settleReady: (result: Result<ReadyFrame>) => void = () => {};
  const ready = new Promise<Result<ReadyFrame>>((resolve) => {
    settleReady = resolve;
  });

  const buildWatch = setInterval(() => {
    if (Date.now() - lastHeardMs > buildSilenceMs) giveUp(`nothing was heard from it for ${buildSilenceMs / 1000} s`);
  }, buildSilenceMs / 4).unref();
  const settleBuild = (result: Result<ReadyFrame>) => {
    clearInterval(buildWatch);
    settleReady(result);
  };

  worker.on('message', (message: unknown) => {
    lastHeardMs = Date.now();
    const frame = readWorkerFrame(message);
    if (frame === undefined) giveUp(NONSENSE);
    else receive(frame);
  });
  worker.on('messageerror', () => giveUp('it said something that could not be read'));
  // 'exit' follows and does the work; without a listener the process would end.
  worker.on('error', (error) => {
    reasonOfEnd ??= error.message;
  });
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => resolve());
  });
  worker.on('exit', () => {
    hasEnded = true;
    const reason = reasonOfEnd ?? 'the worker ended';
    settleBuild(fail({ code: 'reload-failed', reason }));
    for (const n of waiting.numbers) waiting.settle(n)?.reject(new NewsroomUnavailable({ code: 'newsroom-lost' }));
    if (!isRetired) for (const listener of lostListeners) listener(reason);
  });

  /** Ends a worker that can't be worked with; 'exit' does the rest. */
  function giveUp(reason: string): void {
    reasonOfEnd ??= reason;
    settleBuild(fail({ code: 'reload-failed', reason }));
    void worker.terminate();
  }

  function receive(frame: WorkerFrame): void {
    switch (frame.kind) {
      case 'progress':
        onProgress?.(frame.progress);
        break;
      case 'note':
        options.onNote?.(frame.note);
        break;
      case 'ready':
        settleBuild(succeed(frame));
        break;
      case 'failed':
        settleBuild(fail(frame.error));
        break;
      case 'answer':
        receiveAnswer(frame);
        break;
      default:
        assertNever(frame);
    }
  }

  function receiveAnswer(frame: AnswerFrame): void {
    const method = waiting.methodOf(frame.n);
    // Nobody waits for it any more.
    if (method === undefined) return;
    if (!frame.ok) {
      waiting.settle(frame.n)?.reject(Object.assign(new Error(frame.error.message), { stack: frame.error.stack }));
      return;
    }
    const answer = unpackAnswer(method, frame.value);
    if (answer === undefined) giveUp(NONSENSE);
    else waiting.settle(frame.n)?.resolve(answer as never);
  }

  function expire(n: number, askedMs: number): void {
    waiting.settle(n)?.reject(new NewsroomUnavailable({ code: 'timeout', afterMs: silenceMs }));
    if (hasEnded) return;
    if (lastHeardMs < askedMs) giveUp('it no longer answers');
    // It said something since, perhaps just before it got stuck: what can't answer the smallest question either is gone.
    else call('complete', 'title', '').catch(() => undefined);
  }

  function call<M extends DeskMethod>(method: M, ...args: Parameters<Desk[M]>): Promise<ReturnType<Desk[M]>> {
    if (hasEnded) return Promise.reject(new NewsroomUnavailable({ code: 'newsroom-lost' }));
    if (waiting.size >= MAX_IN_FLIGHT) return Promise.reject(new NewsroomUnavailable({ code: 'busy' }));
    const n = nextNumber++;
    const askedMs = Date.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => expire(n, askedMs), silenceMs);
      waiting.add(n, { method, resolve, reject, timer });
      worker.postMessage({ n, deadline: askedMs + silenceMs, method, args } satisfies CallFrame);
    });
  }

  async function retire(): Promise<void> {
    isRetired = true;
    await waiting.idle(silenceMs);
    await worker.terminate();
  }

  function onLost(listener: (reason: string) => void): void {
    // It may have died between its last word and this call.
    if (hasEnded && !isRetired) listener(reasonOfEnd ?? 'the worker ended');
    else lostListeners.push(listener);
  }

  const goLive = () => worker.postMessage({ kind: 'live' } satisfies LiveFrame);

  return { ready, call, goLive, onLost, retire, ended };
}
