/** What went wrong, as plain data: it crosses worker messages and logs unharmed (a class would be lost in the clone). */
export type NewsdeskError =
  | { readonly code: 'config-invalid'; readonly problems: readonly string[] }
  | { readonly code: 'content-unreadable'; readonly path: string; readonly reason: string }
  | { readonly code: 'loading' }
  | { readonly code: 'no-articles'; readonly path: string }
  | { readonly code: 'busy' }
  | { readonly code: 'timeout'; readonly afterMs: number }
  | { readonly code: 'newsroom-lost' }
  | { readonly code: 'reload-running' }
  | { readonly code: 'reload-empty'; readonly before: number; readonly rejected: number }
  | { readonly code: 'reload-shrinks'; readonly before: number; readonly after: number; readonly removed: number }
  | { readonly code: 'reload-failed'; readonly reason: string };

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: NewsdeskError };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(error: NewsdeskError): Result<never> {
  return { ok: false, error };
}

/** Carries a `NewsdeskError` through a rejected promise of the newsroom; dispatch alone turns it into words. */
export class NewsroomUnavailable extends Error {
  readonly error: NewsdeskError;

  constructor(error: NewsdeskError) {
    super(describeError(error));
    this.name = 'NewsroomUnavailable';
    this.error = error;
  }
}

/** One or two plain sentences for operators: what failed, on what, and what to do next. Paths are raw; escape before showing them. */
export function describeError(error: NewsdeskError): string {
  switch (error.code) {
    case 'config-invalid':
      return error.problems.join('\n');
    case 'content-unreadable':
      return `Could not read ${error.path} (${error.reason}). Check CONTENT_DIR, then run /reload.`;
    case 'loading':
      return 'The collection is still loading. Try again in a few seconds.';
    case 'no-articles':
      return `There are no articles in ${error.path}. Put some there (.txt, .md, .json or .jsonl), then run /reload.`;
    case 'busy':
      return 'Too many questions at once. Try again in a few seconds.';
    case 'timeout':
      return `That took longer than ${Math.round(error.afterMs / 1000)} s and was stopped. Try a shorter question.`;
    case 'newsroom-lost':
      return 'The search engine is restarting. Try again in a few seconds.';
    case 'reload-running':
      return 'A reload is already running. Wait for its report, then try again.';
    case 'reload-empty':
      return `Nothing was changed: the folder gave no article (${error.rejected} rejected), and ${error.before} are live. To remove them all, run /reload force:true.`;
    case 'reload-shrinks':
      return `Nothing was changed: this reload would remove ${error.removed} of ${error.before} articles. If that is meant, run /reload force:true.`;
    case 'reload-failed':
      return `Nothing was changed: the reload failed (${error.reason}). The articles loaded before stay live.`;
    default:
      return assertNever(error);
  }
}

/** The same for everyone on Discord: where the content lies, and what its disk says, is the operators' business. */
export function describeForReaders(error: NewsdeskError): string {
  switch (error.code) {
    case 'content-unreadable':
    case 'reload-failed':
      return 'The articles cannot be read at the moment. Admins can find out why with /reload.';
    case 'no-articles':
      return 'There are no articles yet. Admins have to add some, then run /reload.';
    default:
      return describeError(error);
  }
}

/** Last line of an exhaustive `switch`: a new case that is forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
