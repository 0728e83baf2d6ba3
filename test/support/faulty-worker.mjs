/**
 * The newsroom's worker with faults before it. A question whose text is "fault: NAME" runs into one; a file `.fault` in the
 * content folder (hidden files are no content) holds the name of one that strikes while the collection is built.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

const sleeper = new Int32Array(new SharedArrayBuffer(4));

const FAULTS = {
  exit: () => process.exit(1),
  throw: () => {
    throw new Error('a fault of the test');
  },
  hang: () => {
    for (;;) Atomics.wait(sleeper, 0, 0, 1_000);
  },
  'speak and hang': () => {
    parentPort.postMessage({ kind: 'note', note: { level: 'info', facts: {}, message: 'a last word' } });
    FAULTS.hang();
  },
  /** Each phase takes longer than what is shown of one must stand. */
  'build slowly': () => {
    const post = parentPort.postMessage.bind(parentPort);
    const begun = new Set();
    parentPort.postMessage = (frame) => {
      post(frame);
      const phase = frame.progress?.phase;
      if (phase === undefined || begun.has(phase)) return;
      begun.add(phase);
      Atomics.wait(sleeper, 0, 0, 2_500);
    };
  },
  'sleep briefly': () => Atomics.wait(sleeper, 0, 0, 400),
  'out of memory': () => {
    const kept = [];
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${kept.length} ${index}`));
  },
  'talk nonsense': () => parentPort.postMessage({ kind: 'answer', n: 'one', ok: 'maybe' }),
  'answer nonsense': (n) => parentPort.postMessage({ kind: 'answer', n, ok: true, value: [1, 0] }),
  'answer the unasked': () => parentPort.postMessage({ kind: 'answer', n: 4_711, ok: true, value: 'forged' }),
};

parentPort.on('message', ({ n, args }) => {
  const text = args?.[0]?.text;
  if (typeof text === 'string' && text.startsWith('fault: ')) FAULTS[text.slice('fault: '.length)]?.(n);
});

const marker = join(workerData.contentDir, '.fault');
if (existsSync(marker)) FAULTS[readFileSync(marker, 'utf8')]?.();

await import('../../dist/newsroom/worker.js');
