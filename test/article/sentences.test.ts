import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/article/sentences.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each([
    ['titles', 'Mr. Okafor met Gen. Lind. They talked.', ['Mr. Okafor met Gen. Lind.', 'They talked.']],
    ['months', 'The test on Jan. 14 failed. It was the third.', ['The test on Jan. 14 failed.', 'It was the third.']],
    ['initials', 'J. R. Moreno resigned. Nobody knew.', ['J. R. Moreno resigned.', 'Nobody knew.']],
    ['a stray initial', 'A cable by U. Secretary Lima. More came.', ['A cable by U. Secretary Lima.', 'More came.']],
    ['dotted names', 'The U.S. Navy left the U.N. The ships sank.', ['The U.S. Navy left the U.N.', 'The ships sank.']],
    ['quotes after the point', '“It is over.” The crowd left.', ['“It is over.”', 'The crowd left.']],
    ['a quoted question inside', '"Why?" she asked. Then she left.', ['"Why?" she asked.', 'Then she left.']],
    ['numbers', 'Prices rose 3.5 percent. Wages fell.', ['Prices rose 3.5 percent.', 'Wages fell.']],
    ['line breaks inside a sentence', 'The bank\nkept rates. It\nwaited.', ['The bank\nkept rates.', 'It\nwaited.']],
  ])('keeps %s together', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test.each([
    ['one long word', `A ${'a'.repeat(200_000)} b. The end.`],
    ['a letter with a hundred thousand marks', `A a${'\u0300'.repeat(200_000)} b. The end.`],
    ['opening quotation marks', `A ${'“'.repeat(200_000)} b. The end.`],
    ['initials that never end a sentence', `${'A. '.repeat(60_000)}The end.`],
    ['closing brackets after points', `A ${'.)'.repeat(100_000)} b. The end.`],
    ['many sentences', 'The ferry sank. It was old. '.repeat(20_000)],
  ])('takes time in proportion to a text of %s', (_, text) => {
    const before = process.cpuUsage();
    splitSentences(text);
    // A tenth of a second of the processor; where signs or pieces were looked at from each other, it was ten seconds and more.
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(3);
  });

  test('splits a long text as it splits its parts', () => {
    const paragraph = 'Mr. Okafor met Gen. Lind in the U.S. on Jan. 14. “Why?” she asked. It cost 3.5 million! ';
    const sentences = sentencesOf(paragraph);
    expect(sentencesOf(paragraph.repeat(300))).toEqual(Array.from({ length: 300 }, () => sentences).flat());
    expect(sentencesOf(`${'so '.repeat(600)}it ended. Then it went on.`)).toHaveLength(2);
  });

  test.each([
    ['words', 'so '.repeat(2_000), 1_997],
    ['no white space', '😀'.repeat(2_000), 1_998],
  ])('parts what has no end for 2,000 characters: %s', (_, endless, longest) => {
    const parts = sentencesOf(`${endless}end. Then it went on.`);
    expect(Math.max(...parts.map((part) => part.length))).toBe(longest);
    expect(parts.join('').replaceAll(' ', '')).toBe(`${endless}end.Thenitwenton.`.replaceAll(' ', ''));
    expect(parts.at(-1)).toBe('Then it went on.');
    expect(parts.some((part) => /\p{Cs}/u.test(part))).toBe(false);
  });

  test('covers everything but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '!', '\n', '”', '1', 'é', '😀') }), (text) => {
        const spans = splitSentences(text);
        let at = 0;
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
