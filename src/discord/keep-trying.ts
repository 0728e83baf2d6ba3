import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;

export interface Patience {
  /** Whether no repetition will cure this. */
  readonly isForGood: (error: unknown) => boolean;
  readonly onPause: (error: unknown, pauseMs: number) => void;
  /** Ends the repetitions. */
  readonly stop: AbortSignal;
}

/** Does it again until it succeeds; each failure in a row doubles the pause. @throws the last error, when it is for good or time to stop. */
export async function keepTrying<T>(attempt: () => Promise<T>, { isForGood, onPause, stop }: Patience): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (stop.aborted || isForGood(error)) throw error;
      const pauseMs = pauseAfter(failures);
      onPause(error, pauseMs);
      await sleep(pauseMs, undefined, { signal: stop }).catch(() => undefined);
      if (stop.aborted) throw error;
    }
  }
}

/** @param failures in a row, from 1. */
export function pauseAfter(failures: number): number {
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
}
