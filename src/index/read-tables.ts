import { z } from 'zod';
import type { Article } from '../article/article.ts';
import { createTagSharing } from './compact-articles.ts';
import { isWholeTexts } from './packed-texts.ts';
import type { SnapshotTables } from './snapshot-tables.ts';
import type { TermTable } from './text-tables.ts';

// Every entry of these is looked at, but none is copied: there are hundreds of thousands.
const texts = z.custom<readonly string[]>((value) => isListOf(value, (entry) => typeof entry === 'string'));
const articles = z.custom<readonly Article[]>((value) => isListOf(value, isArticle));
const groups = z.custom<readonly (readonly number[])[]>((value) =>
  isListOf(value, (group) => isListOf(group, (number) => Number.isInteger(number))),
);
const bytes = z.instanceof(Uint8Array);
const shorts = z.instanceof(Uint16Array);
const numbers = z.instanceof(Uint32Array);

const perField = <T extends z.ZodType>(schema: T) => z.object({ title: schema, captions: schema, body: schema });
const packedTexts = z.object({ chunks: texts, ends: numbers });
const termTable = z.object({ terms: packedTexts, counts: numbers, starts: perField(numbers) });

const tablesSchema: z.ZodType<SnapshotTables> = z
  .object({
    version: z.string(),
    newestFirst: articles,
    versionGroups: groups,
    texts: z.object({
      articles: z.int(),
      words: termTable,
      letterSets: numbers,
      stems: termTable,
      lengths: perField(shorts),
      postings: bytes,
    }),
    passages: z.object({ starts: numbers, owners: numbers, lengths: shorts, lists: numbers, bytes }),
    titles: z.object({ titles: texts, words: texts, letterSets: numbers, starts: numbers, postings: numbers }),
  })
  .refine(isConsistent, 'the tables do not fit together');

/** Tables from outside. @returns undefined for what is none, or would make a search read past the end of something. */
export function readTables(value: unknown): SnapshotTables | undefined {
  const parsed = tablesSchema.safeParse(value);
  if (!parsed.success) return undefined;
  return { ...parsed.data, newestFirst: parsed.data.newestFirst.map(createTagSharing()) };
}

function isConsistent({ newestFirst, versionGroups, texts, passages, titles }: SnapshotTables): boolean {
  const size = newestFirst.length;
  const isWhole = ({ terms, counts, starts }: TermTable) =>
    isWholeTexts(terms) &&
    counts.length === terms.ends.length &&
    Object.values(starts).every((own) => own.length === counts.length && isBelow(own, texts.postings.length));
  return (
    versionGroups.every((group) => isBelow(group, size)) &&
    texts.articles === size &&
    isWhole(texts.words) &&
    isWhole(texts.stems) &&
    texts.letterSets.length === texts.words.counts.length &&
    Object.values(texts.lengths).every(({ length }) => length === size) &&
    passages.starts.length === size + 1 &&
    passages.owners.length === passages.lengths.length &&
    isBelow(passages.starts, passages.owners.length + 1) &&
    isBelow(passages.owners, size) &&
    passages.lists.length === texts.stems.counts.length &&
    isBelow(passages.lists, passages.bytes.length) &&
    titles.titles.length === size &&
    titles.letterSets.length === titles.words.length &&
    titles.starts.length === titles.words.length + 1 &&
    isBelow(titles.starts, titles.postings.length + 1) &&
    isBelow(titles.postings, size)
  );
}

function isBelow(values: Uint32Array | readonly number[], limit: number): boolean {
  for (const value of values) if (value < 0 || value >= limit) return false;
  return true;
}

function isListOf(value: unknown, isEntry: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isEntry);
}

function isArticle(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const isText = (entry: unknown) => typeof entry === 'string';
  return (
    'id' in value &&
    isText(value.id) &&
    'title' in value &&
    isText(value.title) &&
    'contentHash' in value &&
    isText(value.contentHash) &&
    'captions' in value &&
    isListOf(value.captions, isText) &&
    'passages' in value &&
    isListOf(value.passages, isText) &&
    'countries' in value &&
    Array.isArray(value.countries) &&
    'sources' in value &&
    Array.isArray(value.sources)
  );
}
