import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { WriteBytes } from './snapshot-file.ts';

const TEMPORARY = '.tmp';
const SNAPSHOT = '.snapshot';
/** What a worker left behind that was ended while it wrote. */
const TEMPORARY_MAX_AGE_MS = 3_600_000;
/** The snapshot of a folder that nobody has started from for so long. */
const SNAPSHOT_MAX_AGE_MS = 30 * 86_400_000;
/** Nobody else's business; what others may write can't be trusted. */
const PRIVATE_DIR = 0o700;
const PRIVATE_FILE = 0o600;
const WRITABLE_BY_OTHERS = 0o022;

/** @returns undefined where there is no such file. @throws what the system says, or that it is not ours alone. */
export async function openKept(dir: string, name: string): Promise<FileHandle | undefined> {
  try {
    await refuseForeign(dir);
    return await open(join(dir, name + SNAPSHOT), 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes beside the old file and puts the new one in its place when it is whole: a reader sees the one or the other. */
export async function replaceKept(
  dir: string,
  name: string,
  fill: (write: WriteBytes) => Promise<void>,
  { writeTo = writeAll }: { readonly writeTo?: (file: FileHandle, bytes: Uint8Array) => Promise<void> } = {},
): Promise<void> {
  await mkdir(dir, { recursive: true, mode: PRIVATE_DIR });
  await refuseForeign(dir);
  const temporary = join(dir, `${name}.${randomUUID()}${TEMPORARY}`);
  const file = await open(temporary, 'wx', PRIVATE_FILE);
  try {
    try {
      await fill((bytes) => writeTo(file, bytes));
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, join(dir, name + SNAPSHOT));
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Takes away what nobody needs any more. @param now milliseconds since the epoch. */
export async function sweepKept(dir: string, now: number): Promise<void> {
  for (const file of await readdir(dir)) {
    const maxAgeMs = file.endsWith(TEMPORARY) ? TEMPORARY_MAX_AGE_MS : SNAPSHOT_MAX_AGE_MS;
    if (!file.endsWith(TEMPORARY) && !file.endsWith(SNAPSHOT)) continue;
    const path = join(dir, file);
    if (now - (await stat(path)).mtimeMs > maxAgeMs) await unlink(path);
  }
}

async function refuseForeign(dir: string): Promise<void> {
  const { uid, mode } = await stat(dir);
  const own = userInfo().uid;
  // -1: a system without such ids.
  if (own !== -1 && (uid !== own || (mode & WRITABLE_BY_OTHERS) !== 0))
    throw new Error('the folder belongs to somebody else, or others may write there');
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written)).bytesWritten;
  }
}
