import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/article/fold.ts';

test.each([
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['TÜRKİYE', 'turkiye'],
  ['São  Tomé\u00a0and Príncipe', 'sao tome and principe'],
  ['“Łódź” – Køge', '"lodz" - koge'],
  ['zero\u200bwidth', 'zerowidth'],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folds the same however often it is done', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
