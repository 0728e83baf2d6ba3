import { findText, textAt } from './packed-texts.ts';
import type { TermTable, TextTables } from './text-tables.ts';

/** A term as the index knows it, and what a match of it is worth. */
export interface EngineTerm {
  readonly key: string;
  readonly weight: number;
}

/** Keys of stems carry this mark, so that a word and the stem of others never mix. */
const STEM_MARK = '~';

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

/** Where a term stands in the tables; `index` is -1 for one that no article has. */
export function findTerm(tables: TextTables, key: string): { readonly table: TermTable; readonly index: number } {
  const table = isStemKey(key) ? tables.stems : tables.words;
  const term = bareTerm(key);
  const index = findText(table.terms, term);
  return { table, index: textAt(table.terms, index) === term ? index : -1 };
}

function isStemKey(key: string): boolean {
  return key.startsWith(STEM_MARK);
}
