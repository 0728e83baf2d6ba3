import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanWords } from '../../src/index/scan-words.ts';

/** The definition, slowly. */
const WORD =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’](?=\p{L})|[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

function scanned(text: string): readonly (readonly [string, number])[] {
  const words: [string, number][] = [];
  scanWords(text, (start, end) => words.push([text.slice(start, end), start]));
  return words;
}

const byPattern = (text: string) => [...text.matchAll(WORD)].map(({ 0: raw, index }) => [raw, index]);

/** Signs that touch each other in words, so that short texts meet every rule. */
const tricky = fc.array(
  fc.constantFrom(...Array.from("aBz09'’.,-–— “”…éñß\u0301\u0489٣中ﬁ\u00ad\u{1d4d0}\u{1f600}\ud83dк_½²")),
  {
    maxLength: 30,
  },
);

/** Lone surrogates included. */
const anySigns = fc.array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 60 });

describe('scanWords', () => {
  test('finds exactly the words of the pattern where unlike signs touch', () => {
    fc.assert(
      fc.property(tricky, (signs) => {
        const text = signs.join('');
        expect(scanned(text)).toEqual(byPattern(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('finds exactly the words of the pattern in any text', () => {
    fc.assert(
      fc.property(anySigns, (codes) => {
        const text = String.fromCodePoint(...codes);
        expect(scanned(text)).toEqual(byPattern(text));
      }),
    );
  });

  test('tells words of plain letters and digits from others', () => {
    const plain: boolean[] = [];
    scanWords("Korea's 12,400 troops, U.S. café B52.", (_, __, isPlain) => plain.push(isPlain));
    expect(plain).toEqual([false, false, true, false, false, true]);
  });
});
