import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { z } from 'zod';

/** The other side of every comparison: MiniSearch as its README shows it, in the thread that asks, with the texts beside it. */
export interface RawSearch {
  readonly documents: readonly RawDocument[];
  readonly index: MiniSearch<RawDocument>;
  readonly addAllMs: number;
}

const rawDocument = z.object({ id: z.number(), title: z.string(), text: z.string() });
export type RawDocument = z.infer<typeof rawDocument>;

export const RAW_OPTIONS = { fields: ['title', 'text'], storeFields: ['title'] };

export async function readDocuments(folder: string): Promise<readonly RawDocument[]> {
  const documents: RawDocument[] = [];
  for (const file of (await readdir(folder)).sort()) {
    for (const line of (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n'))
      documents.push(rawDocument.parse({ id: documents.length, ...JSON.parse(line) }));
  }
  return documents;
}

export function buildRaw(documents: readonly RawDocument[]): RawSearch {
  const index = new MiniSearch<RawDocument>(RAW_OPTIONS);
  const startedMs = performance.now();
  index.addAll(documents);
  return { documents, index, addAllMs: performance.now() - startedMs };
}

/** For completing titles nobody would index the texts. */
export function buildRawTitles(documents: readonly RawDocument[]): MiniSearch<RawDocument> {
  const titles = new MiniSearch<RawDocument>({ fields: ['title'], storeFields: ['title'] });
  titles.addAll(documents);
  return titles;
}
