import type { Reply } from './reply.ts';

/** Discord's flag of a message that only its asker sees. */
const EPHEMERAL = 1 << 6;

/** Every message that leaves the bot passes through here: nothing in it can ping anyone, the replied-to person included. */
export function toBody(reply: Reply, isPrivate = false): object {
  return {
    ...reply,
    allowed_mentions: { parse: [], replied_user: false },
    ...(isPrivate ? { flags: EPHEMERAL } : {}),
  };
}

/** The body that replaces a message: what is not named in an edit would stay. */
export function toReplacement(reply: Reply): object {
  return { content: '', embeds: [], components: [], ...toBody(reply) };
}
