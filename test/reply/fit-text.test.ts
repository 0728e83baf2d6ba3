import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, closeBidi, isBlank } from '../../src/reply/clean-text.ts';
import { fitChoices } from '../../src/reply/fit-choices.ts';
import { code, marked, plain, stackBlocks } from '../../src/reply/fit-text.ts';
import { shownText } from '../../src/reply/shown-text.ts';
import { dirtyText } from './hostile-text.ts';

const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;

describe('closeBidi', () => {
  test.each([
    ['an override', 'a \u202eb', 'a \u202eb\u202c'],
    ['nested ones, the inner first', '\u2067\u202bx', '\u2067\u202bx\u202c\u2069'],
    ['each line for itself', '\u202ea\nb', '\u202ea\u202c\nb'],
    ['what is closed already', '\u2066a\u2069b', '\u2066a\u2069b'],
    ['a closer without an opener', 'a\u202c\u2069b', 'ab'],
  ])('closes %s', (_, text, closed) => {
    expect(closeBidi(text)).toBe(closed);
  });

  test('changes nothing that is closed', () => {
    fc.assert(
      fc.property(dirtyText(), (text) => {
        expect(closeBidi(closeBidi(text))).toBe(closeBidi(text));
      }),
    );
  });
});

describe('cleanLine', () => {
  test('removes control characters and lone surrogates, and is one line', () => {
    expect(cleanLine('\u0000a\u001b[31m\tb\r\nc\ud83d\u2028\u0085d ')).toBe('a[31m b c d');
  });

  test('joins no new surrogate pair', () => {
    expect(cleanLine('\ud83d\u0000\ude00')).toBe('');
  });
});

describe('isBlank', () => {
  test.each(['', ' ', '\n', '\u200b', '\u2800', '\u3164', '\u202e\u202c', '\ufeff'])('%j shows nothing', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  test.each(['.', 'a', '👍', 'é', '平'])('%j is seen', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('marked', () => {
  test('keeps a text that just fits and cuts one that does not at a word', () => {
    expect(marked('one two three', 13)).toBe('one two three');
    expect(marked('one two three', 12)).toBe('one two…');
  });

  test('counts the escapes', () => {
    expect(marked('****', 8)).toBe('\\*\\*\\*\\*');
    expect(marked('****', 7)).toBe('\\*\\*…');
  });

  test('keeps graphemes whole', () => {
    expect(marked('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13)).toBe('👩‍👩‍👧‍👦…');
  });

  test('says so where nothing can be seen', () => {
    expect(marked('\u200b', 100)).toBe('(no text)');
  });

  test('shows a prefix of any text within any limit, without format', () => {
    fc.assert(
      fc.property(dirtyText(), fc.integer({ min: 16, max: 300 }), (text, maxChars) => {
        const result = marked(text, maxChars);
        expect(result.length).toBeLessThanOrEqual(maxChars);
        const shown = shownText(result).replace(BIDI, '');
        const whole = cleanLine(text).replace(BIDI, '');
        if (isBlank(whole)) expect(shown).toBe('(no text)');
        else expect(whole.startsWith(shown.replace(/…$/u, ''))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('plain', () => {
  test('escapes nothing, as nothing there is formatted', () => {
    expect(plain('**a** <@1>', 100)).toBe('**a** <@1>');
  });

  test('fits any text', () => {
    fc.assert(
      fc.property(dirtyText(), fc.integer({ min: 16, max: 100 }), (text, maxChars) => {
        expect(plain(text, maxChars).length).toBeLessThanOrEqual(maxChars);
        expect(code(text, maxChars).length).toBeLessThanOrEqual(maxChars);
      }),
    );
  });
});

describe('stackBlocks', () => {
  const rest = (count: number) => `+${count}`;

  test('shows all that fit, to the unit', () => {
    expect(stackBlocks(['aa', 'bb'], 5, rest)).toBe('aa\nbb');
    expect(stackBlocks(['aa', 'bb'], 5, rest, ', ')).toBe('+2');
  });

  test('tells how many are left, and never skips one to show a later', () => {
    expect(stackBlocks(['aa', 'bbbbbbbb', 'c'], 8, rest)).toBe('aa\n+2');
  });

  test('is always whole blocks in order, then the rest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/u), { minLength: 1 }),
        fc.integer({ min: 3, max: 60 }),
        (blocks, max) => {
          const lines = stackBlocks(blocks, max, rest).split('\n');
          const left = /^\+(\d+)$/u.exec(lines.at(-1) ?? '')?.[1];
          const shown = left === undefined ? lines : lines.slice(0, -1);
          expect(lines.join('\n').length).toBeLessThanOrEqual(Math.max(max, 3));
          expect(shown).toEqual(blocks.slice(0, shown.length));
          expect(shown.length + Number(left ?? 0)).toBe(blocks.length);
        },
      ),
    );
  });
});

describe('fitChoices', () => {
  test('never cuts a value: a choice whose value is too long goes', () => {
    const choices = [
      { name: 'x'.repeat(101), value: 'y'.repeat(100) },
      { name: 'z', value: 'y'.repeat(101) },
      { name: 'empty', value: '' },
    ];
    expect(fitChoices(choices)).toEqual([{ name: `${'x'.repeat(99)}…`, value: 'y'.repeat(100) }]);
  });

  test('offers at most 25', () => {
    expect(fitChoices(Array.from({ length: 40 }, (_, n) => ({ name: `${n}`, value: `${n}` })))).toHaveLength(25);
  });
});
