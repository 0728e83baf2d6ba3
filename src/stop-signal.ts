/** What is being answered when the process is told to end may take 8 s, and leaving another. */
const MAX_FAREWELL_MS = 9_000;

/** Aborted by the first SIGTERM or SIGINT; a second one ends the process at once, as it always does. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
    // It also keeps the process alive until then: one that waits for what nothing settles would end with Node's code 13.
    setTimeout(() => process.exit(0), MAX_FAREWELL_MS);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  return controller.signal;
}
