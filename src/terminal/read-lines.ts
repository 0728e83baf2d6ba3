import type { Readable } from 'node:stream';

/**
 * The lines of a stream of UTF-8, without their ends. `node:readline` is no use for JSON lines: it also splits at U+2028 and
 * U+2029, which may stand inside a JSON string.
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let pending: string[] = [];
  for await (const chunk of input) {
    // Pieces of one long line are collected and joined once: joining at every chunk would be quadratic.
    const pieces = (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })).split('\n');
    for (const piece of pieces.slice(0, -1)) {
      yield [...pending, piece].join('').replace(/\r$/u, '');
      pending = [];
    }
    pending.push(pieces.at(-1) ?? '');
  }
  const last = [...pending, decoder.decode()].join('');
  if (last !== '') yield last.replace(/\r$/u, '');
}
