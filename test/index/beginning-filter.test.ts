import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stemOf } from '../../src/index/analyze.ts';
import { createBeginningFilter } from '../../src/index/beginning-filter.ts';

const mayBe = (word: string, term: string) => createBeginningFilter([term])(word, 0, word.length);

describe('beginnings of words', () => {
  test('never part a word from its stem or from itself', () => {
    const root = fc.array(fc.constantFrom(...Array.from('abcdefghilmnorstuyz')), { minLength: 2, maxLength: 6 });
    const ending = fc.constantFrom(
      '',
      's',
      'es',
      'ies',
      'ed',
      'ing',
      'y',
      'ly',
      'edly',
      'ness',
      'ation',
      'ement',
      'er',
      'ous',
    );
    fc.assert(
      fc.property(root, ending, (letters, end) => {
        const word = letters.join('') + end;
        expect([mayBe(word, stemOf(word)), mayBe(word, word)]).toEqual([true, true]);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    'using',
    'icing',
    'aging',
    'dying',
    'lying',
    'tying',
    'skies',
    'adding',
    'beings',
    'idly',
    'early',
    'a',
    'us',
    'y',
    'yes',
  ])('never part "%s" from its stem', (word) => expect(mayBe(word.toUpperCase(), stemOf(word))).toBe(true));

  test('part words whose beginnings differ', () => {
    expect(mayBe('harbour', stemOf('harvest'))).toBe(true);
    expect(mayBe('harbour', stemOf('hammer'))).toBe(false);
    expect(mayBe('an', 'a')).toBe(false);
  });

  test('read a word where it stands in a text', () => {
    expect(createBeginningFilter(['ferri'])('The Ferry sank', 4, 9)).toBe(true);
  });
});
