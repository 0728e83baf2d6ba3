import { MessageFlags } from 'discord.js';
import type { Reply } from '../reply/reply.ts';

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
