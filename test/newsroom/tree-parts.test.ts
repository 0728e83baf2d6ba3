import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTreeBuilder, type Part, toParts } from '../../src/newsroom/tree-parts.ts';

const MAX_BYTES = 1 << 24;

function rebuild(parts: Iterable<Part>): unknown {
  const builder = createTreeBuilder(MAX_BYTES);
  for (const part of parts) builder.add(part);
  return builder.build();
}

test('any plain data comes back as it was, whatever its names and texts', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.record({ id: fc.string(), texts: fc.array(fc.string({ unit: 'grapheme' })) })),
    fc.uint8Array(),
    fc.uint16Array(),
    fc.uint32Array(),
    fc.float64Array({ noNaN: true }),
  );
  const { tree } = fc.letrec<{ tree: unknown; node: unknown }>((tie) => ({
    tree: fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('node'), { maxKeys: 5 }),
    node: fc.oneof({ maxDepth: 3 }, leaf, tie('tree')),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      if (typeof value !== 'object' || value === null) return;
      expect(rebuild(toParts(value))).toEqual({ ...value });
    }),
    { numRuns: 200 },
  );
});

test('large lists and arrays are divided, and put together again', () => {
  const numbers = Uint32Array.from({ length: 400_000 }, (_, index) => index * 7);
  const texts = Array.from({ length: 40_000 }, (_, index) => `a text of some length, number ${index}`);
  const parts = [...toParts({ numbers: numbers.subarray(5), texts })];
  expect(parts.length).toBeGreaterThan(5);
  for (const { body } of parts) expect(body.length).toBeLessThan(600_000);
  expect(rebuild(parts)).toEqual({ numbers: numbers.slice(5), texts });
});

const head = { path: ['a'], kind: 'Uint16Array', length: 4, at: 0 } as const;
test.each<[string, readonly Part[]]>([
  ['an array larger than its file', [{ head: { ...head, length: 1e9 }, body: new Uint8Array(2) }]],
  ['a part that reaches beyond its array', [{ head: { ...head, at: 3 }, body: new Uint8Array(4) }]],
  [
    'one name for an array and a list',
    [
      { head, body: new Uint8Array(8) },
      { head: { path: ['a'], kind: 'list' }, body: Buffer.from('[]') },
    ],
  ],
  [
    'one name for a value and a record',
    [
      { head: { path: ['a'], kind: 'value' }, body: Buffer.from('1') },
      { head: { path: ['a', 'b'], kind: 'value' }, body: Buffer.from('1') },
    ],
  ],
  ['no JSON', [{ head: { path: ['a'], kind: 'value' }, body: Buffer.from('{') }]],
])('refuses %s', (_, parts) => {
  expect(() => rebuild(parts)).toThrow();
});
