import type { Log } from '../log.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Reply } from '../reply/reply.ts';
import type { Outcome, Request, Surface } from './request.ts';

/** Who is an admin on Discord, beside Manage Server in the home guild. The terminal is local and always admin. */
export interface AdminPolicy {
  readonly userIds: ReadonlySet<string>;
  readonly roleIds: ReadonlySet<string>;
  /** The application's owner and the accepted members of its team; empty until the client has logged in. */
  readonly ownerIds: ReadonlySet<string>;
  readonly homeGuildId?: string;
}

export interface DispatchEnvironment {
  readonly newsroom: Newsroom;
  /** Read at every request: the owners are known only after login. */
  readonly admins: () => AdminPolicy;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly appVersion: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly log: Log;
  /** Nobody has to slow down: all who ask are on this machine. */
  readonly isUnhurried?: boolean;
  /** Absent: the process's own timer. */
  readonly schedule?: Schedule;
  /** Told of every request once its answer is there. */
  readonly onAnswered?: (request: AnsweredRequest) => void;
}

/** What became of a request. */
export type Fate = 'answered' | 'slow-down' | 'not-allowed' | 'unavailable' | 'failed';

/** What may be logged and counted of a request: nothing that anyone wrote. */
export interface AnsweredRequest {
  /** The name of one of our commands, what a press asked for, `unknown`, or the kind of the request. */
  readonly command: string;
  readonly kind: Request['kind'];
  readonly surface: Surface;
  readonly fate: Fate;
  readonly hits: number;
  readonly ms: number;
}

/** Runs something later; the result cancels it. */
export type Schedule = (run: () => void, afterMs: number) => () => void;

/** How a surface keeps a slow request alive. Both may be called at most from within one dispatch. */
export interface Deferral {
  /** Called once, when the answer will not be there within 200 ms (or at once where a command says so). */
  readonly defer: (visibility: { readonly private: boolean }) => void;
  /** A passing state to show after `defer`, such as the progress of a reload. */
  readonly progress?: (reply: Reply) => void;
}

/** The one door of all surfaces. Never rejects: an unexpected error becomes a short reply with an error id. */
export type Dispatch = (request: Request, deferral?: Deferral) => Promise<Outcome>;
