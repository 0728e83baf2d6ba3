import { createGatherer, type Gatherer } from './gather-articles.ts';
import { createScorer, type Scorer } from './packed-minisearch.ts';
import { findTerm } from './term-keys.ts';
import { FIELDS, type TextTables } from './text-tables.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** What the texts of a collection can be asked, by terms. */
export interface TextEngine {
  readonly vocabulary: Vocabulary;
  /** Articles that have the term; 0 for an unknown one. */
  countOf(key: string): number;
  /** Whether both terms stand in the same places, so that one of them says it all. */
  areSame(key: string, other: string): boolean;
  readonly gather: Gatherer;
  readonly score: Scorer;
}

export function createTextEngine(tables: TextTables): TextEngine {
  return {
    vocabulary: createVocabulary(tables),
    countOf(key) {
      const { table, index } = findTerm(tables, key);
      return table.counts[index] ?? 0;
    },
    areSame(key, other) {
      const a = findTerm(tables, key);
      const b = findTerm(tables, other);
      return FIELDS.every((field) => a.table.starts[field][a.index] === b.table.starts[field][b.index]);
    },
    gather: createGatherer(tables),
    score: createScorer(tables),
  };
}
