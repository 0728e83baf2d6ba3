import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 100;

/** Reads again and again until it matches. */
export async function comesTo(read: () => Promise<string>, wanted: RegExp, timeoutMs = 30_000): Promise<void> {
  for (const deadline = performance.now() + timeoutMs; ; await sleep(PAUSE_MS)) {
    const text = await read();
    if (wanted.test(text)) return;
    if (performance.now() > deadline) throw new Error(`waited in vain for ${wanted}; last: ${text}`);
  }
}
