/** Work between two calls of `giveWay`: half of the 20 ms that a surface in the same thread may wait for its turn. */
const SLICE_MS = 10;

export interface PaceOptions {
  /** Awaited at least every 20 ms of work, so that a surface in the same thread can answer. */
  readonly giveWay?: () => Promise<void>;
}

/**
 * Makes the pauses of a long piece of work. `isDue` is cheap enough for inner loops; `pause` awaits `giveWay` when it is.
 * Without `giveWay` nothing ever pauses.
 */
export interface Pacer {
  isDue(): boolean;
  pause(): Promise<void>;
}

export function createPacer(giveWay?: () => Promise<void>): Pacer {
  let sliceStart = performance.now();
  const isDue = (): boolean => giveWay !== undefined && performance.now() - sliceStart >= SLICE_MS;
  return {
    isDue,
    async pause() {
      if (giveWay === undefined || !isDue()) return;
      await giveWay();
      sliceStart = performance.now();
    },
  };
}
