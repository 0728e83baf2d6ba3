import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Stdio } from '../terminal/stdio.ts';

/** What the process gives to every way of running. */
export interface Surroundings {
  readonly config: Config;
  readonly stdio: Stdio;
  readonly log: Log;
  readonly appVersion: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
}

export interface Signals {
  /** Aborted when the process is asked to end. */
  readonly stop: AbortSignal;
  /** Calls the listener at every request to reload. */
  readonly onHangup: (listener: () => void) => void;
}
