import type { Article, Passage } from '../article/article.ts';
import { createByteWriter } from './byte-writer.ts';
import type { CollectedWords } from './collect-words.ts';
import type { Pacer } from './pacer.ts';
import { countPostings, createPostings, unpackPostings, writePostings } from './packed-postings.ts';
import { findText, type PackedTexts, textAt } from './packed-texts.ts';

/** Every title, caption and paragraph of the collection under a number of its own, with the stems that stand in it. */
export interface PassageIndex {
  /** Passages; their numbers are 0 to `size - 1`, those of one article in reading order. */
  readonly size: number;
  readonly averageLength: number;
  /** Words of a passage, stop words included. */
  lengthOf(number: number): number;
  /** Position in `articles` of the article that a passage belongs to. */
  articleOf(number: number): number;
  /** Numbers of an article's passages: from `start` up to, not including, `end`. The first is the title's. */
  rangeOf(articleNumber: number): { readonly start: number; readonly end: number };
  /** Whether it is the title of its article. */
  isTitle(number: number): boolean;
  passage(number: number): { readonly article: Article; readonly passage: Passage } | undefined;
  /** Passages that have the stem. */
  countOf(stem: string): number;
  /** Calls `visit` for every passage that has the stem, numbers ascending. */
  eachPassage(stem: string, visit: (number: number, frequency: number) => void): void;
}

/** @param stems sorted. */
export async function buildPassageTables(
  { stemIds, passages: { starts, owners, lengths, postings } }: CollectedWords,
  stems: readonly string[],
  pacer: Pacer,
): Promise<PassageTables> {
  const lists = new Uint32Array(stems.length);
  const bytes = createByteWriter();
  for (const [index, stem] of stems.entries()) {
    lists[index] = writePostings(bytes, postings.read(stemIds.get(stem) ?? 0));
    if (pacer.isDue()) await pacer.pause();
  }
  return { starts, owners: Uint32Array.from(owners), lengths: Uint16Array.from(lengths), lists, bytes: bytes.join() };
}

/** The index as plain data. */
export interface PassageTables {
  /** Number of each article's first passage, and the number of passages at the end. */
  readonly starts: Uint32Array;
  /** Of each passage, its article's number. */
  readonly owners: Uint32Array;
  readonly lengths: Uint16Array;
  /** Where the list of each stem of the text tables begins in `bytes`; see `writePostings`. */
  readonly lists: Uint32Array;
  readonly bytes: Uint8Array;
}

/** @param articles those that the tables were built from, in the same order. @param stems of their text tables. */
export function openPassageIndex(
  articles: readonly Article[],
  stems: PackedTexts,
  { starts, owners, lengths, lists, bytes }: PassageTables,
): PassageIndex {
  const postings = createPostings(lengths.length);
  const listOf = (stem: string) => {
    const index = findText(stems, stem);
    return textAt(stems, index) === stem ? lists[index] : undefined;
  };
  return {
    size: lengths.length,
    averageLength: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    lengthOf: (number) => lengths[number] ?? 0,
    articleOf: (number) => owners[number] ?? 0,
    rangeOf: (articleNumber) => ({ start: starts[articleNumber] ?? 0, end: starts[articleNumber + 1] ?? 0 }),
    isTitle: (number) => starts[owners[number] ?? 0] === number,
    passage(number) {
      const articleNumber = owners[number] ?? 0;
      const article = articles[articleNumber];
      const passage = article && passageAt(article, number - (starts[articleNumber] ?? 0));
      return article && passage && { article, passage };
    },
    countOf(stem) {
      const list = listOf(stem);
      return list === undefined ? 0 : countPostings(bytes, list);
    },
    eachPassage(stem, visit) {
      const list = listOf(stem);
      if (list === undefined) return;
      unpackPostings(bytes, list, postings);
      const { numbers, frequencies, length } = postings;
      for (let entry = 0; entry < length; entry += 1) visit(numbers[entry] ?? 0, frequencies[entry] ?? 0);
    },
  };
}

/** The passage at a position of `passagesOf`, without making the others. */
function passageAt({ title, captions, passages }: Article, position: number): Passage | undefined {
  if (position === 0) return { part: 'title', index: 0, text: title };
  const caption = captions[position - 1];
  if (caption !== undefined) return { part: 'caption', index: position - 1, text: caption };
  const index = position - 1 - captions.length;
  const text = passages[index];
  return text === undefined ? undefined : { part: 'body', index, text };
}
