import { z } from 'zod';
import { readTables } from '../index/read-tables.ts';
import type { CollectionData, CollectionFacts } from './collection.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const envelope = z.object({
  tables: z.unknown(),
  rejects: z.array(z.object({ file: z.string(), line: z.int(), reason: z.string() })),
  facts: z.object({
    version: z.string(),
    articles: z.int(),
    passages: z.int(),
    countries: z.int(),
    newest: day.optional(),
    oldest: day.optional(),
    rejected: z.int(),
    buildMs: z.number().optional(),
    examples: z.object({ query: z.string().optional(), title: z.string().optional(), country: z.string().optional() }),
  }),
});

/** A collection that comes from a file. @returns undefined for what is none. */
export function readCollection(tree: unknown): CollectionData | undefined {
  const parsed = envelope.safeParse(tree);
  const tables = parsed.success ? readTables(parsed.data.tables) : undefined;
  if (!parsed.success || tables === undefined) return undefined;
  const { rejects, facts } = parsed.data;
  const isOfTables = facts.version === tables.version && facts.articles === tables.newestFirst.length;
  // The schema says all but the brands of days and codes.
  return isOfTables ? { tables, rejects, facts: facts as CollectionFacts } : undefined;
}
