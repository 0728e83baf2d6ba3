import { MessageFlags } from 'discord.js';
import { cutGraphemes } from '../article/cut.ts';
import type { Reply } from '../reply/reply.ts';

// https://discord.com/developers/docs/resources/message#create-message
const MAX_CONTENT_CHARS = 2000;

/** Every message that leaves the bot passes through here: nothing in it can ping anyone, the replied-to person included. */
export function toBody(reply: Reply, isPrivate = false): object {
  return {
    ...reply,
    allowed_mentions: { parse: [], replied_user: false },
    ...(isPrivate ? { flags: MessageFlags.Ephemeral } : {}),
  };
}

/** The body that replaces a message: what is not named in an edit would stay. */
export function toReplacement(reply: Reply): object {
  return { content: '', embeds: [], components: [], ...toBody(reply) };
}

/** A line of the bot's own words. */
export function plainReply(text: string): Reply {
  return { content: text, allowed_mentions: { parse: [] } };
}

/** The same in words alone, for a channel where the bot may not embed links. The texts of embeds are escaped already. */
export function toPlainText(reply: Reply): Reply {
  const embeds = (reply.embeds ?? []).flatMap((embed) => [
    embed.title === undefined ? undefined : `**${embed.title}**`,
    embed.description,
    ...(embed.fields ?? []).map((field) => `**${field.name}**\n${field.value}`),
    embed.footer?.text,
  ]);
  const text = [reply.content, ...embeds].filter(Boolean).join('\n\n');
  return {
    content: cutGraphemes(text, MAX_CONTENT_CHARS),
    ...(reply.components === undefined ? {} : { components: reply.components }),
    allowed_mentions: { parse: [] },
  };
}
