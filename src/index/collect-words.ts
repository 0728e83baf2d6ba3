import type { Article } from '../article/article.ts';
import { stemOf, tokenize } from './analyze.ts';
import type { Pacer } from './pacer.ts';
import { createPostingsCollector, type PostingsCollector } from './postings-collector.ts';
import { FIELDS, type Field, type PerField, perField } from './text-tables.ts';

/** A story has fewer; what stands beyond is not indexed, so that one file can neither fill the memory nor block. */
const MAX_INDEXED_CHARS = 200_000;
const MAX_LENGTH = 0xffff;

/** What all tables are made of, from one reading of the texts. Words and stems have ids in the order of their first coming. */
export interface CollectedWords {
  readonly wordIds: ReadonlyMap<string, number>;
  readonly stemIds: ReadonlyMap<string, number>;
  /** By word id. */
  readonly stemIdOf: readonly number[];
  /** By word id: articles that have the word in any field. */
  readonly counts: readonly number[];
  /** By word id: articles, which have their position as number. */
  readonly postings: PerField<PostingsCollector>;
  /** Distinct words of each article's field. */
  readonly lengths: PerField<Uint16Array>;
  readonly passages: CollectedPassages;
}

export interface CollectedPassages {
  /** By stem id: passages. */
  readonly postings: PostingsCollector;
  /** Number of each article's first passage, and the number of passages at the end. */
  readonly starts: Uint32Array;
  /** Of each passage, its article's number. */
  readonly owners: readonly number[];
  /** Words of each passage. */
  readonly lengths: readonly number[];
}

export async function collectWords(articles: readonly Article[], pacer: Pacer): Promise<CollectedWords> {
  const words = createWordIds();
  const counts: number[] = [];
  const countedIn: number[] = [];
  const postings = perField(createPostingsCollector);
  const lengths = perField(() => new Uint16Array(articles.length));
  const starts = new Uint32Array(articles.length + 1);
  const owners: number[] = [];
  const passageLengths: number[] = [];
  const passagePostings = createPostingsCollector();
  for (const [number, article] of articles.entries()) {
    starts[number] = owners.length;
    let left = MAX_INDEXED_CHARS;
    for (const field of FIELDS) {
      const frequencies = new Map<number, number>();
      for (const text of textsOf(article, field)) {
        const ids = left > 0 ? words.idsOf(text.slice(0, left)) : [];
        left -= text.length;
        countInto(frequencies, ids);
        const stems = countInto(new Map(), words.stemIdsOf(ids));
        for (const [stem, frequency] of stems) passagePostings.add(stem, owners.length, frequency);
        owners.push(number);
        passageLengths.push(Math.min(MAX_LENGTH, ids.length));
        if (pacer.isDue()) await pacer.pause();
      }
      for (const [id, frequency] of frequencies) {
        postings[field].add(id, number, frequency);
        if (countedIn[id] !== number) counts[id] = (counts[id] ?? 0) + 1;
        countedIn[id] = number;
      }
      lengths[field][number] = Math.min(MAX_LENGTH, frequencies.size);
    }
  }
  starts[articles.length] = owners.length;
  const passages = { postings: passagePostings, starts, owners, lengths: passageLengths };
  return { ...words, counts, postings, lengths, passages };
}

/** Gives ids; each distinct word is stemmed once. */
function createWordIds() {
  const wordIds = new Map<string, number>();
  const stemIds = new Map<string, number>();
  const stemIdOf: number[] = [];
  const idOf = (word: string): number => {
    const known = wordIds.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    const stemId = stemIds.get(stem) ?? stemIds.size;
    stemIds.set(stem, stemId);
    wordIds.set(word, stemIdOf.length);
    return stemIdOf.push(stemId) - 1;
  };
  return {
    wordIds,
    stemIds,
    stemIdOf,
    idsOf: (text: string): readonly number[] => tokenize(text).map(({ word }) => idOf(word)),
    stemIdsOf: (ids: readonly number[]): readonly number[] => ids.map((id) => stemIdOf[id] ?? 0),
  };
}

function countInto(counts: Map<number, number>, ids: readonly number[]): ReadonlyMap<number, number> {
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function textsOf({ title, captions, passages }: Article, field: Field): readonly string[] {
  if (field === 'title') return [title];
  return field === 'captions' ? captions : passages;
}
