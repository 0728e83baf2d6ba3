import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stripUnprintable } from '../../src/reply/clean-text.ts';
import { quote } from '../../src/reply/quote.ts';
import { shownText } from '../../src/reply/shown-text.ts';
import { dirtyText } from './hostile-text.ts';

const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;
const WIDE = { maxChars: 1_000 };

describe('quote', () => {
  test('begins every line with a mark, the span bold, the citation last', () => {
    const text = 'It opened on Monday.\nIt is open.';
    expect(quote(text, [{ start: 13, end: 19 }], { ...WIDE, citation: 2 })).toBe(
      '> It opened on **Monday**.\n> It is open. [2]',
    );
  });

  test('escapes what the article wrote, inside the span too', () => {
    expect(quote('a *b* [c](https://x.test)', [{ start: 2, end: 5 }], WIDE)).toBe(
      '> a **\\*b\\*** \\[c](https\\://x.test)',
    );
  });

  test('makes one bold run of spans that touch or cross, and takes spaces out of it', () => {
    const spans = [
      { start: 4, end: 8 },
      { start: 0, end: 4 },
      { start: 6, end: 11 },
    ];
    expect(quote('one two three', spans, WIDE)).toBe('> **one** **two thr**ee');
    expect(quote('one two', [{ start: 3, end: 7 }], WIDE)).toBe('> one **two**');
  });

  test('a span over two lines is bold on both', () => {
    expect(quote('one\ntwo', [{ start: 0, end: 7 }], WIDE)).toBe('> **one**\n> **two**');
  });

  test('a span of nothing does not open what stands around it', () => {
    expect(quote('@\u0000everyone', [{ start: 1, end: 2 }], WIDE)).toBe('> \\@everyone');
    expect(quote('@\u2069everyone', [], WIDE)).toBe('> \\@everyone');
    expect(quote('\u202c# x', [], WIDE)).toBe('> \\# x');
  });

  test('marks what was left out of the passage', () => {
    expect(quote('in the middle', [], { ...WIDE, cutBefore: true, cutAfter: true })).toBe('> …in the middle…');
  });

  test('cut to fit, it still shows the span, in a part without holes', () => {
    const text = `${'before '.repeat(100)}the answer ${'after '.repeat(100)}`.trim();
    const start = text.indexOf('answer');
    const lines = quote(text, [{ start, end: start + 6 }], { maxChars: 200, citation: 1 });
    expect(lines.length).toBeLessThanOrEqual(200);
    expect(lines).toMatch(/^> …before .*the \*\*answer\*\* after .*… \[1\]$/u);
    expect(text).toContain(lines.slice(3, -5).replaceAll('*', ''));
  });

  test('cut to fit, a text of many short bold lines is still shown', () => {
    const text = '*\n'.repeat(12);
    const lines = quote(text, [{ start: 0, end: 21 }], { maxChars: 60, citation: 1 });
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines).toMatch(/^> \*\*\\\*\*\*\n/u);
  });

  test('is verbatim and fits, whatever the text and its spans', () => {
    const offsets = fc.tuple(fc.nat(9_000), fc.nat(9_000));
    fc.assert(
      fc.property(
        dirtyText(),
        fc.array(offsets, { maxLength: 3 }),
        fc.integer({ min: 60, max: 900 }),
        (text, pairs, maxChars) => {
          const spans = pairs.map(([a, b]) => ({
            start: Math.min(a, b, text.length),
            end: Math.min(Math.max(a, b), text.length),
          }));
          const lines = quote(text, spans, { maxChars, citation: 1 });
          expect(lines.length).toBeLessThanOrEqual(maxChars);
          const source = stripUnprintable(text).replace(BIDI, '');
          for (const line of lines.split('\n').filter((shown) => shown !== '')) {
            expect(line).toMatch(/^> /u);
            const words = shownText(line)
              .replace(/ \[1\]$/u, '')
              .replace(/^…|…$/gu, '')
              .replace(BIDI, '');
            expect(source).toContain(words);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('two spans with nothing to show between them are one', () => {
    const spans = [
      { start: 0, end: 5 },
      { start: 6, end: 10 },
    ];
    expect(quote('ferry\ud83dboat sails', spans, { maxChars: 100 })).toBe('> **ferryboat** sails');
  });
});
