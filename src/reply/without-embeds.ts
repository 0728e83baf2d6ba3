import { MAX_CONTENT_CHARS } from './limits.ts';
import type { Reply } from './reply.ts';

/** The same in words alone, for a channel where the bot may not embed links. */
export function withoutEmbeds(reply: Reply): Reply {
  const { embeds: _, ...rest } = reply;
  return { ...rest, content: (reply.content ?? '').slice(0, MAX_CONTENT_CHARS) };
}
