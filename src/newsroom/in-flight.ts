/** Questions that wait for an answer, counted where all threads see it. */
export interface InFlight {
  begin(): void;
  end(): void;
  /** Whether no more than one waits. */
  isOne(): boolean;
}

/** What the counter is kept in, and goes to workers as. */
export const IN_FLIGHT_BYTES = Int32Array.BYTES_PER_ELEMENT;

/** Longest pause between two slices of 10 ms: under a load that never ends, building takes twice as long, not for ever. */
const MAX_PAUSE_MS = 10;

export function countInFlight(shared: SharedArrayBuffer): InFlight {
  const count = new Int32Array(shared);
  return {
    begin: () => void Atomics.add(count, 0, 1),
    end() {
      if (Atomics.sub(count, 0, 1) === 1) Atomics.notify(count, 0);
    },
    isOne: () => Atomics.load(count, 0) <= 1,
  };
}

/** Stops this thread until no question waits, for at most 10 ms: on few cores, whoever builds slows those who answer. */
export function letQuestionsPass(shared: SharedArrayBuffer): void {
  const count = new Int32Array(shared);
  const waiting = Atomics.load(count, 0);
  if (waiting > 0) Atomics.wait(count, 0, waiting, MAX_PAUSE_MS);
}
