import { stemOf } from '../index/analyze.ts';
import { SYNONYM_GROUPS } from './synonym-table.ts';

const SYNONYMS: ReadonlyMap<string, ReadonlySet<string>> = readGroups();

/** Stems of the words that people use for a word, itself left out. */
export function synonymsOf(stem: string): Iterable<string> {
  return SYNONYMS.get(stem) ?? [];
}

function readGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const group of SYNONYM_GROUPS) {
    const stems = new Set(group.split(' ').map(stemOf));
    for (const stem of stems) {
      const others = synonyms.get(stem) ?? new Set();
      for (const other of stems) if (other !== stem) others.add(other);
      synonyms.set(stem, others);
    }
  }
  return synonyms;
}
