import type { ArticleDate, ArticleId, CountryCode, IsoDay, PassageRef } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';

export type SortOrder = 'relevance' | 'newest' | 'oldest';

export interface Query {
  /** As typed; empty finds every article (for /latest). */
  readonly text: string;
  readonly country?: CountryCode;
  /** First and last day, inclusive, UTC. Undated articles are left out under either. */
  readonly from?: IsoDay;
  readonly to?: IsoDay;
  /** Default: relevance. */
  readonly sort?: SortOrder;
  /** Counts from 0. */
  readonly page?: number;
  /** Hits a page: 1 to 100, default 5. */
  readonly pageSize?: number;
}

/** Half-open ranges of UTF-16 units of a snippet's text that matched; in order, never overlapping. */
export type Highlight = Span;

/** A contiguous part of one passage. `cutBefore`/`cutAfter`: text of the passage was left out on that side. */
export interface Snippet {
  readonly text: string;
  readonly highlights: readonly Highlight[];
  readonly passage: PassageRef;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** What a list shows of an article, without its text. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly title: string;
  readonly date?: ArticleDate;
  /** Most important first. */
  readonly countries: readonly CountryCode[];
}

export interface Hit extends ArticleSummary {
  readonly score: number;
  readonly snippet: Snippet;
  /** Near-duplicates of the same story that stand behind this one, newest first. */
  readonly versions: readonly ArticleSummary[];
}

export interface SearchPage {
  readonly hits: readonly Hit[];
  /** Articles found in all; of near-duplicates one counts. */
  readonly total: number;
  /** As answered: within 0 and `pageCount - 1`. */
  readonly page: number;
  readonly pageCount: number;
  /** A corrected query that finds more, when the typed one found little or nothing. */
  readonly didYouMean?: string;
  /** Undated articles that matched but were left out under from/to. */
  readonly undatedLeftOut: number;
}

/** One autocomplete suggestion: what is shown, and the id or code that is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}
