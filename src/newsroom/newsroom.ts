import type { Answer, NoAnswer, Question } from '../answer/answer-types.ts';
import type { ArticleId, ArticleSource, CountryCode, CountryTag, IsoDay, PassageRef } from '../article/article.ts';
import type { Result } from '../errors.ts';
import type { ArticleSummary, Choice, Hit, Query, SearchPage } from '../index/search-types.ts';

/**
 * The port that every surface uses. Asynchronous, so that the index can live in a worker now and in a cluster later.
 * Methods reject with `NewsroomUnavailable` while no collection can answer (loading, empty, busy, lost, too slow).
 */
export interface Newsroom {
  search(query: Query): Promise<SearchPage>;
  /** @param page of the full text, counting from 0. */
  article(ref: ArticleRef, page?: number): Promise<ArticleLookup>;
  related(id: ArticleId, limit: number): Promise<readonly Hit[]>;
  countries(filter: CountryFilter): Promise<CountryPage>;
  ask(question: Question): Promise<Answer | NoAnswer>;
  /** At most 25 choices. An empty text gives the newest titles or the most frequent countries. */
  complete(field: CompleteField, typed: string): Promise<readonly Choice[]>;
  reload(options: ReloadOptions): Promise<Result<ReloadReport>>;
  status(): Status;
}

export type CompleteField = 'title' | 'country';

/** `id` is exact (a picked suggestion or a button); `typed` is an id or a title as a person types it. */
export type ArticleRef = { readonly id: ArticleId } | { readonly typed: string };

/** Text typed instead of picked: the best match, several near ones, or none with the nearest (at most 3). */
export type Lookup<Found, Near> =
  | ({ readonly kind: 'found' } & Found)
  | { readonly kind: 'several'; readonly options: readonly Near[] }
  | { readonly kind: 'none'; readonly nearest: readonly Near[] };

export type ArticleLookup = Lookup<{ readonly article: ArticleView }, ArticleSummary>;

export interface ArticleView extends ArticleSummary {
  /** The first body paragraph. */
  readonly lead: string;
  /** Two to four sentences of the body, verbatim, in the order of the text; none repeats the lead. */
  readonly keyPoints: readonly string[];
  readonly captions: readonly string[];
  readonly place?: string;
  readonly agency?: string;
  /** The agency was named by a photo's credit only: it is said as "photo: AP". */
  readonly agencyFromPhoto: boolean;
  readonly author?: string;
  readonly url?: string;
  readonly image?: string;
  readonly countryTags: readonly CountryInArticle[];
  readonly readingMinutes: number;
  readonly text: TextPage;
  readonly versions: readonly ArticleSummary[];
  readonly sources: readonly ArticleSource[];
}

/** One page of the full text: whole paragraphs in order, at most about 3,000 characters (a longer paragraph is cut across pages). */
export interface TextPage {
  readonly paragraphs: readonly string[];
  /** Counts from 0. */
  readonly page: number;
  readonly pageCount: number;
}

export interface CountryInArticle extends CountryTag {
  /** A sentence of the article that names the country, verbatim. */
  readonly sentence: string;
}

export interface CountryFilter {
  /** A code, or a name as a person types it; absent = the list of all. */
  readonly country?: { readonly code: CountryCode } | { readonly typed: string };
  readonly page?: number;
}

export interface CountryCount {
  readonly code: CountryCode;
  /** Articles that mention it. */
  readonly articles: number;
}

export type CountryPage =
  | ({ readonly kind: 'list'; readonly countries: readonly CountryCount[] } & Paged)
  | ({
      readonly kind: 'country';
      readonly code: CountryCode;
      readonly articles: readonly (ArticleSummary & { readonly sentence: string; readonly passage: PassageRef })[];
    } & Paged)
  | { readonly kind: 'several'; readonly options: readonly CountryCount[] }
  | { readonly kind: 'none'; readonly typed: string; readonly nearest: readonly CountryCount[] };

export interface Paged {
  /** Entries in all. */
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
}

export interface ReloadOptions {
  readonly dryRun: boolean;
  readonly force: boolean;
  /** Called with a few words now and then while the new collection is built. */
  readonly onProgress?: (progress: ReloadProgress) => void;
}

export interface ReloadProgress {
  readonly phase: 'reading' | 'indexing';
  readonly files: number;
  readonly articles: number;
}

export interface RejectedFile {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** Titles are shown for at most 10 of each; the counts are of all. */
export interface ReloadReport {
  readonly dryRun: boolean;
  /** A dry run whose real run would be refused without `force`. */
  readonly needsForce?: boolean;
  readonly added: ChangeList;
  readonly changed: ChangeList;
  readonly removed: ChangeList;
  readonly unchanged: number;
  readonly rejectedCount: number;
  /** At most 10. */
  readonly rejected: readonly RejectedFile[];
  readonly articles: number;
  readonly ms: number;
}

export interface ChangeList {
  readonly count: number;
  readonly titles: readonly string[];
}

export interface Status {
  readonly state: 'loading' | 'ready' | 'empty' | 'unreadable';
  /** Why it is unreadable; for people. */
  readonly problem?: string;
  /** Of the snapshot: changes with its content; '' before the first. */
  readonly version: string;
  readonly articles: number;
  readonly passages: number;
  readonly countries: number;
  readonly newest?: IsoDay;
  readonly oldest?: IsoDay;
  /** Milliseconds since the epoch. */
  readonly loadedAt?: number;
  readonly buildMs?: number;
  readonly rejected: number;
  readonly reloading: boolean;
  readonly lastReload?: ReloadReport;
  /** Questions that this collection answers, made from its own titles and countries; for /help. */
  readonly examples: Examples;
}

export interface Examples {
  readonly query?: string;
  readonly title?: string;
  readonly country?: CountryCode;
}
