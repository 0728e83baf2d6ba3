/** Remembers how often the worker was lost, and what that calls for. */
export interface LossRecord {
  /** Notes a loss. @returns how long to wait before the next worker, or that starting more of them is no use. */
  add(): { readonly kind: 'retry'; readonly afterMs: number; readonly losses: number } | { readonly kind: 'hopeless' };
}

const MAX_LOSSES = 5;
const WINDOW_MS = 600_000;
const FIRST_BACKOFF_MS = 250;

/** @param now milliseconds since the epoch. */
export function createLossRecord(now: () => number): LossRecord {
  let losses: readonly number[] = [];
  return {
    add() {
      losses = [...losses.filter((at) => at > now() - WINDOW_MS), now()];
      if (losses.length >= MAX_LOSSES) return { kind: 'hopeless' };
      return { kind: 'retry', afterMs: FIRST_BACKOFF_MS * 2 ** (losses.length - 1), losses: losses.length };
    },
  };
}
