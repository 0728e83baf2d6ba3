import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ingest, ingestFolder } from '../../src/ingest/ingest-folder.ts';

/** Runs with a new empty folder, and removes it. */
export async function withFolder<T>(run: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'newsdesk-ingest-'));
  try {
    return await run(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Ingests files by their names and contents. */
export function ingestFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Ingest> {
  return withFolder(async (dir) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
    return ingestDir(dir);
  });
}

export async function ingestDir(dir: string): Promise<Ingest> {
  const result = await ingestFolder(dir);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
