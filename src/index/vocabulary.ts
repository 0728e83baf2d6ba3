import { editDistance } from './edit-distance.ts';

/** A word of the collection that a typed one may mean. */
export interface Neighbour {
  readonly word: string;
  /** Articles that have it. */
  readonly count: number;
  /** Edits between the two; 0 for a word that only goes on. */
  readonly distance: number;
}

export interface Vocabulary {
  /** Words that begin with `prefix`, the most frequent first. */
  completions(prefix: string, limit: number): readonly Neighbour[];
  /** Words within the edits that a word of this length may have, nearest first, then the most frequent. */
  corrections(word: string, limit: number): readonly Neighbour[];
}

/** Prefixes shorter than this begin too many words to mean one of them. */
const MIN_PREFIX_CHARS = 2;
/** Words looked at for one prefix; more would cost time on "co" and bring nothing that is not met before. */
const MAX_SCANNED_WORDS = 2_000;

/** One slip from four letters, two from eight: below that half the dictionary is near. */
export function maxEdits(word: string): number {
  if (word.length < 4 || /\d/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

export function buildVocabulary(counts: ReadonlyMap<string, number>): Vocabulary {
  const words = [...counts.keys()].sort();
  const countOf = (word: string): number => counts.get(word) ?? 0;
  return {
    completions(prefix, limit) {
      if (prefix.length < MIN_PREFIX_CHARS) return [];
      const found: Neighbour[] = [];
      const start = lowerBound(words, prefix);
      for (let index = start; index < words.length && index < start + MAX_SCANNED_WORDS; index += 1) {
        const word = words[index] ?? '';
        if (!word.startsWith(prefix)) break;
        if (word !== prefix) found.push({ word, count: countOf(word), distance: 0 });
      }
      return found.sort((a, b) => b.count - a.count).slice(0, limit);
    },
    corrections(word, limit) {
      const max = maxEdits(word);
      if (max === 0) return [];
      const found: Neighbour[] = [];
      for (const near of words) {
        if (Math.abs(near.length - word.length) > max || near === word) continue;
        const distance = editDistance(word, near, max);
        if (distance <= max) found.push({ word: near, count: countOf(near), distance });
      }
      return found.sort((a, b) => a.distance - b.distance || b.count - a.count).slice(0, limit);
    },
  };
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
