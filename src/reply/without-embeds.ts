import type { APIEmbed } from 'discord.js';
import { fitReply } from './fit-reply.ts';
import { stackBlocks } from './fit-text.ts';
import { MAX_CONTENT_CHARS } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Reply } from './reply.ts';

const REST = 'More than fits here: allow the bot to embed links in this channel to see it all.';

/** The same in words alone, for a channel where the bot may not embed links. */
export function withoutEmbeds({ content, embeds = [], components = [] }: Reply): Reply {
  const lines = [content ?? '', ...embeds.flatMap(linesOf)].filter((line) => line !== '');
  return fitReply({ content: stackBlocks(lines, MAX_CONTENT_CHARS, () => REST), components });
}

/** Line by line, so that a cut falls between lines. */
function linesOf({ author, title, description, fields = [], footer }: APIEmbed): readonly string[] {
  return [
    escapeMarkdown(author?.name ?? ''),
    title === undefined ? '' : `__${title}__`,
    ...(description ?? '').split('\n'),
    ...fields.flatMap(({ name, value }) => [`__${name}__`, ...value.split('\n')]),
    ...(footer?.text ?? '').split('\n').map(escapeMarkdown),
  ];
}
