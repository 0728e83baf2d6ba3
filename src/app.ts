import type { Config } from './config.ts';
import type { Log } from './log.ts';

/** What the process gives to every way of running. */
export interface Surroundings {
  readonly config: Config;
  readonly log: Log;
  readonly appVersion: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
}
