import type { ArticleView } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** One page (`article.text`) of an article's full text. */
export function fullTextReply(article: ArticleView, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([article, viewer]).slice(0, 900));
}
