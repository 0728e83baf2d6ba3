import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createByteWriter } from '../../src/index/byte-writer.ts';
import { countPostings, createPostings, unpackPostings, writePostings } from '../../src/index/packed-postings.ts';
import { createPostingsCollector } from '../../src/index/postings-collector.ts';

type List = readonly (readonly [number, number])[];

/** Ascending numbers with frequencies, near and far from each other. */
const list: fc.Arbitrary<List> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1_000_000_000 })), {
    maxLength: 40,
  })
  .chain((numbers) =>
    fc
      .array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100_000 })), {
        minLength: numbers.length,
        maxLength: numbers.length,
      })
      .map((frequencies) =>
        numbers.toSorted((a, b) => a - b).map((number, at) => [number, frequencies[at] ?? 1] as const),
      ),
  );

function read(bytes: Uint8Array, start: number): List {
  const postings = createPostings(64);
  unpackPostings(bytes, start, postings);
  return Array.from({ length: postings.length }, (_, at) => [postings.numbers[at] ?? 0, postings.frequencies[at] ?? 0]);
}

describe('packed postings', () => {
  test('give back every list that was written, and its length', () => {
    fc.assert(
      fc.property(fc.array(list, { maxLength: 8 }), (lists) => {
        const writer = createByteWriter();
        const starts = lists.map((each) => writePostings(writer, each));
        const bytes = writer.join();
        expect(starts.map((start) => read(bytes, start))).toEqual(lists);
        expect(starts.map((start) => countPostings(bytes, start))).toEqual(lists.map(({ length }) => length));
      }),
    );
  });

  test('take less than two bytes an entry where articles are near and words are met once', () => {
    const writer = createByteWriter();
    writePostings(
      writer,
      Array.from({ length: 10_000 }, (_, at) => [at * 7, at % 5 === 0 ? 2 : 1] as const),
    );
    expect(writer.length).toBeLessThan(20_000);
  });
});

test('bytes are whole beyond a chunk', () => {
  const writer = createByteWriter();
  const numbers = Array.from({ length: 400_000 }, (_, at) => at * 5_000);
  for (const number of numbers) writer.writeNumber(number);
  const bytes = writer.join();
  expect(bytes).toHaveLength(writer.length);
  expect(bytes.length).toBeGreaterThan(1 << 20);
  expect([...bytes.subarray(-5)].map((byte) => byte & 0x7f).reduceRight((sum, byte) => sum * 128 + byte, 0)).toBe(
    numbers.at(-1),
  );
});

test('lists that grow at the same time are kept apart, in the order of adding', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(1_000)), { maxLength: 200 }), (added) => {
      const collector = createPostingsCollector();
      for (const [at, [list, frequency]] of added.entries()) collector.add(list, at, frequency);
      for (let list = 0; list <= 5; list += 1) {
        const expected = added.flatMap(([own, frequency], at) => (own === list ? [[at, frequency]] : []));
        expect(collector.read(list)).toEqual(expected);
      }
    }),
  );
});

test('a list that nothing was added to is empty', () => {
  expect(createPostingsCollector().read(3)).toEqual([]);
});
