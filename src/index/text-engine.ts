import MiniSearch from 'minisearch';
import type { Article } from '../article/article.ts';
import { analyze } from './analyze.ts';
import type { Pacer } from './pacer.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

/** Index terms of stems carry this mark, so that a word and the stem of others never mix. */
const STEM_MARK = '~';

/** A story has fewer words; what stands beyond is not indexed, so that one file cannot fill the memory. */
const MAX_INDEXED_WORDS = 50_000;

const FIELDS = ['title', 'captions', 'body'] as const;
type Field = (typeof FIELDS)[number];
type Analyzed = { readonly id: number } & Readonly<Record<Field, readonly string[]>>;

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
  /** Every accepted article that has one of the terms, best first. */
  match(terms: readonly EngineTerm[], accepts: (number: number, key: string) => boolean): readonly EngineMatch[];
}

export function wordKey(word: string): string {
  return word;
}

export function stemKey(stem: string): string {
  return STEM_MARK + stem;
}

export async function buildTextEngine(articles: readonly Article[], pacer: Pacer): Promise<TextEngine> {
  const engine = new MiniSearch<Analyzed>({
    fields: [...FIELDS],
    extractField: (document, field) => (field === 'id' ? document.id : document[field as Field]),
    stringifyField: (value) => value,
    tokenize: (text) => text as unknown as string[],
    processTerm: (term) => term,
    searchOptions: { boost: FIELD_BOOSTS, bm25: BM25, combineWith: 'OR' },
  });
  const wordCounts = new Map<string, number>();
  const stemCounts = new Map<string, number>();
  for (const [id, article] of articles.entries()) {
    const seen = new Set<string>();
    const read = (texts: readonly string[]): string[] => {
      const keys: string[] = [];
      for (const text of texts) {
        for (const { word, stem } of analyze(text)) {
          if (seen.size > MAX_INDEXED_WORDS) break;
          keys.push(wordKey(word), stemKey(stem));
          if (!seen.has(word)) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1);
          if (!seen.has(stemKey(stem))) stemCounts.set(stemKey(stem), (stemCounts.get(stemKey(stem)) ?? 0) + 1);
          seen.add(word).add(stemKey(stem));
        }
      }
      return keys;
    };
    engine.add({ id, title: read([article.title]), captions: read(article.captions), body: read(article.passages) });
    await pacer.pause();
  }
  const vocabulary = buildVocabulary(wordCounts);
  return {
    vocabulary,
    countOf: (key) => (key.startsWith(STEM_MARK) ? stemCounts.get(key) : wordCounts.get(key)) ?? 0,
    match(terms, accepts) {
      const weights = new Map(terms.map(({ key, weight }) => [key, weight]));
      return engine
        .search('terms', {
          tokenize: () => [...weights.keys()],
          boostTerm: (key) => weights.get(key) ?? 1,
          boostDocument: (id: number, key) => (accepts(id, key) ? 1 : 0),
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
