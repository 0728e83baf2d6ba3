import type { ByteWriter } from './byte-writer.ts';

/**
 * Articles that have a term, with how often: what MiniSearch keeps in a `Map<number, number>` (35 bytes an entry), packed into
 * less than two bytes. A list is its length, then for each article the distance from the one before, doubled; odd when a
 * frequency above 1 follows. All of them are varints.
 */
export interface Postings {
  /** Ascending. What stands beyond `length` is left from other lists. */
  readonly numbers: Uint32Array;
  readonly frequencies: Uint32Array;
  length: number;
}

/** Room for lists of up to `size` entries. It is filled again and again: what was read must be used before the next list is. */
export function createPostings(size: number): Postings {
  return { numbers: new Uint32Array(size), frequencies: new Uint32Array(size), length: 0 };
}

/** Entries of the list that begins at `start`, without reading it. */
export function countPostings(bytes: Uint8Array, start: number): number {
  return readVarint(bytes, start).value;
}

/**
 * Unpacks a list. A hundred thousand entries take half a millisecond: the loop makes no call and no object for an entry.
 * @param into has room for all of them.
 */
export function unpackPostings(bytes: Uint8Array, start: number, into: Postings): void {
  const { numbers, frequencies } = into;
  const { value: size, next } = readVarint(bytes, start);
  let at = next;
  let number = -1;
  for (let entry = 0; entry < size; entry += 1) {
    let byte = bytes[at++] ?? 0;
    let distance = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0;
      distance |= (byte & 0x7f) << shift;
    }
    number += distance >>> 1;
    let frequency = 1;
    if ((distance & 1) === 1) {
      byte = bytes[at++] ?? 0;
      frequency = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        frequency |= (byte & 0x7f) << shift;
      }
    }
    numbers[entry] = number;
    frequencies[entry] = frequency;
  }
  into.length = size;
}

/** Writes a list as `unpackPostings` reads it. Numbers must ascend. @returns its start. */
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

function readVarint(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } {
  let at = start;
  let byte = bytes[at++] ?? 0;
  let value = byte & 0x7f;
  for (let shift = 7; byte >= 0x80; shift += 7) {
    byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
  }
  return { value, next: at };
}
