import type { ArticleId, ArticleSource } from '../article/article.ts';

/** What was read from a content folder, cleaned away and refused. */
export interface IngestReport {
  /** Files with an extension that is read. */
  readonly files: number;
  readonly articles: number;
  /** Lines cleaned away, by the name of the rule. */
  readonly removed: Readonly<Record<string, number>>;
  readonly rejects: readonly Reject[];
  /** Exact duplicates: one article, all the places where it was found. */
  readonly duplicates: readonly { readonly id: ArticleId; readonly sources: readonly ArticleSource[] }[];
  /** Files that are not read, counted by extension. */
  readonly skipped: Readonly<Record<string, number>>;
  readonly perFile: readonly FileReport[];
}

/** Something that can't be used: the file (relative to the folder, raw), the line (from 1) and the reason. */
export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface FileReport {
  readonly file: string;
  readonly articles: number;
  /** Named when it is not UTF-8. */
  readonly encoding?: string;
  readonly removed: Readonly<Record<string, number>>;
  /** What a person should look at: a story that was kept uncleaned, for example. */
  readonly notes: readonly string[];
}
