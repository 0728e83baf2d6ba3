import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fail, type Result, succeed } from '../errors.ts';
import type { Reject } from './ingest-report.ts';

/** The formats that are read; extensions count without case. */
const EXTENSIONS = new Set(['.txt', '.md', '.json', '.jsonl']);
/** A story is some kilobytes; an archive of one file may hold thousands, but not hide a dump of a disk. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

export interface FolderListing {
  /** Relative to the folder, with `/`, in order of code units: the same on every machine. */
  readonly files: readonly string[];
  readonly rejects: readonly Reject[];
  readonly skipped: Readonly<Record<string, number>>;
}

/** Lists what can be read below a folder. Never opens a file: opening a FIFO would wait for ever. */
export async function walkFolder(dir: string): Promise<Result<FolderListing>> {
  let root: string;
  try {
    root = await realpath(dir);
    await readdir(root);
  } catch (error) {
    return fail({ code: 'content-unreadable', path: dir, reason: reasonOf(error) });
  }
  const files: string[] = [];
  const rejects: Reject[] = [];
  const skipped: Record<string, number> = {};
  const seenFolders = new Set<string>([root]);
  const reject = (path: string, reason: string) => rejects.push({ file: nameOf(root, path), line: 1, reason });

  async function visit(folder: string): Promise<void> {
    let entries: readonly Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      reject(folder, `the folder can't be read (${reasonOf(error)})`);
      return;
    }
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (!entry.name.startsWith('.')) await visitEntry(join(folder, entry.name));
    }
  }

  async function visitEntry(path: string): Promise<void> {
    try {
      const real = await realpath(path);
      if (real !== root && !real.startsWith(root + sep))
        return void reject(path, 'a link that leads out of the folder');
      const stats = await stat(real);
      if (stats.isDirectory()) {
        if (seenFolders.has(real)) return void reject(path, 'a link to a folder that is read already');
        seenFolders.add(real);
        return await visit(path);
      }
      const extension = extname(path).toLowerCase();
      if (!stats.isFile()) return void reject(path, 'not a regular file (a pipe, socket or device)');
      if (!EXTENSIONS.has(extension)) {
        skipped[extension] = (skipped[extension] ?? 0) + 1;
        return;
      }
      if (stats.size > MAX_FILE_BYTES)
        return void reject(path, `larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; split it`);
      files.push(nameOf(root, path));
    } catch (error) {
      reject(path, reasonOf(error));
    }
  }

  await visit(root);
  return succeed({ files: files.sort(), rejects, skipped });
}

function nameOf(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** What the system says, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'it does not exist, or the link leads nowhere';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to read it';
    case 'ELOOP':
      return 'links that go in a circle';
    case 'ENOTDIR':
      return 'it is not a folder';
    default:
      return code || 'it could not be read';
  }
}
