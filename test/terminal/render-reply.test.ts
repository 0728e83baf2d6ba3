import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../src/reply/reply.ts';
import { renderMarkdown } from '../../src/terminal/render-markdown.ts';
import { renderReply } from '../../src/terminal/render-reply.ts';

const PIPE = { styled: false, columns: undefined };
const QUIET: Reply = { allowed_mentions: { parse: [] } };

describe('markdown in a terminal', () => {
  test.each([
    ['a **bold** word', 'a **bold** word'],
    ['*leaning*, __under__, ~~struck~~, ||hidden||', 'leaning, under, struck, hidden'],
    ['2 \\* 3 \\_ 4', '2 * 3 _ 4'],
    ['> The ferry sank. [1]', '> The ferry sank. [1]'],
    ['[the story](https://news.example/a)', 'the story (https://news.example/a)'],
    ['https://news.example/a', 'https://news.example/a'],
    ['on <t:1709510400:D>', 'on 4 March 2024'],
    ['at <t:1709553600:f>', 'at 4 March 2024 12:00 UTC'],
    ['## Stories', 'Stories'],
    ['- one\n- two', '- one\n- two'],
    ['-# small print', 'small print'],
    ['see </search:123456789012345678>', 'see /search'],
    ['`a*b*c`', 'a*b*c'],
  ])('%j', (markdown, text) => {
    expect(renderMarkdown(markdown, false)).toBe(text);
  });

  test('a day past the end of time is shown as it is', () => {
    expect(renderMarkdown('<t:9999999999999:D>', false)).toBe('<t:9999999999999>');
  });

  test("is the terminal's own bold where that can be seen", () => {
    const text = renderMarkdown('a **bold** word', true);
    expect(text).toMatch(/^a .+bold.+ word$/u);
    expect(stripVTControlCharacters(text)).toBe('a bold word');
  });
});

describe('a reply in a terminal', () => {
  test('shows everything of an embed, in the order of Discord', () => {
    const embed = {
      author: { name: 'Newsdesk' },
      title: 'Harbour reopens',
      url: 'https://news.example/harbour',
      description: 'Three days after the storm.',
      fields: [
        { name: 'Countries', value: 'Portugal' },
        { name: 'Read in', value: '2 min', inline: true },
      ],
      footer: { text: 'page 1 of 2' },
    };
    expect(renderReply({ content: 'One story', embeds: [embed], ...QUIET }, PIPE)).toBe(
      [
        'One story',
        '',
        'Newsdesk',
        'Harbour reopens',
        'https://news.example/harbour',
        'Three days after the storm.',
        'Countries',
        'Portugal',
        'Read in: 2 min',
        'page 1 of 2',
      ].join('\n'),
    );
  });

  test('is wrapped to the width of a terminal and never in a pipe', () => {
    const content = 'The harbour of Lisbon reopened on Monday after the storm';
    expect(renderReply({ content, ...QUIET }, PIPE)).toBe(content);
    const wrapped = renderReply({ content, ...QUIET }, { styled: false, columns: 20 });
    for (const line of wrapped.split('\n')) expect(line.length).toBeLessThanOrEqual(20);
    expect(wrapped.replace(/\s+/gu, ' ')).toBe(content);
  });

  test('has no control character in a pipe', () => {
    const reply = { content: '**a**', embeds: [{ title: '**b**', footer: { text: 'c' } }], ...QUIET };
    expect(renderReply(reply, PIPE)).toBe('**a**\n\n**b**\nc');
  });
});
