import type { ArticleDate, CountryCode, IsoDay } from '../article/article.ts';
import { type Result, succeed } from '../errors.ts';
import { buildTables } from '../index/build-snapshot.ts';
import { openSnapshot } from '../index/open-snapshot.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { SnapshotTables } from '../index/snapshot-tables.ts';
import type { FolderKey } from '../ingest/folder-key.ts';
import { ingestFolder } from '../ingest/ingest-folder.ts';
import type { Reject } from '../ingest/ingest-report.ts';
import { exampleQueries } from './examples.ts';
import type { ReloadProgress, Status } from './newsroom.ts';

/** What one reading of the content folder gave: never changed afterwards, only replaced as a whole. */
export interface Collection extends CollectionData {
  readonly snapshot: Snapshot;
}

/** The same as plain data, as it is kept in a file. */
export interface CollectionData {
  readonly tables: SnapshotTables;
  readonly rejects: readonly Reject[];
  readonly facts: CollectionFacts;
}

/** The part of the status that belongs to a collection. */
export type CollectionFacts = Pick<
  Status,
  'version' | 'articles' | 'passages' | 'countries' | 'newest' | 'oldest' | 'rejected' | 'buildMs' | 'examples'
>;

export interface LoadOptions {
  readonly onProgress?: (progress: ReloadProgress) => void;
  /** Awaited at least every 20 ms of work, so that a surface in the same thread can answer. */
  readonly giveWay: () => Promise<void>;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
  /** Is given all that is read. */
  readonly folderKey?: FolderKey;
}

/** Reads, cleans and indexes a folder. Touches nothing that exists; the caller decides whether the result goes live. */
export async function loadCollection(contentDir: string, options: LoadOptions): Promise<Result<Collection>> {
  const { clock, giveWay, onProgress, folderKey } = options;
  const startedMs = clock();
  const ingested = await ingestFolder(contentDir, {
    giveWay,
    ...(folderKey && { folderKey }),
    onProgress: (progress) => onProgress?.({ phase: 'reading', ...progress }),
  });
  if (!ingested.ok) return ingested;
  const { articles, report } = ingested.value;
  onProgress?.({ phase: 'indexing', files: report.files, articles: articles.length });
  const tables = await buildTables(articles, { giveWay });
  const snapshot = await openSnapshot(tables, { giveWay });
  const days = articles.map(({ date }) => date).filter((date) => date !== undefined);
  return succeed({
    snapshot,
    tables,
    rejects: report.rejects,
    facts: {
      version: snapshot.version,
      articles: articles.length,
      passages: articles.reduce((sum, { passages }) => sum + passages.length, 0),
      countries: new Set(articles.flatMap(({ countries }) => countries.map(({ code }): CountryCode => code))).size,
      ...oldestAndNewest(days),
      rejected: report.rejects.length,
      buildMs: Math.round(clock() - startedMs),
      examples: exampleQueries(snapshot),
    },
  });
}

function oldestAndNewest(dates: readonly ArticleDate[]): { readonly oldest?: IsoDay; readonly newest?: IsoDay } {
  const sorted = dates.map(({ iso }) => iso).sort();
  const oldest = sorted[0];
  const newest = sorted.at(-1);
  return oldest === undefined || newest === undefined ? {} : { oldest, newest };
}
