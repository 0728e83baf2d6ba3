/** Work between two calls of `giveWay`. */
const SLICE_MS = 8;

/** A function to await often: it gives way when a slice of time is used up. */
export function pacer(giveWay: (() => Promise<void>) | undefined): () => Promise<void> {
  let sliceStart = performance.now();
  return async () => {
    if (giveWay === undefined || performance.now() - sliceStart < SLICE_MS) return;
    await giveWay();
    sliceStart = performance.now();
  };
}
