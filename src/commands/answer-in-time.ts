import type { Reply } from '../reply/reply.ts';
import type { Deferral, Schedule } from './dispatch-types.ts';

/** An answer takes some milliseconds; who waits longer is told so (docs/decisions/0061). Discord drops an interaction after 3 s. */
const DEFER_AFTER_MS = 200;

export interface Timing {
  /** What was asked for: a deferral cannot be made private or public later. */
  readonly private: boolean;
  /** Deferred before the work begins. */
  readonly atOnce: boolean;
}

/** Runs the work and has the surface keep the request alive when it takes long. Passing states are shown only after that. */
export async function answerInTime<T>(
  work: (showProgress: (reply: Reply) => void) => Promise<T>,
  { private: isPrivate, atOnce }: Timing,
  deferral: Deferral | undefined,
  schedule: Schedule,
): Promise<T> {
  let isDeferred = false;
  const defer = () => {
    isDeferred = true;
    deferral?.defer({ private: isPrivate });
  };
  if (atOnce) defer();
  const cancel = atOnce ? undefined : schedule(defer, DEFER_AFTER_MS);
  try {
    return await work((reply) => {
      if (isDeferred) deferral?.progress?.(reply);
    });
  } finally {
    cancel?.();
  }
}
