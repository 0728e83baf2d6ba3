import type { DeskMethod } from './frames.ts';
import type { InFlight } from './in-flight.ts';

/** A question that has gone to the worker. */
export interface WaitingCall {
  readonly method: DeskMethod;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  /** Of its deadline. */
  readonly timer: NodeJS.Timeout;
}

/** The questions that one worker has not answered yet, by the number they were given. */
export interface WaitingCalls {
  readonly size: number;
  readonly numbers: Iterable<number>;
  methodOf(n: number): DeskMethod | undefined;
  add(n: number, call: WaitingCall): void;
  /** Takes it off the list. @returns undefined for one that is not on it (any more). */
  settle(n: number): WaitingCall | undefined;
  /** Settles when none waits, or after so many milliseconds. */
  idle(maxMs: number): Promise<void>;
}

/** @param inFlight where every thread sees how many there are. */
export function createWaitingCalls(inFlight: InFlight): WaitingCalls {
  const calls = new Map<number, WaitingCall>();
  let whenIdle: (() => void) | undefined;
  return {
    get size() {
      return calls.size;
    },
    get numbers() {
      return calls.keys();
    },
    methodOf: (n) => calls.get(n)?.method,
    add(n, call) {
      calls.set(n, call);
      inFlight.begin();
    },
    settle(n) {
      const call = calls.get(n);
      if (call === undefined) return undefined;
      calls.delete(n);
      inFlight.end();
      clearTimeout(call.timer);
      if (calls.size === 0) whenIdle?.();
      return call;
    },
    async idle(maxMs) {
      if (calls.size === 0) return;
      await new Promise<void>((resolve) => {
        const limit = setTimeout(resolve, maxMs);
        whenIdle = () => {
          clearTimeout(limit);
          resolve();
        };
      });
    },
  };
}
