import { createInterface } from 'node:readline';
import { addAbortSignal } from 'node:stream';
import { readLines } from './read-lines.ts';
import type { Stdio } from './stdio.ts';

const PROMPT = '> ';
const GOODBYES = new Set(['exit', 'quit', '/exit', '/quit']);

/** What is typed, line by line, until the input ends or the process is asked to. A person gets a prompt and a history. */
export async function* openLines(stdio: Stdio, stop: AbortSignal): AsyncGenerator<string> {
  if (stdio.interactive) return yield* typedLines(stdio, stop);
  try {
    for await (const line of readLines(addAbortSignal(stop, stdio.input))) {
      yield line;
      // Lines of the same chunk that were not begun yet are not begun any more.
      if (stop.aborted) return;
    }
  } catch (error) {
    if (!stop.aborted) throw error;
  }
}

async function* typedLines({ input, output }: Stdio, stop: AbortSignal): AsyncGenerator<string> {
  const reader = createInterface({ input, output, prompt: PROMPT, terminal: true, signal: stop });
  reader.prompt();
  for await (const line of reader) {
    if (GOODBYES.has(line.trim().toLowerCase())) break;
    yield line;
    // Comes back here when the reply has been printed.
    reader.prompt();
  }
  reader.close();
}
