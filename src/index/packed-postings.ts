import type { ByteWriter } from './byte-writer.ts';

/**
 * Articles that have a term, with how often: what MiniSearch keeps in a `Map<number, number>` (35 bytes an entry), packed into
 * less than two bytes. It offers the three members of a map that MiniSearch's scoring uses.
 */
export interface PackedPostings {
  /** Of all articles, chosen or not: the rarity of a term is its rarity in the collection. */
  readonly size: number;
  /** Numbers of the chosen articles, ascending. */
  keys(): IterableIterator<number>;
  /** How often the term is in the article that `keys` gave last. */
  get(number: number): number | undefined;
}

/**
 * Opens the list that begins at `start`: its length, then for each article the distance from the one before, doubled; odd when a
 * frequency above 1 follows. All of them are varints.
 * @param chosen 1 for the numbers that `keys` gives, the others are passed over; absent: all.
 */
export function readPostings(bytes: Uint8Array, start: number, chosen?: Uint8Array): PackedPostings {
  const cursor = createCursor(bytes, start);
  const step = { done: false, value: 0 };
  const iterator: IterableIterator<number> = {
    [Symbol.iterator]: () => iterator,
    next() {
      while (cursor.advance()) {
        if (chosen !== undefined && chosen[cursor.number] !== 1) continue;
        step.value = cursor.number;
        return step;
      }
      return { done: true, value: undefined };
    },
  };
  return {
    size: cursor.size,
    keys() {
      cursor.rewind();
      return iterator;
    },
    get: (number) => (number === cursor.number ? cursor.frequency : undefined),
  };
}

interface Cursor {
  readonly size: number;
  /** Article and frequency that `advance` went to. */
  number: number;
  frequency: number;
  advance(): boolean;
  rewind(): void;
}

export function createCursor(bytes: Uint8Array, start: number): Cursor {
  let at = start;
  const readNumber = (): number => {
    let byte = bytes[at] ?? 0;
    at += 1;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at] ?? 0;
      at += 1;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  };
  const size = readNumber();
  const first = at;
  let left = size;
  const cursor: Cursor = {
    size,
    number: -1,
    frequency: 0,
    advance() {
      if (left === 0) return false;
      left -= 1;
      const distance = readNumber();
      cursor.number += distance >>> 1;
      cursor.frequency = (distance & 1) === 1 ? readNumber() : 1;
      return true;
    },
    rewind() {
      at = first;
      left = size;
      cursor.number = -1;
    },
  };
  return cursor;
}

/** Writes a list as `createCursor` reads it. Numbers must ascend. @returns its start. */
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
