import { type APIMessage, type Message, MessageFlags } from 'discord.js';
import type { SeenMessage } from '../commands/request.ts';
import type { Reply } from '../reply/reply.ts';

type Rows = NonNullable<Reply['components']>;

/** A message as discord.js or (where it does not know the channel) Discord itself gives it. */
export function seenMessage(message: Message | APIMessage): SeenMessage {
  const embeds = message.embeds.map((embed) => ('toJSON' in embed ? embed.toJSON() : embed));
  const components = (message.components ?? []).map((row) => ('toJSON' in row ? row.toJSON() : row));
  const flags = message.flags ?? 0;
  return {
    content: message.content,
    embeds,
    components: components.filter((row): row is Rows[number] => row.type === 1),
    private: (Number(typeof flags === 'number' ? flags : flags.bitfield) & MessageFlags.Ephemeral) !== 0,
  };
}
