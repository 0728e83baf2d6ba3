import MiniSearch from 'minisearch';
import { createPostings, unpackPostings } from './packed-postings.ts';
import { type EngineTerm, findTerm } from './term-keys.ts';
import { FIELDS, type Field, type TextTables } from './text-tables.ts';

/** The title says what a story is about, but a boost of 2 or more costs precision on long queries. */
const FIELD_BOOSTS: Readonly<Record<Field, number>> = { title: 1.5, captions: 0.7, body: 1 };
/** News repeats what it is about: a higher k than the usual 1.2 lets it. nDCG@10 of 423 wire stories .749 → .753, the same up to k 3. */
const BM25 = { k: 2, b: 0.75, d: 0.5 };

/** BM25+ scores of the chosen articles, summed over the terms; one without any of them has none. */
export type Scorer = (terms: readonly EngineTerm[], numbers: Iterable<number>) => ReadonlyMap<number, number>;

export function createScorer(tables: TextTables): Scorer {
  const engine = new PackedMiniSearch(tables);
  return (terms, numbers) => engine.scoreChosen(terms, numbers);
}

/**
 * MiniSearch with its maps exchanged for packed tables: queries, BM25+ scores and their combination are its own, only the
 * look-ups are ours. docs/decisions/0020 tells why. It leans on protected members of exactly the version in package.json; a test
 * holds its scores against a stock MiniSearch.
 */
class PackedMiniSearch extends MiniSearch {
  /** 1 for the articles that a query is to score. */
  private readonly chosen: Uint8Array;
  /** What is being scored. MiniSearch is given their places as terms: it makes an object with terms as keys for every article, and numbers keep those cheap. */
  private terms: readonly EngineTerm[] = [];

  constructor(tables: TextTables) {
    super({
      fields: [...FIELDS],
      processTerm: (term) => term,
      searchOptions: { boost: FIELD_BOOSTS, bm25: BM25, combineWith: 'OR' },
    });
    const chosen = new Uint8Array(tables.articles);
    const readLists = createListReader(tables, chosen);
    this.chosen = chosen;
    this._documentCount = tables.articles;
    this._avgFieldLength = FIELDS.map((field) => averageOf(tables.lengths[field]));
    Object.assign(this._index, {
      get: (place: string) => readLists(this.terms[Number(place)]?.key ?? ''),
    });
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
    this.terms = [...new Map(terms.map((term) => [term.key, term])).values()];
    this.chosen.fill(0);
    for (const number of numbers) this.chosen[number] = 1;
    const results = this.search('', {
      tokenize: () => [...this.terms.keys()].map(String),
      boostTerm: (place) => this.terms[Number(place)]?.weight ?? 1,
    });
    // MiniSearch multiplies by the number of matched terms; how much of a query an article covers is judged elsewhere.
    return new Map(results.map(({ id, score, queryTerms }) => [id, score / Math.max(1, queryTerms.length)]));
  }
}

/** The members of a map that MiniSearch's scoring uses. */
interface FrequencyMap {
  /** Of all articles, chosen or not: the rarity of a term is its rarity in the collection. */
  readonly size: number;
  /** Numbers of the chosen articles, ascending. */
  keys(): Iterable<number>;
  /** Of one of these, until the next list is asked for. */
  get(number: number): number | undefined;
}

/** Reads the lists of terms, by the number of the field, as far as the chosen articles are in them. */
function createListReader(tables: TextTables, chosen: Uint8Array) {
  const postings = createPostings(tables.articles);
  const frequencyOf = new Uint32Array(tables.articles);
  const readList = (start: number): FrequencyMap => {
    unpackPostings(tables.postings, start, postings);
    const { numbers, frequencies, length } = postings;
    const found: number[] = [];
    for (let entry = 0; entry < length; entry += 1) {
      const number = numbers[entry] ?? 0;
      if (chosen[number] !== 1) continue;
      found.push(number);
      frequencyOf[number] = frequencies[entry] ?? 0;
    }
    return { size: length, keys: () => found, get: (number) => frequencyOf[number] };
  };
  return (key: string) => {
    const { table, index } = findTerm(tables, key);
    return {
      get(fieldId: number): FrequencyMap | undefined {
        const field = FIELDS[fieldId];
        const start = field === undefined ? 0 : (table.starts[field][index] ?? 0);
        return start === 0 ? undefined : readList(start);
      },
    };
  };
}

function averageOf(lengths: Uint16Array): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}
