import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits for the work, but no longer than so many milliseconds. Keeps the process alive meanwhile: a promise alone does not,
 * and one that nothing will settle any more would let Node end with its code 13.
 */
export async function atMost(work: Promise<unknown>, maxMs: number): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race([work, sleep(maxMs, undefined, { signal: over.signal })]);
  } finally {
    over.abort();
  }
}
