import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAPTION_WORDS } from '../../src/ingest/caption.ts';
import { FURNITURE_RULES } from '../../src/ingest/furniture-rules.ts';
import { cluesOf } from '../../src/ingest/pattern-clues.ts';
import { PatternIndex } from '../../src/ingest/pattern-index.ts';

const PATTERNS = [...FURNITURE_RULES.flatMap(({ patterns }) => patterns), CAPTION_WORDS];
const INDEX = new PatternIndex(PATTERNS);

/** Lines that a pattern matches, made from the pattern; undefined where fast-check can't read it. */
function linesOf(pattern: RegExp): fc.Arbitrary<string> | undefined {
  // What fast-check has no notion of only narrows what matches.
  const source = pattern.source
    .replaceAll(/\(\?<?[=!](?:[^()[\]]|\[[^\]]*\]|\((?:[^()])*\))*\)|\\b/gu, '')
    .replaceAll('\\p{Lu}', 'A')
    .replaceAll(/\\p\{Ll?\}/gu, 'a');
  try {
    return fc.stringMatching(new RegExp(source, 'u'), { size: '-1' });
  } catch {
    return undefined;
  }
}

test.each(PATTERNS.map((pattern, at) => [at, pattern] as const))(
  'pattern %i is tried on the lines that it matches: %s',
  (at, pattern) => {
    const lines = linesOf(pattern);
    expect(lines).toBeDefined();
    if (lines === undefined) return;
    fc.assert(
      fc.property(lines, fc.boolean(), (line, isLoud) => {
        const said = isLoud && pattern.flags.includes('i') ? line.toUpperCase() : line;
        if (pattern.test(said)) expect(INDEX.candidates(said)).toContain(at);
      }),
      { numRuns: 60 },
    );
  },
);

test('few patterns are for every line', () => {
  expect(PATTERNS.filter((pattern) => cluesOf(pattern).length === 0).length).toBeLessThanOrEqual(5);
});

test.each([
  [/^(?:sign[- ]?up|log ?in)\b/u, 'Sign-up today', true],
  [/^(?:sign[- ]?up|log ?in)\b/u, '» log in', true],
  [/^(?:sign[- ]?up|log ?in)\b/u, 'Please log in', false],
  [/^\d+ comments?$/iu, '12 COMMENTS', true],
  [/\bcopyright (?:19|20)\d{2}/iu, 'Example, Copyright 2024', true],
  [/\bcopyright (?:19|20)\d{2}/iu, 'Example, right 2024', false],
  [/^[-–—*]{3,}$/u, '-----', true],
  [/^[-–—*]{3,}$/u, '- one', false],
  [/^©\s?\p{Lu}/u, '© Example', true],
  [/^été$/iu, 'ÉTÉ', true],
  [/^caf\u00e9 (?:bar|inn)$/u, 'café bar', true],
  [/^caf\u00e9 (?:bar|inn)$/u, 'caf bar', false],
])('%s on "%s": %s', (pattern, line, isTried) => {
  expect(new PatternIndex([pattern]).candidates(line).length > 0).toBe(isTried);
});
