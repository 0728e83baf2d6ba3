import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/edit-distance.ts';
import { buildTables } from '../../src/index/build-snapshot.ts';
import { letterSet, mayBeNear } from '../../src/index/letter-set.ts';
import { createVocabulary, maxEdits } from '../../src/index/vocabulary.ts';
import { articleOf } from './articles.ts';

const TEXTS = [
  'harbour harbours ministry minister',
  'harbour minister elections',
  'harbour minsk election',
  'ministers 2024 arbour',
];
const { texts } = await buildTables(TEXTS.map((text, at) => articleOf({ title: `Story ${at}`, text })));
const vocabulary = createVocabulary(texts);
const wordsOf = (found: readonly { readonly word: string }[]) => found.map(({ word }) => word);

describe('the words of a collection', () => {
  test('complete a beginning, the most frequent first', () => {
    expect(vocabulary.completions('minis', 5)).toEqual([
      { word: 'minister', count: 2, distance: 0 },
      { word: 'ministers', count: 1, distance: 0 },
      { word: 'ministry', count: 1, distance: 0 },
    ]);
    expect(wordsOf(vocabulary.completions('min', 2))).toEqual(['minister', 'ministers']);
  });

  test('a single letter is completed to nothing, a whole word not to itself', () => {
    expect(vocabulary.completions('m', 5)).toEqual([]);
    expect(vocabulary.completions('ministry', 5)).toEqual([]);
  });

  test('repair a slip: the nearest first, then the most frequent', () => {
    expect(vocabulary.corrections('minsiter', 5)[0]).toEqual({ word: 'minister', count: 2, distance: 1 });
    expect(wordsOf(vocabulary.corrections('harbur', 5))).toEqual(['harbour']);
    expect(wordsOf(vocabulary.corrections('electoins', 5))).toEqual(['elections', 'election']);
  });

  test('a wrong first letter is repaired only where no word with it is near', () => {
    expect(wordsOf(vocabulary.corrections('garbour', 5))).toEqual(['harbour', 'arbour'].sort().reverse());
    expect(wordsOf(vocabulary.corrections('arbou', 5))).toEqual(['arbour']);
  });

  test('short words and numbers are not repaired', () => {
    expect(vocabulary.corrections('mn', 5)).toEqual([]);
    expect(vocabulary.corrections('2025', 5)).toEqual([]);
    expect([maxEdits('abc'), maxEdits('abcd'), maxEdits('abcdefg'), maxEdits('abcdefgh')]).toEqual([0, 1, 1, 2]);
  });
});

test('letter sets never rule out a word that is near', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'z', '1'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 2 }), (a, b, max) => {
      fc.pre(editDistance(a, b, max) <= max);
      expect(mayBeNear(letterSet(a), letterSet(b), max)).toBe(true);
    }),
  );
  expect(mayBeNear(letterSet('harbour'), letterSet('election'), 1)).toBe(false);
});
