import type { Article, ArticleId, CountryCode } from '../article/article.ts';
import type { PassageIndex } from './passage-index.ts';
import type { TextEngine } from './text-engine.ts';
import type { TitleIndex } from './title-index.ts';
import type { VersionGroups } from './version-groups.ts';

/** One immutable searchable state of the collection. A reload builds another beside it; nobody edits one. */
export interface Snapshot {
  /** Changes with the content, and only with it. */
  readonly version: string;
  /** In the order of `newestFirst`. */
  readonly articles: ReadonlyMap<ArticleId, Article>;
  /** Undated articles last. The position in this list is an article's number inside index/. */
  readonly newestFirst: readonly Article[];
  /** Countries that some article mentions, the most frequent first. */
  readonly countryCounts: readonly { readonly code: CountryCode; readonly articles: number }[];
  /** Articles that mention the country, newest first. */
  articlesOf(code: CountryCode): readonly Article[];
  /** The same as positions in `newestFirst`, ascending. */
  numbersOf(code: CountryCode): readonly number[];
  /** The other versions of the same story, newest first, without the article itself. */
  versionsOf(id: ArticleId): readonly Article[];
  /** The same by number. */
  readonly versions: VersionGroups;
  readonly texts: TextEngine;
  /** Its article numbers are positions in `newestFirst`, too. */
  readonly passages: PassageIndex;
  readonly titles: TitleIndex;
}
