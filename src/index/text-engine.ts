import MiniSearch from 'minisearch';
import { createCursor, readPostings } from './packed-postings.ts';
import { lowerBound } from './sorted-text.ts';
import { FIELDS, type Field, type TermTable, type TextTables } from './text-tables.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

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

export interface TextEngine {
  readonly vocabulary: Vocabulary;
  /** Articles that have the term; 0 for an unknown one. */
  countOf(key: string): number;
  /** Calls with every article that has the term, field by field: an article may come more than once. */
  visit(key: string, visit: (number: number, frequency: number, field: Field) => void): void;
  /** BM25+ scores of the chosen articles, summed over the terms; one without any of them has none. */
  score(terms: readonly EngineTerm[], numbers: Iterable<number>): ReadonlyMap<number, number>;
}

export function wordKey(word: string): string {
  return word;
}

export function stemKey(stem: string): string {
  return STEM_MARK + stem;
}

/** The word or stem of a key. */
export function bareTerm(key: string): string {
  return isStemKey(key) ? key.slice(STEM_MARK.length) : key;
}

function isStemKey(key: string): boolean {
  return key.startsWith(STEM_MARK);
}

export function createTextEngine(tables: TextTables): TextEngine {
  const engine = new PackedMiniSearch(tables);
  return {
    vocabulary: createVocabulary(tables),
    countOf(key) {
      const { table, index } = findTerm(tables, key);
      return table.counts[index] ?? 0;
    },
    visit(key, visit) {
      const { table, index } = findTerm(tables, key);
      for (const field of FIELDS) {
        const start = table.starts[field][index] ?? 0;
        if (start === 0) continue;
        const cursor = createCursor(tables.postings, start);
        while (cursor.advance()) visit(cursor.number, cursor.frequency, field);
      }
    },
    score: (terms, numbers) => engine.scoreChosen(terms, numbers),
  };
}

/**
 * MiniSearch with its maps exchanged for packed tables: queries, BM25+ scores and their combination are its own, only the
 * look-ups are ours. docs/decisions tells why. It leans on protected members of exactly the version in package.json; a test
 * holds its scores against a stock MiniSearch.
 */
class PackedMiniSearch extends MiniSearch {
  private readonly chosen: Uint8Array;

  constructor(tables: TextTables) {
    super({
      fields: [...FIELDS],
      processTerm: (term) => term,
      searchOptions: { boost: FIELD_BOOSTS, bm25: BM25, combineWith: 'OR' },
    });
    const chosen = new Uint8Array(tables.articles);
    this.chosen = chosen;
    this._documentCount = tables.articles;
    this._avgFieldLength = FIELDS.map((field) => averageOf(tables.lengths[field]));
    Object.assign(this._index, { get: (key: string) => listsOf(tables, key, chosen) });
    Object.assign(this._documentIds, { has: () => true, get: (number: number) => number });
    const lengths: number[] = [];
    Object.assign(this._fieldLength, {
      get(number: number) {
        for (const [index, field] of FIELDS.entries()) lengths[index] = tables.lengths[field][number] ?? 0;
        return lengths;
      },
    });
  }

  /** MiniSearch builds an object for every article that it meets; it is shown the chosen ones only. */
  scoreChosen(terms: readonly EngineTerm[], numbers: Iterable<number>): ReadonlyMap<number, number> {
    const weights = new Map(terms.map(({ key, weight }) => [key, weight]));
    this.chosen.fill(0);
    for (const number of numbers) this.chosen[number] = 1;
    const results = this.search('', {
      tokenize: () => [...weights.keys()],
      boostTerm: (key) => weights.get(key) ?? 1,
    });
    // MiniSearch multiplies by the number of matched terms; how much of a query an article covers is judged elsewhere.
    return new Map(results.map(({ id, score, queryTerms }) => [id, score / Math.max(1, queryTerms.length)]));
  }
}

function listsOf(tables: TextTables, key: string, chosen: Uint8Array) {
  const { table, index } = findTerm(tables, key);
  return {
    get(fieldId: number) {
      const field = FIELDS[fieldId];
      const start = field === undefined ? 0 : (table.starts[field][index] ?? 0);
      return start === 0 ? undefined : readPostings(tables.postings, start, chosen);
    },
  };
}

/** `index` is -1 for a term that no article has. */
function findTerm(tables: TextTables, key: string): { readonly table: TermTable; readonly index: number } {
  const table = isStemKey(key) ? tables.stems : tables.words;
  const term = bareTerm(key);
  const index = lowerBound(table.terms, term);
  return { table, index: table.terms[index] === term ? index : -1 };
}

function averageOf(lengths: Uint16Array): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}
