const MAX_FRAMES = 12;

/** An unexpected error as it may be logged: where it happened, without its message, which can carry what people typed. */
export function describeFault(error: unknown): { readonly error: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { error: error.name, stack: frames.slice(0, MAX_FRAMES).map((line) => line.trim()) };
}
