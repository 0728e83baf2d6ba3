import type { Article } from '../article/article.ts';
import type { PassageTables } from './passage-index.ts';
import type { TextTables } from './text-tables.ts';
import type { TitleTables } from './title-index.ts';

/**
 * Everything that a snapshot answers from as plain data: records of numbers, texts, lists and typed arrays, nothing else. So it
 * can be written down whole and read again; what is only a convenience of reading is made by `openSnapshot`.
 */
export interface SnapshotTables {
  readonly version: string;
  readonly newestFirst: readonly Article[];
  /** Positions in `newestFirst`; see `groupVersions`. */
  readonly versionGroups: readonly (readonly number[])[];
  readonly texts: TextTables;
  readonly passages: PassageTables;
  readonly titles: TitleTables;
}
