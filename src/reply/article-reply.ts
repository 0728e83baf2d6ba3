import type { ArticleView } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** The card of an article. */
export function articleReply(article: ArticleView, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([article, viewer]).slice(0, 900));
}
