import type { ByteWriter } from './byte-writer.ts';

/**
 * Articles that have a term, with how often: what MiniSearch keeps in a `Map<number, number>` (35 bytes an entry), packed into
 * about two bytes. It offers the three members of a map that MiniSearch's scoring uses.
 */
export interface PackedPostings {
  readonly size: number;
  /** Article numbers, ascending. */
  keys(): IterableIterator<number>;
  /** How often the term is in the article that `keys` gave last. */
  get(number: number): number | undefined;
}

/**
 * Reads the list that begins at `start`: its length, then for each article the distance from the one before, doubled; odd
 * when a frequency above 1 follows. All of them are varints.
 */
export function readPostings(bytes: Uint8Array, start: number): PackedPostings {
  let at = start;
  const readNumber = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  const size = readNumber();
  const first = at;
  let left = size;
  let number = -1;
  let frequency = 0;
  const step = { done: false, value: 0 };
  const iterator: IterableIterator<number> = {
    [Symbol.iterator]: () => iterator,
    next() {
      if (left === 0) return { done: true, value: undefined };
      left -= 1;
      const distance = readNumber();
      number += distance >>> 1;
      frequency = (distance & 1) === 1 ? readNumber() : 1;
      step.value = number;
      return step;
    },
  };
  return {
    size,
    keys() {
      at = first;
      left = size;
      number = -1;
      return iterator;
    },
    get: (wanted) => (wanted === number ? frequency : undefined),
  };
}

/** Writes a list as `readPostings` reads it. Numbers must ascend. @returns its start. */
export function writePostings(
  bytes: ByteWriter,
  postings: readonly (readonly [number: number, frequency: number])[],
): number {
  const start = bytes.length;
  bytes.writeNumber(postings.length);
  let previous = -1;
  for (const [number, frequency] of postings) {
    bytes.writeNumber((number - previous) * 2 + (frequency > 1 ? 1 : 0));
    if (frequency > 1) bytes.writeNumber(frequency);
    previous = number;
  }
  return start;
}
