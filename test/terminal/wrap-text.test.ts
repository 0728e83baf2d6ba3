import { stripVTControlCharacters, styleText } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../src/terminal/wrap-text.ts';

describe('wrapping for a terminal', () => {
  test.each([
    ['The harbour reopened on Monday.', 'The harbour reopened on\nMonday.'],
    ['> The harbour reopened on Monday.', '> The harbour reopened\n> on Monday.'],
    ['- The harbour reopened on Monday.', '- The harbour reopened\n  on Monday.'],
    ['  12 The harbour reopened on Monday.', '  12 The harbour\n     reopened on Monday.'],
    ['8 June 2025, the harbour reopened.', '8 June 2025, the harbour\nreopened.'],
    ['one\n\ntwo', 'one\n\ntwo'],
  ])('%j', (text, wrapped) => {
    expect(wrapText(text, 24)).toBe(wrapped);
  });

  test('styles do not count as width', () => {
    const text = `The ${styleText('bold', 'harbour', { validateStream: false })} reopened`;
    expect(stripVTControlCharacters(wrapText(text, 20))).toBe('The harbour reopened');
  });

  test('changes nothing but white space and the marks of quotes, and keeps to the width', () => {
    const words = (text: string) => text.replace(/[\s>]+/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '>', '-', '1', '.', '\n') }), (text) => {
        const wrapped = wrapText(text, 24);
        expect(words(wrapped)).toBe(words(text));
        for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});
