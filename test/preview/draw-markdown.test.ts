import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMarkdown } from '../../src/preview/draw-markdown.ts';

const draw = (markdown: string) => drawMarkdown(markdown).markup;

describe('markdown is drawn as Discord draws it', () => {
  test.each([
    ['**bold** *slanted* ~~gone~~ __under__', '<strong>bold</strong> <em>slanted</em> <s>gone</s> <u>under</u>'],
    ['`a < b`', '<code>a &lt; b</code>'],
    ['```ts\nlet a;\n```', '<pre>let a;</pre>'],
    ['> said', '<blockquote>said</blockquote>'],
    ['a\n\n> said\nb\nc', 'a\n\n<blockquote>said</blockquote>b\nc'],
    ['-# small', '<div class="subtext">small</div>'],
    ['## Title', '<div class="heading level-2" role="heading" aria-level="4">Title</div>'],
    ['<@100000000000000000> hello', '<span class="mention">@Newsdesk</span> hello'],
    ['<@5>', '<span class="mention">@unknown-user</span>'],
    ['</search:5>', '<span class="mention">/search</span>'],
    ['<t:0:D>', '<time class="timestamp" data-unix="0" data-style="D">1970-01-01</time>'],
    ['<:press:5> :wave:', '<span class="custom-emoji">:press:</span> <span class="custom-emoji">:wave:</span>'],
    [
      '[here](https://example.com/a)',
      '<a href="https://example.com/a" rel="noreferrer noopener" target="_blank">here</a>',
    ],
  ])('%s', (markdown, markup) => {
    expect(draw(markdown)).toBe(markup);
  });

  test('lists keep their depth and their numbers', () => {
    expect(draw('1. one\n  - two')).toContain('<li class="depth-1"><span class="marker">•</span>two</li>');
    expect(draw('1. one')).toContain('<span class="marker">1.</span>one');
  });

  test('a spoiler can be opened by keyboard and hides its text until then', () => {
    expect(draw('||secret||')).toContain('role="button" tabindex="0" aria-label="Spoiler" aria-expanded="false"');
  });
});

describe('text from outside', () => {
  const hostile = fc.array(
    fc.constantFrom(
      '<script>',
      '<img src=x onerror=alert(1)>',
      '"',
      "'",
      '&',
      '](',
      'javascript:',
      '> ',
      '**',
      '`',
      'a',
      '\n',
    ),
  );

  test('never becomes a tag or an attribute of its own', () => {
    fc.assert(
      fc.property(hostile, (pieces) => {
        const markup = draw(pieces.join(''));
        expect(markup).not.toMatch(/<(?:script|img)/iu);
        expect(markup).not.toMatch(/(?:href|src)="?\s*javascript/iu);
        // What is left of the tags that are ours is escaped text.
        expect(markup.replace(/<\/?[a-z]+(?: [a-z-]+="[^"<>]*")*>/gu, '')).not.toMatch(/[<>]/u);
      }),
    );
  });
});
