import { tokenizeMarkdown } from './markdown.ts';
import type { Block, Inline } from './markdown-tokens.ts';

/** The words that a reader sees of formatted text: no marks, mentions, timestamps or custom emoji. */
export function shownText(markdown: string): string {
  return tokenizeMarkdown(markdown).map(textOfBlock).join('\n');
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'quote':
      return block.blocks.map(textOfBlock).join('\n');
    case 'list':
      return block.items.map(({ children }) => textOfInlines(children)).join('\n');
    case 'code-block':
      return block.text;
    default:
      return textOfInlines(block.children);
  }
}

function textOfInlines(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: Inline): string {
  if ('children' in inline) return textOfInlines(inline.children);
  // A shortcode may as well be part of a time, such as 10:30:15.
  if (inline.kind === 'emoji') return inline.id === undefined ? `:${inline.name}:` : '';
  return 'text' in inline ? inline.text : '';
}
