import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { MAX_CONTENT_CHARS } from './limits.ts';
import type { Reply } from './reply.ts';

/** A line of the bot's own words, such as a refusal or a hint. @param text plain, escaped here. */
export function noticeReply(text: string): Reply {
  return fitReply({ content: marked(text, MAX_CONTENT_CHARS) });
}

/** Puts such a line above a reply: "The question was cut at 300 characters." */
export function withNotice(reply: Reply, text: string): Reply {
  const content = [marked(text, MAX_CONTENT_CHARS), reply.content].filter(Boolean).join('\n');
  return fitReply({ ...reply, content });
}
