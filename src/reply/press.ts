import type { ArticleId, CountryCode, IsoDay } from '../article/article.ts';
import type { SortOrder } from '../index/search-types.ts';

/** Everything a page of /search or /latest is made from. It lives in the message itself, so paging survives a restart. */
export interface SearchState {
  readonly mode: 'search' | 'latest';
  /** At most 200 UTF-16 units; '' for /latest. */
  readonly query: string;
  readonly country?: CountryCode;
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  readonly sort: SortOrder;
  /** Counts from 0. */
  readonly page: number;
}

/** A page of /countries: of the list of all, or of one country's articles. */
export interface CountriesState {
  readonly country?: CountryCode;
  /** Counts from 0. */
  readonly page: number;
}

/**
 * What a press asks for. Verbs that end in `-page` replace the message they stand on and belong to its asker (others get
 * that page as a private copy); `ask-…` answer a question; all others open something for the presser alone.
 */
export type Action =
  /** Also a pressed "did you mean" and a country picked for a search. */
  | { readonly verb: 'search-page'; readonly state: SearchState }
  | { readonly verb: 'countries-page'; readonly state: CountriesState }
  | { readonly verb: 'full-text-page'; readonly id: ArticleId; readonly page: number }
  | { readonly verb: 'article-countries-page'; readonly id: ArticleId; readonly page: number }
  | { readonly verb: 'open-article'; readonly id: ArticleId }
  | { readonly verb: 'open-country'; readonly code: CountryCode }
  | { readonly verb: 'full-text'; readonly id: ArticleId }
  | { readonly verb: 'article-countries'; readonly id: ArticleId }
  | { readonly verb: 'related'; readonly id: ArticleId }
  /** Ask again what the message answered (`askedIn` of it) and show all candidates. */
  | { readonly verb: 'more-evidence' }
  /** Opens `followUpModal`. */
  | { readonly verb: 'follow-up'; readonly private: boolean }
  /** The modal came back; its topic is `contextOf` the message it was opened on. Private also where that message is. */
  | { readonly verb: 'ask-follow-up'; readonly text: string; readonly private: boolean }
  /** Post this private message for all: `sharedReply`. */
  | { readonly verb: 'share' };

export type Press = Action & {
  /** Who asked for the message that was pressed. */
  readonly askerId: string;
};
