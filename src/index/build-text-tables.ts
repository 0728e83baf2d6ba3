import { type ByteWriter, createByteWriter } from './byte-writer.ts';
import type { CollectedWords } from './collect-words.ts';
import { letterSet } from './letter-set.ts';
import type { Pacer } from './pacer.ts';
import { writePostings } from './packed-postings.ts';
import { packTexts } from './packed-texts.ts';
import { FIELDS, perField, type TermTable, type TextTables } from './text-tables.ts';

/** @param words sorted. @param stems sorted. */
export async function buildTextTables(
  collected: CollectedWords,
  words: readonly string[],
  stems: readonly string[],
  pacer: Pacer,
): Promise<TextTables> {
  const bytes = createByteWriter();
  // Place 0 means "no list".
  bytes.writeNumber(0);
  const wordTable = await writeWords(words, collected, bytes, pacer);
  const stemTable = await writeStems(words, stems, wordTable, collected, bytes, pacer);
  const letterSets = new Uint32Array(words.length);
  for (const [index, word] of words.entries()) {
    letterSets[index] = letterSet(word);
    if (pacer.isDue()) await pacer.pause();
  }
  return {
    articles: collected.lengths.title.length,
    words: wordTable,
    letterSets,
    stems: stemTable,
    lengths: collected.lengths,
    postings: bytes.join(),
  };
}

async function writeWords(
  words: readonly string[],
  { wordIds, counts, postings }: CollectedWords,
  bytes: ByteWriter,
  pacer: Pacer,
): Promise<TermTable> {
  const table = emptyTable(words);
  for (const [index, word] of words.entries()) {
    const id = wordIds.get(word) ?? 0;
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
  words: readonly string[],
  stems: readonly string[],
  wordTable: TermTable,
  { wordIds, stemIds, stemIdOf, postings }: CollectedWords,
  bytes: ByteWriter,
  pacer: Pacer,
): Promise<TermTable> {
  /** By stem id: places of its words. */
  const families: number[][] = Array.from(stems, () => []);
  for (const [index, word] of words.entries()) families[stemIdOf[wordIds.get(word) ?? 0] ?? 0]?.push(index);
  const table = emptyTable(stems);
  for (const [index, stem] of stems.entries()) {
    const family = families[stemIds.get(stem) ?? 0] ?? [];
    const [only] = family;
    if (only !== undefined && family.length === 1) {
      table.counts[index] = wordTable.counts[only] ?? 0;
      for (const field of FIELDS) table.starts[field][index] = wordTable.starts[field][only] ?? 0;
      continue;
    }
    const having = new Set<number>();
    for (const field of FIELDS) {
      const merged = new Map<number, number>();
      for (const member of family) {
        for (const [number, frequency] of postings[field].read(wordIds.get(words[member] ?? '') ?? 0)) {
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
  return {
    terms: packTexts(terms),
    counts: new Uint32Array(terms.length),
    starts: perField(() => new Uint32Array(terms.length)),
  };
}
