import fc from 'fast-check';

/** What breaks messages: every mark of Discord's markdown, mentions, emoji of many units, other scripts, bidi, controls. */
const PIECES = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '||',
  '|',
  '`',
  '```',
  '\\',
  '#',
  '# ',
  '## ',
  '-# ',
  '- ',
  '> ',
  '>>> ',
  '1. ',
  '* ',
  '+ ',
  '[',
  ']',
  '(',
  ')',
  '[a](https://evil.test)',
  'https://evil.test/x_y',
  '<https://evil.test>',
  '<@123>',
  '<@&1>',
  '<#1>',
  '<t:1:R>',
  '</ban:1>',
  '<:x:1>',
  '<a:x:1>',
  '<id:guide>',
  '@everyone',
  '@here',
  ':wave:',
  ':',
  '/',
  'word',
  'a',
  'Z',
  '7',
  ' ',
  '\n',
  '👩‍👩‍👧‍👦',
  '🇰🇵',
  '👍🏽',
  'é',
  'e\u0301',
  'ß',
  '“',
  '…',
  'مرحبا بالعالم',
  'שלום',
  '平壌の宣言',
  '한국어',
  'ﷺ',
  '𝔘',
] as const;

/** Texts as bad as they come, without control characters, which are removed before the escape. */
export function hostileText(maxPieces = 40): fc.Arbitrary<string> {
  return fc
    .array(
      fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 4 })),
      { maxLength: maxPieces },
    )
    .map((pieces) => pieces.join(''));
}

const DIRT = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\r\n',
  '\t',
  '\u0085',
  '\ud83d',
  '\udc4d',
  '\u202e',
  '\u202a',
  '\u2066',
  '\u2069',
  '\u202c',
  '\u200b',
  '\u200f',
  '\ufeff',
  '\u2028',
] as const;

/** The same with control characters, lone surrogates, bidirectional overrides; now and then very long. */
export function dirtyText(): fc.Arbitrary<string> {
  const short = fc
    .array(fc.oneof({ weight: 3, arbitrary: hostileText(6) }, { weight: 1, arbitrary: fc.constantFrom(...DIRT) }), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join(''));
  const long = fc
    .tuple(short, fc.integer({ min: 1, max: 400 }))
    .map(([text, times]) => text.repeat(times).slice(0, 9_000));
  return fc.oneof(
    { weight: 4, arbitrary: short },
    { weight: 1, arbitrary: long },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        ' ',
        '\u200b',
        '👩‍👩‍👧‍👦'.repeat(400),
        '*'.repeat(5_000),
        'x'.repeat(5_000),
        `e${'\u0301'.repeat(3_000)}`,
      ),
    },
  );
}
