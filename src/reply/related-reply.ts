import type { ArticleSummary, Hit } from '../index/search-types.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** Articles related to one. */
export function relatedReply(article: ArticleSummary, hits: readonly Hit[], viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([article, hits, viewer]).slice(0, 900));
}
