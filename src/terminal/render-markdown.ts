import { assertNever } from '../errors.ts';
import { tokenizeMarkdown } from '../reply/markdown.ts';
import type { Block, Inline, ListItem } from '../reply/markdown-tokens.ts';
import { bold, dim } from './text-style.ts';

/** Discord's markdown as plain text: with `styled` in a terminal's own bold, else with ** around what is bold. */
export function renderMarkdown(markdown: string, styled: boolean): string {
  return renderBlocks(tokenizeMarkdown(markdown), styled);
}

function renderBlocks(blocks: readonly Block[], styled: boolean): string {
  return blocks.map((block) => renderBlock(block, styled)).join('\n');
}

function renderBlock(block: Block, styled: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return renderInlines(block.children, styled);
    case 'subtext':
      return dim(renderInlines(block.children, styled), styled);
    case 'heading':
      return bold(renderInlines(block.children, styled), styled);
    case 'quote':
      return prefixLines(renderBlocks(block.blocks, styled), '> ');
    case 'list':
      return block.items.map((item) => renderItem(item, styled)).join('\n');
    case 'code-block':
      return prefixLines(block.text, '    ');
    default:
      return assertNever(block);
  }
}

function renderItem({ depth, number, children }: ListItem, styled: boolean): string {
  const head = `${'  '.repeat(depth)}${number === undefined ? '-' : `${number}.`} `;
  return head + renderInlines(children, styled).replaceAll('\n', `\n${' '.repeat(head.length)}`);
}

function renderInlines(inlines: readonly Inline[], styled: boolean): string {
  return inlines.map((inline) => renderInline(inline, styled)).join('');
}

function renderInline(inline: Inline, styled: boolean): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'bold':
      return styled
        ? bold(renderInlines(inline.children, styled), styled)
        : `**${renderInlines(inline.children, styled)}**`;
    case 'italic':
    case 'underline':
    case 'strike':
    case 'spoiler':
      return renderInlines(inline.children, styled);
    case 'link': {
      const text = renderInlines(inline.children, styled);
      return text === inline.url ? text : `${text} (${inline.url})`;
    }
    case 'mention':
      return inline.target === 'command' ? `/${inline.name ?? ''}` : `@${inline.id || inline.target}`;
    case 'timestamp':
      return renderTimestamp(inline.unix, inline.style);
    case 'emoji':
      return `:${inline.name}:`;
    default:
      return assertNever(inline);
  }
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** In UTC; a terminal cannot know the reader's zone better. Relative times ("R") are shown as what they stand for. */
function renderTimestamp(unix: number, style: string): string {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return `<t:${unix}>`;
  const day = DAY.format(date);
  return style === 'D' || style === 'd' ? day : `${day} ${date.toISOString().slice(11, 16)} UTC`;
}

function prefixLines(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => `${prefix}${line}`)
    .join('\n');
}
