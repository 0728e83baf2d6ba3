import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, succeed } from '../errors.ts';
import { type FolderListing, walkFolder } from './walk-folder.ts';

/**
 * A hash over all that a reading of the folder depends on: what is listed there and every byte of every file. Times and sizes
 * would be known sooner, but they are kept by copies that changed and changed by copies that are the same.
 */
export interface FolderKey {
  list(listing: FolderListing): void;
  /** In the order of the listing; `bytes` is undefined where the file could not be read. */
  add(file: string, bytes: Uint8Array | undefined): void;
  digest(): string;
}

export function createFolderKey(): FolderKey {
  const whole = createHash('sha256');
  return {
    list: ({ files, rejects, skipped }) => void whole.update(JSON.stringify([files, rejects, skipped])),
    add(file, bytes) {
      const own = bytes === undefined ? 'unreadable' : createHash('sha256').update(bytes).digest('hex');
      whole.update(JSON.stringify([file, own]));
    },
    digest: () => whole.digest('hex'),
  };
}

/** The key of a folder as it is now. @param giveWay awaited after every file. */
export async function hashFolder(dir: string, giveWay: () => Promise<void>): Promise<Result<string>> {
  const listed = await walkFolder(dir);
  if (!listed.ok) return listed;
  const key = createFolderKey();
  key.list(listed.value);
  for (const file of listed.value.files) {
    key.add(file, readBytes(join(dir, file)));
    await giveWay();
  }
  return succeed(key.digest());
}

/** At once: for thousands of small files that takes a fifth of the time that promises take. */
function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
