import type { ReloadReport } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply } from './reply.ts';

/** What a reload (or its dry run) changed. */
export function reloadReply(report: ReloadReport): Reply {
  return noticeReply(JSON.stringify([report]).slice(0, 900));
}
