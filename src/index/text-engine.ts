import MiniSearch from 'minisearch';
import { readPostings } from './packed-postings.ts';
import { lowerBound } from './sorted-text.ts';
import { FIELDS, type Field, type TermTable, type TextTables } from './text-tables.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** Index terms of stems carry this mark, so that a word and the stem of others never mix. */
const STEM_MARK = '~';

/** The title says what a story is about, but a boost of 2 or more costs precision on long queries. */
const FIELD_BOOSTS: Readonly<Record<Field, number>> = { title: 1.5, captions: 0.7, body: 1 };
const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** A term as the engine knows it, and what a match of it is worth. */
export interface EngineTerm {
  readonly key: string;
  readonly weight: number;
}

export interface EngineMatch {
  /** Position in `Snapshot.newestFirst`. */
  readonly number: number;
  /** Sum of the terms' BM25+ scores. */
  readonly score: number;
  readonly keys: readonly string[];
}

export interface TextEngine {
  readonly vocabulary: Vocabulary;
  /** Articles that have the term; 0 for an unknown one. */
  countOf(key: string): number;
  /**
   * Every accepted article that has one of the terms, best first.
   * @param accepts asked term by term, in the order of `terms`, for the newest articles first.
   */
  match(terms: readonly EngineTerm[], accepts: (number: number, key: string) => boolean): readonly EngineMatch[];
}

export function wordKey(word: string): string {
  return word;
}

export function stemKey(stem: string): string {
  return STEM_MARK + stem;
}

export function createTextEngine(tables: TextTables): TextEngine {
  const engine = new PackedMiniSearch(tables);
  return {
    vocabulary: buildVocabulary(tables.words),
    countOf(key) {
      const { table, index } = find(tables, key);
      return table.counts[index] ?? 0;
    },
    match(terms, accepts) {
      const weights = new Map(terms.map(({ key, weight }) => [key, weight]));
      return engine
        .search('', {
          tokenize: () => [...weights.keys()],
          boostTerm: (key) => weights.get(key) ?? 1,
          boostDocument: (number: number, key) => (accepts(number, key) ? 1 : 0),
        })
        .map(({ id, score, queryTerms }) => ({
          number: id,
          // MiniSearch multiplies by the number of matched terms; how much of a query is covered is judged elsewhere.
          score: score / Math.max(1, queryTerms.length),
          keys: queryTerms,
        }));
    },
  };
}

/**
 * MiniSearch with its maps exchanged for packed tables: the queries, BM25+ scores and their combination are its own, only the
 * look-ups are ours. docs/decisions tells why. It leans on protected members of exactly the version in package.json; a test
 * holds its scores against a stock MiniSearch.
 */
class PackedMiniSearch extends MiniSearch {
  constructor(tables: TextTables) {
    super({
      fields: [...FIELDS],
      processTerm: (term) => term,
      searchOptions: { boost: FIELD_BOOSTS, bm25: BM25, combineWith: 'OR' },
    });
    this._documentCount = tables.articles;
    this._avgFieldLength = FIELDS.map((field) => averageOf(tables.lengths[field]));
    const lengths: number[] = [];
    Object.assign(this._index, { get: (key: string) => listsOf(tables, key) });
    Object.assign(this._documentIds, { has: () => true, get: (number: number) => number });
    Object.assign(this._fieldLength, {
      get(number: number) {
        for (const [index, field] of FIELDS.entries()) lengths[index] = tables.lengths[field][number] ?? 0;
        return lengths;
      },
    });
  }
}

function listsOf(tables: TextTables, key: string) {
  const { table, index } = find(tables, key);
  if (index < 0) return undefined;
  return {
    get(fieldId: number) {
      const field = FIELDS[fieldId];
      const start = field === undefined ? 0 : (table.starts[field][index] ?? 0);
      return start === 0 ? undefined : readPostings(tables.postings, start);
    },
  };
}

function find(tables: TextTables, key: string): { readonly table: TermTable; readonly index: number } {
  const isStem = key.startsWith(STEM_MARK);
  const table = isStem ? tables.stems : tables.words;
  const term = isStem ? key.slice(STEM_MARK.length) : key;
  const index = lowerBound(table.terms, term);
  return { table, index: table.terms[index] === term ? index : -1 };
}

function averageOf(lengths: Uint16Array): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}
