import type { PackedTexts } from './packed-texts.ts';

/** The parts of an article that are scored apart, in reading order. */
export const FIELDS = ['title', 'captions', 'body'] as const;
export type Field = (typeof FIELDS)[number];
export type PerField<T> = Readonly<Record<Field, T>>;

export function perField<T>(create: () => T): PerField<T> {
  return { title: create(), captions: create(), body: create() };
}

/** Sorted terms with, for each, the articles that have it. */
export interface TermTable {
  readonly terms: PackedTexts;
  /** Articles that have the term in any field. */
  readonly counts: Uint32Array;
  /** For each field where the term's list begins in `TextTables.postings`; 0 where it has none. */
  readonly starts: PerField<Uint32Array>;
}

/** A whole text index as flat memory: what MiniSearch would keep in maps of maps takes fifteen times as much. */
export interface TextTables {
  readonly articles: number;
  readonly words: TermTable;
  /** `letterSet` of each word. */
  readonly letterSets: Uint32Array;
  readonly stems: TermTable;
  /** Distinct words of each article's field. */
  readonly lengths: PerField<Uint16Array>;
  /** See `writePostings`. The lists of a stem that only one word has are that word's. */
  readonly postings: Uint8Array;
}
