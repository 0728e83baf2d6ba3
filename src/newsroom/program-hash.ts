import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The rooms that make a snapshot out of files. */
const ROOMS = ['article', 'countries', 'ingest', 'index', 'newsroom'] as const;
const PROGRAM_DIR = new URL('../', import.meta.url);

/**
 * Hash of the code that builds snapshots and of the versions it leans on: whatever changes a rule changes it.
 * A version that someone counts up would be forgotten one day.
 */
export function hashProgram(runtime: string): string {
  const hash = createHash('sha256').update(runtime);
  hash.update(readFileSync(new URL('../package.json', PROGRAM_DIR)));
  for (const room of ROOMS) {
    const dir = new URL(`${room}/`, PROGRAM_DIR);
    for (const file of readdirSync(fileURLToPath(dir)).sort())
      hash.update(file).update(readFileSync(new URL(file, dir)));
  }
  return hash.digest('hex');
}
