import { noticeReply } from './notice-reply.ts';
import type { Reply } from './reply.ts';

/** What went wrong and what to do next. @param text plain, escaped here. @param errorId stands in the log beside the stack. */
export function errorReply(text: string, errorId?: string): Reply {
  return noticeReply(JSON.stringify([text, errorId]).slice(0, 900));
}
