import { escapeMarkdown } from './markdown.ts';
import type { Reply } from './reply.ts';

/** A line of the bot's own words, such as a refusal or a hint. @param text plain, escaped here. */
export function noticeReply(text: string): Reply {
  return { content: escapeMarkdown(text), allowed_mentions: { parse: [] } };
}

/** Puts such a line above a reply: "The question was cut at 300 characters." */
export function withNotice(reply: Reply, text: string): Reply {
  return { ...reply, content: [escapeMarkdown(text), reply.content].filter(Boolean).join('\n') };
}
