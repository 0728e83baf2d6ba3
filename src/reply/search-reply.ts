import type { SearchPage } from '../index/search-types.ts';
import { noticeReply } from './notice-reply.ts';
import type { SearchState } from './press.ts';
import type { Reply, Viewer } from './reply.ts';

/** One page of /search or /latest (`state.mode`). `state.page` is ignored: `page.page` is what was answered. */
export function searchReply(page: SearchPage, state: SearchState, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([page, state, viewer]).slice(0, 900));
}
