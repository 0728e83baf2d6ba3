import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findText, isWholeTexts, packTexts, textAt } from '../../src/index/packed-texts.ts';
import { compareText, lowerBound } from '../../src/index/sorted-text.ts';

const sorted = (words: readonly string[]) => [...new Set(words)].sort(compareText);
const many = sorted(Array.from({ length: 3_000 }, (_, at) => `word${at % 10 === 0 ? '橋' : ''}${at}`));

describe('packed texts', () => {
  test.each([0, 1, 1_023, 1_024, 1_025, 2_048, 3_000])('give back each of %d words', (count) => {
    const words = many.slice(0, count);
    const packed = packTexts(words);
    expect(words.map((_, at) => textAt(packed, at))).toEqual(words);
    expect(textAt(packed, count)).toBe('');
    expect(textAt(packed, -1)).toBe('');
    expect(isWholeTexts(packed)).toBe(true);
  });

  test('find a word where a list of strings has it, or where it would stand', () => {
    const packed = packTexts(many);
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...many), fc.string(), fc.string({ unit: 'grapheme' })), (key) => {
        expect(findText(packed, key)).toBe(lowerBound(many, key));
      }),
    );
  });

  test('from outside are refused where an end points nowhere', () => {
    const { chunks, ends } = packTexts(many);
    expect(isWholeTexts({ chunks: chunks.slice(1), ends })).toBe(false);
    expect(isWholeTexts({ chunks: ['', ...chunks.slice(1)], ends })).toBe(false);
    expect(isWholeTexts({ chunks, ends: ends.map((end, at) => (at === 5 ? 100_000 : end)) })).toBe(false);
    expect(isWholeTexts({ chunks, ends: ends.map((end, at) => (at === 5 ? 0 : end)) })).toBe(false);
  });
});
