import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeSpan, escapeMarkdown, tokenizeMarkdown } from '../../src/reply/markdown.ts';
import type { Block, Inline } from '../../src/reply/markdown-tokens.ts';
import { hostileText } from './hostile-text.ts';

const inline = (markdown: string): readonly Inline[] => {
  const [block] = tokenizeMarkdown(markdown);
  return block?.kind === 'paragraph' ? block.children : [];
};
const text = (value: string): Inline => ({ kind: 'text', text: value });
const paragraph = (value: string): Block => ({ kind: 'paragraph', children: [text(value)] });

describe('tokenizeMarkdown', () => {
  test.each<[string, Inline[]]>([
    ['**a**', [{ kind: 'bold', children: [text('a')] }]],
    ['*a* b', [{ kind: 'italic', children: [text('a')] }, text(' b')]],
    ['_a_', [{ kind: 'italic', children: [text('a')] }]],
    ['__a__', [{ kind: 'underline', children: [text('a')] }]],
    ['~~a~~', [{ kind: 'strike', children: [text('a')] }]],
    ['||a||', [{ kind: 'spoiler', children: [text('a')] }]],
    ['***a***', [{ kind: 'bold', children: [{ kind: 'italic', children: [text('a')] }] }]],
    ['**a\nb**', [{ kind: 'bold', children: [text('a\nb')] }]],
    ['`a*b*`', [{ kind: 'code', text: 'a*b*' }]],
    ['``a`b``', [{ kind: 'code', text: 'a`b' }]],
    [
      '<@1> <@!2> <@&3> <#4>',
      [
        { kind: 'mention', target: 'user', id: '1' },
        text(' '),
        { kind: 'mention', target: 'user', id: '2' },
        text(' '),
        { kind: 'mention', target: 'role', id: '3' },
        text(' '),
        { kind: 'mention', target: 'channel', id: '4' },
      ],
    ],
    ['</search:7>', [{ kind: 'mention', target: 'command', id: '7', name: 'search' }]],
    ['<id:guide>', [{ kind: 'mention', target: 'guide', id: 'guide' }]],
    ['@everyone', [{ kind: 'mention', target: 'everyone', id: '' }]],
    ['<t:1700000000:D>', [{ kind: 'timestamp', unix: 1_700_000_000, style: 'D' }]],
    ['<t:-1>', [{ kind: 'timestamp', unix: -1, style: 'f' }]],
    ['<a:wave:12>', [{ kind: 'emoji', name: 'wave', id: '12', animated: true }]],
    [':wave:', [{ kind: 'emoji', name: 'wave', animated: false }]],
    [
      '[a **b**](https://x.test/c)',
      [{ kind: 'link', url: 'https://x.test/c', children: [text('a '), { kind: 'bold', children: [text('b')] }] }],
    ],
    [
      'see https://x.test/a.',
      [text('see '), { kind: 'link', url: 'https://x.test/a', children: [text('https://x.test/a')] }, text('.')],
    ],
  ])('reads %s', (markdown, tokens) => {
    expect(inline(markdown)).toEqual(tokens);
  });

  test.each([
    '2 * 3 * 4',
    'snake_case_name',
    '** **',
    'a ** b',
    '[a]',
    '[a](b)',
    '<@name>',
    '**a',
    '`a',
    'a\\',
    '<t:x>',
    '10:30',
  ])('leaves %s as text', (markdown) => {
    if (markdown === '** **') return expect(inline(markdown)[0]?.kind).toBe('bold');
    expect(tokenizeMarkdown(markdown)).toEqual([paragraph(markdown)]);
  });

  test('reads headings, small print, lists and quotes line by line', () => {
    expect(tokenizeMarkdown('# A\n### B\n-# c\n- d\n  - e\n2. f\n> g\n> h\ni')).toEqual([
      { kind: 'heading', level: 1, children: [text('A')] },
      { kind: 'heading', level: 3, children: [text('B')] },
      { kind: 'subtext', children: [text('c')] },
      {
        kind: 'list',
        items: [
          { depth: 0, children: [text('d')] },
          { depth: 1, children: [text('e')] },
          { depth: 0, number: 2, children: [text('f')] },
        ],
      },
      { kind: 'quote', blocks: [paragraph('g\nh')] },
      paragraph('i'),
    ]);
  });

  test('an indented line belongs to the item above it', () => {
    expect(tokenizeMarkdown('- a\n  **b**\n- c\nd')).toEqual([
      {
        kind: 'list',
        items: [
          { depth: 0, children: [text('a\n'), { kind: 'bold', children: [text('b')] }] },
          { depth: 0, children: [text('c')] },
        ],
      },
      paragraph('d'),
    ]);
  });

  test('a quote of three marks runs to the end', () => {
    expect(tokenizeMarkdown('a\n>>> b\nc')).toEqual([paragraph('a'), { kind: 'quote', blocks: [paragraph('b\nc')] }]);
  });

  test('keeps empty lines, so that blocks joined by line breaks are the message again', () => {
    expect(tokenizeMarkdown('a\n\n> b\n\nc')).toEqual([
      paragraph('a\n'),
      { kind: 'quote', blocks: [paragraph('b')] },
      paragraph('\nc'),
    ]);
  });

  test('reads code blocks, also in the middle of a line', () => {
    expect(tokenizeMarkdown('a ```js\nx *y*\n``` b\nc')).toEqual([
      paragraph('a '),
      { kind: 'code-block', language: 'js', text: 'x *y*' },
      paragraph(' b\nc'),
    ]);
    expect(tokenizeMarkdown('```\nopen')).toEqual([paragraph('```\nopen')]);
  });

  test.each(['`', '*', '_', '[', '||', '> ', '**_', '<t:', '- '])('reads 4,096 characters of %s in no time', (mark) => {
    const before = process.cpuUsage();
    tokenizeMarkdown(mark.repeat(4_096 / mark.length));
    // Of the processor, in microseconds: other programs do not count.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

describe('escapeMarkdown', () => {
  test.each([
    '**bold** _it_ __u__ ~~s~~ ||sp|| `code`',
    '# heading',
    '  ## heading',
    '-# small',
    '- item\n* item\n1. item\n  12. item',
    '> quote\n>>> rest',
    '```\ncode\n```',
    '[click](https://evil.test) [[a]](https://evil.test) [a\\](https://evil.test)',
    'https://evil.test/a_b_c <https://evil.test> HTTPS://evil.test',
    '<@123> <@!1> <@&1> <#1> <t:1:R> </ban:1> <:x:1> <a:x:1> <id:guide>',
    '@everyone @here',
    ':wave: 10:30:45',
    '\\*not\\*',
    'ends with \\',
  ])('shows %s as it is', (hostile) => {
    expect(tokenizeMarkdown(escapeMarkdown(hostile))).toEqual([paragraph(hostile)]);
  });

  test('whatever the text, tokenised again it is the same text without any format', () => {
    fc.assert(
      fc.property(hostileText(), (hostile) => {
        fc.pre(hostile !== '');
        expect(tokenizeMarkdown(escapeMarkdown(hostile))).toEqual([paragraph(hostile)]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('also inside bold and inside a quote', () => {
    fc.assert(
      fc.property(hostileText(), (hostile) => {
        const line = hostile.replace(/\s+/gu, ' ').trim();
        fc.pre(line !== '');
        expect(tokenizeMarkdown(`> a **${escapeMarkdown(line)}** b`)).toEqual([
          {
            kind: 'quote',
            blocks: [
              { kind: 'paragraph', children: [text('a '), { kind: 'bold', children: [text(line)] }, text(' b')] },
            ],
          },
        ]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('codeSpan', () => {
  test('holds any file name on its line', () => {
    fc.assert(
      fc.property(hostileText(), (hostile) => {
        const name = hostile.replace(/\s+/gu, ' ').trim();
        fc.pre(name !== '');
        expect(inline(`a ${codeSpan(name)} b`)).toEqual([
          text('a '),
          { kind: 'code', text: name.replaceAll('`', 'ˋ') },
          text(' b'),
        ]);
      }),
    );
  });
});
