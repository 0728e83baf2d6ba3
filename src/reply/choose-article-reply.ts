import type { ArticleLookup } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** A typed title that means several articles, or none (then the nearest). */
export function chooseArticleReply(lookup: Exclude<ArticleLookup, { kind: 'found' }>, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([lookup, viewer]).slice(0, 900));
}
