import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze, stemOf, tokenize } from '../../src/index/analyze.ts';

const wordsOf = (text: string): readonly string[] => tokenize(text).map(({ word }) => word);

describe('analyze', () => {
  test('reads dotted abbreviations as one word', () => {
    expect(wordsOf('U.S. and U.N. envoys, the U.K.-led D.P.R.K. talks')).toEqual([
      'us',
      'and',
      'un',
      'envoys',
      'the',
      'uk',
      'led',
      'dprk',
      'talks',
    ]);
  });

  test('parts initials from the name behind them', () => {
    expect(wordsOf('John F.Kennedy')).toEqual(['john', 'f', 'kennedy']);
  });

  test('ignores accents, case, apostrophes and possessives', () => {
    expect(wordsOf('Côte d’Ivoire’s Président')).toEqual(['cote', 'divoire', 'president']);
  });

  test('keeps numbers whole and takes commas of thousands out', () => {
    expect(wordsOf('3.5 million, 12,400 troops')).toEqual(['3.5', 'million', '12400', 'troops']);
  });

  test('finds a hyphenated word by either part', () => {
    expect(wordsOf('long-range missile')).toEqual(['long', 'range', 'missile']);
  });

  test('cuts text without spaces into words', () => {
    expect(wordsOf('北朝鮮がミサイルを発射')).toContain('ミサイル');
  });

  test('leaves words out that nobody types', () => {
    expect(wordsOf(`${'x'.repeat(64)} ${'y'.repeat(65)}`)).toEqual(['x'.repeat(64)]);
  });

  test('gives inflected words one stem', () => {
    expect(new Set(['visit', 'visits', 'visiting', 'visited'].map(stemOf)).size).toBe(1);
  });

  test('gives ranges that are in order, apart and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10_ff_ff }), { maxLength: 100 }), (codes) => {
        const text = String.fromCodePoint(...codes);
        let end = 0;
        for (const term of analyze(text)) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          expect(term.end).toBeGreaterThan(term.start);
          expect(term.word).not.toBe('');
          end = term.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
