import { tokenizeMarkdown } from '../../src/reply/markdown.ts';
import type { Block, Inline } from '../../src/reply/markdown-tokens.ts';
import type { Reply } from '../../src/reply/reply.ts';

/** The kinds of all blocks and runs of a reply's formatted texts (authors and footers show no format). */
export function activeTokens({ content = '', embeds = [] }: Reply): readonly string[] {
  const texts = [
    content,
    ...embeds.flatMap(({ title = '', description = '', fields = [] }) => [
      title,
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
    ]),
  ];
  return texts.flatMap((text) => tokenizeMarkdown(text).flatMap(kindsOfBlock));
}

function kindsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'quote':
      return ['quote', ...block.blocks.flatMap(kindsOfBlock)];
    case 'list':
      return ['list', ...block.items.flatMap(({ children }) => children.flatMap(kindsOfInline))];
    case 'code-block':
      return ['code-block'];
    default:
      return [block.kind, ...block.children.flatMap(kindsOfInline)];
  }
}

function kindsOfInline(inline: Inline): readonly string[] {
  return [inline.kind, ...('children' in inline ? inline.children.flatMap(kindsOfInline) : [])];
}
