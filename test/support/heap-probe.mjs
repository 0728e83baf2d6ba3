/**
 * Loaded into the bot before its own program (`node --expose-gc --import …`), in every thread: at SIGUSR2 all threads collect
 * their garbage, and one line tells what is left.
 */
import { isMainThread, threadId } from 'node:worker_threads';

/** Idle threads answer within milliseconds; one that builds is not waited for. */
const ANSWERS_MS = 1_000;

const channel = new BroadcastChannel('newsdesk-heap-probe');
channel.unref();

function keptBytes() {
  // What the first round lets go of may hold more.
  for (let round = 0; round < 3; round += 1) globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

if (isMainThread) {
  process.on('SIGUSR2', () => {
    const threads = {};
    channel.onmessage = ({ data }) => {
      threads[data.threadId] = data.bytes;
    };
    channel.postMessage('how much do you keep?');
    setTimeout(() => {
      const kept = { main: keptBytes(), threads: Object.values(threads), rss: process.memoryUsage.rss() };
      process.stderr.write(`heap ${JSON.stringify(kept)}\n`);
    }, ANSWERS_MS);
  });
} else {
  channel.onmessage = () => channel.postMessage({ threadId, bytes: keptBytes() });
}
