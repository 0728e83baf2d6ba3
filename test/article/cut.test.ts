import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutGraphemes, cutWords, lastGap } from '../../src/article/cut.ts';

const FAMILY = '👨‍👩‍👧‍👦';

describe('cutGraphemes', () => {
  test('keeps a text that fits exactly', () => {
    expect(cutGraphemes('abc', 3)).toBe('abc');
  });

  test('cuts one unit over the limit', () => {
    expect(cutGraphemes('abcd', 3)).toBe('abc');
  });

  test('never leaves half of a joined emoji', () => {
    expect(cutGraphemes(`ab${FAMILY}`, 5)).toBe('ab');
  });

  test('cuts inside one grapheme that is longer than the limit, but never a surrogate pair', () => {
    const zalgo = `a${'\u0301'.repeat(50)}`;
    expect(cutGraphemes(zalgo, 10)).toHaveLength(10);
    expect(cutGraphemes(FAMILY, 1)).toBe('');
    expect(cutGraphemes(FAMILY, 2)).toBe('👨');
  });

  test('is a prefix within the limit for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const cut = cutGraphemes(text, max);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(max);
      }),
    );
  });
});

describe('cutWords', () => {
  test('cuts at a word border and says so', () => {
    expect(cutWords('one two three four', 12)).toBe('one two…');
  });

  test('cuts inside a word when no border is near', () => {
    expect(cutWords('incomprehensibilities', 8)).toBe('incompr…');
  });

  test('is a prefix with an ellipsis within the limit for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (text, max) => {
        const cut = cutWords(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
    );
  });
});

describe('lastGap', () => {
  test('is where the last white space begins', () => {
    expect(lastGap('one two  three')).toBe(7);
    expect(lastGap('one two \n')).toBe(7);
    expect(lastGap('one')).toBe(-1);
    expect(lastGap('')).toBe(-1);
  });

  test('knows all white space, as a pattern does', () => {
    const sign = fc.constantFrom(
      'a',
      'é',
      '\u0085',
      '\u200b',
      ' ',
      '\t',
      '\n',
      '\u00a0',
      '\u2003',
      '\u3000',
      '\ufeff',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        expect(lastGap(text)).toBe(text.search(/\s+\S*$/u));
      }),
    );
  });
});
