import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../src/edit-distance.ts';

describe('the distance between two words', () => {
  test.each([
    ['ferry', 'ferry', 0],
    ['fery', 'ferry', 1],
    ['frery', 'ferry', 1],
    ['serach', 'search', 1],
    ['harbour', 'harbor', 1],
    ['', 'abc', 3],
  ])('%j to %j is %d', (a, b, edits) => {
    expect(editDistance(a, b, 5)).toBe(edits);
  });

  test('stops above the limit and at words that no index has', () => {
    expect(editDistance('ferry', 'lantern', 2)).toBe(3);
    expect(editDistance('a'.repeat(65), 'a'.repeat(65), 2)).toBe(3);
  });

  test('is the same both ways, and none only for equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8));
        expect(editDistance(a, b, 8) === 0).toBe(a === b);
      }),
    );
  });
});
