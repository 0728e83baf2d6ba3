import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_VECTOR, nearestOf, nearnessTo, nearShare, vectorOf } from '../../src/answer/word-vectors.ts';
import { stemOf } from '../../src/index/analyze.ts';

const vector = (word: string) => vectorOf(stemOf(word));
const nearness = (left: string, right: string) => nearnessTo(vector(left))(vector(right));

test.each([
  ['newspaper', 'post', 'hotel'],
  ['analysts', 'experts', 'fishermen'],
  ['boat', 'ship', 'judge'],
  ['doctor', 'hospital', 'missile'],
])('%s is nearer to %s than to %s', (word, near, far) =>
  expect(nearness(word, near)).toBeGreaterThan(nearness(word, far) + 0.1),
);

test('a word that nobody knows is near to nothing, not even to itself', () => {
  expect(vector('xqzvw')).toBe(NO_VECTOR);
  expect(nearness('xqzvw', 'xqzvw')).toBe(0);
  expect(nearestOf(nearnessTo(NO_VECTOR), [{ vector: vector('ship') }])).toBe(0);
});

test('nearness is the same both ways, between 0 and 1, however often it is asked', () =>
  fc.assert(
    fc.property(fc.nat(19_999), fc.nat(19_999), (left, right) => {
      const value = nearnessTo(left)(right);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1.000001);
      expect(nearnessTo(left)(right)).toBe(value);
      expect(nearnessTo(right)(left)).toBeCloseTo(value, 5);
    }),
  ));

test('a word is nearest to itself, and of a sentence the nearest word counts', () => {
  expect(nearness('ferry', 'ferry')).toBeCloseTo(1, 5);
  const sentence = ['sank', 'boat', 'minister'].map((word) => ({ vector: vector(word) }));
  expect(nearestOf(nearnessTo(vector('ferry')), sentence)).toBeCloseTo(nearness('ferry', 'boat'), 5);
  expect(nearShare(0.2)).toBe(0);
  expect(nearShare(1)).toBe(1);
});
