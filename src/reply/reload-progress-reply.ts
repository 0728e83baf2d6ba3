import type { ReloadProgress } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply } from './reply.ts';

/** A passing state while a reload builds. */
export function reloadProgressReply(progress: ReloadProgress): Reply {
  return noticeReply(JSON.stringify([progress]).slice(0, 900));
}
