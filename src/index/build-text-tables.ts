import type { Article } from '../article/article.ts';
import { stemOf, tokenize } from './analyze.ts';
import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import { letterSet } from './letter-set.ts';
import type { Pacer } from './pacer.ts';
import { writePostings } from './packed-postings.ts';
import { createPostingsCollector, type PostingsCollector } from './postings-collector.ts';
import { sortInSlices } from './sort-in-slices.ts';
import { compareText } from './sorted-text.ts';
import { FIELDS, type Field, type TermTable, type TextTables } from './text-tables.ts';

/** A story has fewer; what stands beyond is not indexed, so that one file can neither fill the memory nor block. */
const MAX_INDEXED_CHARS = 200_000;
const MAX_LENGTH = 0xffff;

type PerField<T> = Readonly<Record<Field, T>>;

/** Articles get their position as number. */
export async function buildTextTables(articles: readonly Article[], pacer: Pacer): Promise<TextTables> {
  const collected = await collectWords(articles, pacer);
  const bytes = createByteWriter();
  // Place 0 means "no list".
  bytes.writeNumber(0);
  const order = await sortInSlices([...collected.ids.keys()], compareText, pacer);
  const words = await writeWords(order, collected, bytes, pacer);
  const stems = await writeStems(words, collected, bytes, pacer);
  const letterSets = new Uint32Array(order.length);
  for (const [index, word] of order.entries()) {
    letterSets[index] = letterSet(word);
    if (pacer.isDue()) await pacer.pause();
  }
  return {
    articles: articles.length,
    words,
    letterSets,
    stems,
    lengths: collected.lengths,
    postings: bytes.join(),
  };
}

interface CollectedWords {
  readonly ids: ReadonlyMap<string, number>;
  /** By id: articles that have the word. */
  readonly counts: readonly number[];
  readonly postings: PerField<PostingsCollector>;
  readonly lengths: PerField<Uint16Array>;
}

async function collectWords(articles: readonly Article[], pacer: Pacer): Promise<CollectedWords> {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const countedIn: number[] = [];
  const postings = perField(createPostingsCollector);
  const lengths = perField(() => new Uint16Array(articles.length));
  for (const [number, article] of articles.entries()) {
    let left = MAX_INDEXED_CHARS;
    for (const field of FIELDS) {
      const frequencies = new Map<number, number>();
      for (const text of textsOf(article, field)) {
        if (left <= 0) break;
        for (const { word } of tokenize(text.length > left ? text.slice(0, left) : text)) {
          let id = ids.get(word);
          if (id === undefined) {
            id = ids.size;
            ids.set(word, id);
          }
          frequencies.set(id, (frequencies.get(id) ?? 0) + 1);
        }
        left -= text.length;
      }
      for (const [id, frequency] of frequencies) {
        postings[field].add(id, number, frequency);
        if (countedIn[id] !== number) counts[id] = (counts[id] ?? 0) + 1;
        countedIn[id] = number;
      }
      lengths[field][number] = Math.min(MAX_LENGTH, frequencies.size);
    }
    if (pacer.isDue()) await pacer.pause();
  }
  return { ids, counts, postings, lengths };
}

async function writeWords(
  terms: readonly string[],
  { ids, counts, postings }: CollectedWords,
  bytes: ByteWriter,
  pacer: Pacer,
): Promise<TermTable> {
  const table = emptyTable(terms);
  for (const [index, word] of terms.entries()) {
    const id = ids.get(word) ?? 0;
    table.counts[index] = counts[id] ?? 0;
    for (const field of FIELDS) {
      const list = postings[field].read(id);
      if (list.length > 0) table.starts[field][index] = writePostings(bytes, list);
    }
    if (pacer.isDue()) await pacer.pause();
  }
  return table;
}

async function writeStems(
  words: TermTable,
  { ids, postings }: CollectedWords,
  bytes: ByteWriter,
  pacer: Pacer,
): Promise<TermTable> {
  const families = new Map<string, number[]>();
  for (const [index, word] of words.terms.entries()) {
    const stem = stemOf(word);
    const family = families.get(stem);
    if (family === undefined) families.set(stem, [index]);
    else family.push(index);
    if (pacer.isDue()) await pacer.pause();
  }
  const table = emptyTable(await sortInSlices([...families.keys()], compareText, pacer));
  for (const [index, stem] of table.terms.entries()) {
    const family = families.get(stem) ?? [];
    const [only] = family;
    if (only !== undefined && family.length === 1) {
      table.counts[index] = words.counts[only] ?? 0;
      for (const field of FIELDS) table.starts[field][index] = words.starts[field][only] ?? 0;
      continue;
    }
    const having = new Set<number>();
    for (const field of FIELDS) {
      const merged = new Map<number, number>();
      for (const member of family) {
        for (const [number, frequency] of postings[field].read(ids.get(words.terms[member] ?? '') ?? 0)) {
          merged.set(number, (merged.get(number) ?? 0) + frequency);
          having.add(number);
        }
      }
      if (merged.size > 0)
        table.starts[field][index] = writePostings(
          bytes,
          [...merged].sort(([a], [b]) => a - b),
        );
    }
    table.counts[index] = having.size;
    if (pacer.isDue()) await pacer.pause();
  }
  return table;
}

function emptyTable(terms: readonly string[]): TermTable {
  return { terms, counts: new Uint32Array(terms.length), starts: perField(() => new Uint32Array(terms.length)) };
}

function textsOf({ title, captions, passages }: Article, field: Field): readonly string[] {
  if (field === 'title') return [title];
  return field === 'captions' ? captions : passages;
}

function perField<T>(create: () => T): PerField<T> {
  return { title: create(), captions: create(), body: create() };
}
