import type { Examples } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply } from './reply.ts';

/** One command as /help shows it; plain text, escaped here. */
export interface HelpEntry {
  /** As typed: "/search query [country] [from]". */
  readonly usage: string;
  readonly description: string;
  readonly adminOnly?: boolean;
}

/** What the bot can do, with examples that the loaded collection answers. */
export function helpReply(entries: readonly HelpEntry[], examples: Examples): Reply {
  return noticeReply(JSON.stringify([entries, examples]).slice(0, 900));
}
