import { editDistance } from './edit-distance.ts';
import { letterSet, mayBeNear } from './letter-set.ts';
import { lowerBound } from './sorted-text.ts';
import type { TextTables } from './text-tables.ts';

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
/** Words looked at for one prefix; a prefix of more is a guess anyway. */
const MAX_SCANNED_WORDS = 2_000;
/** People seldom miss the first letter, so a word with another one is farther than its edits say. */
const OTHER_FIRST_LETTER = 0.6;

/** One slip from four letters, two from eight: below that half the dictionary is near. */
export function maxEdits(word: string): number {
  if (word.length < 4 || /\d/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

export function createVocabulary({ words: { terms, counts }, letterSets }: TextTables): Vocabulary {
  const neighbour = (index: number, distance: number): Neighbour => ({
    word: terms[index] ?? '',
    count: counts[index] ?? 0,
    distance,
  });
  return {
    completions(prefix, limit) {
      if (prefix.length < MIN_PREFIX_CHARS) return [];
      const found: Neighbour[] = [];
      const start = lowerBound(terms, prefix);
      for (let index = start; index < Math.min(terms.length, start + MAX_SCANNED_WORDS); index += 1) {
        const word = terms[index] ?? '';
        if (!word.startsWith(prefix)) break;
        if (word !== prefix) found.push(neighbour(index, 0));
      }
      return found.sort((a, b) => b.count - a.count).slice(0, limit);
    },
    corrections(word, limit) {
      const max = maxEdits(word);
      if (max === 0) return [];
      const letters = letterSet(word);
      const found: (Neighbour & { readonly rank: number })[] = [];
      for (let index = 0; index < letterSets.length; index += 1) {
        if (!mayBeNear(letters, letterSets[index] ?? 0, max)) continue;
        const near = terms[index] ?? '';
        if (near === word) continue;
        const distance = editDistance(word, near, max);
        if (distance > max) continue;
        const rank = distance + (near.charCodeAt(0) === word.charCodeAt(0) ? 0 : OTHER_FIRST_LETTER);
        found.push({ ...neighbour(index, distance), rank });
      }
      return found.sort((a, b) => a.rank - b.rank || b.count - a.count).slice(0, limit);
    },
  };
}
