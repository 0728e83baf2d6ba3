import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { hashFolder } from '../ingest/folder-key.ts';
import { openKept, replaceKept, sweepKept } from './cache-folder.ts';
import type { CollectionData } from './collection.ts';
import type { Note } from './frames.ts';
import { readCollection } from './read-collection.ts';
import { readSnapshot, writeSnapshot } from './snapshot-file.ts';

/** Snapshots on disk, one for each content folder, so that a start need not read and index thousands of files anew. */
export interface SnapshotCache {
  /** The collection of the folder as it is now; undefined where none is kept, or not of these files and this program. */
  read(): Promise<CollectionData | undefined>;
  /** Never rejects: a cache that can't be written costs time, nothing else. @param content key of what was read. */
  keep(data: CollectionData, content: string): Promise<void>;
}

export interface SnapshotCacheOptions {
  readonly dir: string;
  readonly contentDir: string;
  /** See `hashProgram`. */
  readonly program: string;
  readonly note: (note: Note) => void;
  readonly giveWay: () => Promise<void>;
  readonly clock: () => number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** For tests of a full disk. */
  readonly writeTo?: (file: FileHandle, bytes: Uint8Array) => Promise<void>;
}

export function createSnapshotCache(options: SnapshotCacheOptions): SnapshotCache {
  const { dir, contentDir, program, note, giveWay, clock, now, writeTo } = options;
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);

  async function read(): Promise<CollectionData | undefined> {
    let file: FileHandle | undefined;
    try {
      file = await openKept(dir, name);
      if (file === undefined) return undefined;
      const reading = await readSnapshot(file, program, async () => {
        const hashed = await hashFolder(contentDir, giveWay);
        return hashed.ok ? hashed.value : undefined;
      });
      if (reading.kind === 'stale') return drop('info', 'it was made from other files or by another version');
      if (reading.kind === 'damaged') return drop('warn', reading.reason);
      return readCollection(reading.tree) ?? drop('warn', 'it holds no collection');
    } catch (error) {
      return drop('warn', reasonOf(error));
    } finally {
      await file?.close();
    }
  }

  function drop(level: Note['level'], reason: string): undefined {
    note({ level, facts: { dir, reason }, message: 'a kept snapshot is not used; the folder is read anew' });
  }

  async function keep(data: CollectionData, content: string): Promise<void> {
    const startedMs = clock();
    try {
      let bytes = 0;
      const tree = { tables: data.tables, rejects: data.rejects, facts: data.facts };
      await replaceKept(
        dir,
        name,
        (write) =>
          writeSnapshot(tree, { program, content }, async (part) => {
            await write(part);
            bytes += part.length;
          }),
        { ...(writeTo && { writeTo }) },
      );
      await sweepKept(dir, now());
      note({
        level: 'info',
        facts: { megabytes: Math.round(bytes / 1e6), ms: Math.round(clock() - startedMs) },
        message: 'the snapshot is kept for the next start',
      });
    } catch (error) {
      const facts = { dir, reason: reasonOf(error) };
      note({ level: 'warn', facts, message: 'the snapshot could not be kept; the next start reads the folder anew' });
    }
  }

  return { read, keep };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
