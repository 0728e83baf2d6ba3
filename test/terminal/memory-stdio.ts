import { Readable, Writable } from 'node:stream';
import type { Stdio } from '../../src/terminal/stdio.ts';

/** A terminal in memory: what is typed is given, what is printed is kept. */
export function memoryStdio(
  options: { readonly typed?: string; readonly onPrint?: (text: string) => void } & Partial<Stdio> = {},
) {
  const { typed = '', onPrint, ...rest } = options;
  const printed: string[] = [];
  const complaints: string[] = [];
  const stdio: Stdio = {
    input: Readable.from([typed]),
    output: new Writable({
      write(chunk, _encoding, done) {
        printed.push(String(chunk));
        onPrint?.(String(chunk));
        done();
      },
    }),
    complain: (line) => complaints.push(line),
    interactive: false,
    columns: undefined,
    styled: false,
    ...rest,
  };
  return { stdio, printed, complaints };
}
