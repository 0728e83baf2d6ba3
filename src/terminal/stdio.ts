import type { Readable, Writable } from 'node:stream';

/** The terminal as the subcommands see it; `main.ts` makes it of the process, tests of streams in memory. */
export interface Stdio {
  readonly input: Readable;
  readonly output: Writable;
  /** One line on standard error. */
  readonly complain: (line: string) => void;
  /** A person sits there: both ends are terminals. */
  readonly interactive: boolean;
  /** Width to wrap at; absent = never (a pipe, a file). */
  readonly columns: number | undefined;
  /** Bold, colours and links may be used on standard output. */
  readonly styled: boolean;
}

/** Resolves when the text is on its way, so that a slow reader slows us down. A reader that has gone is `main.ts`'s business. */
export function print({ output }: Stdio, text: string): Promise<void> {
  return new Promise((resolve) => {
    output.write(text, () => resolve());
  });
}

/** Control characters from outside (file names, say) could move the cursor or retitle the window. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '�');
}
