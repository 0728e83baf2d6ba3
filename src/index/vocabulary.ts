import { editDistance } from '../edit-distance.ts';
import { letterSet, mayBeNear } from './letter-set.ts';
import { findText, textAt } from './packed-texts.ts';
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
/** One slip from four letters, two from eight: below that half the dictionary is near. */
export function maxEdits(word: string): number {
  if (word.length < 4 || /\d/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

export function createVocabulary({ words: { terms, counts }, letterSets }: TextTables): Vocabulary {
  const neighbour = (index: number, distance: number): Neighbour => ({
    word: textAt(terms, index),
    count: counts[index] ?? 0,
    distance,
  });
  return {
    completions(prefix, limit) {
      if (prefix.length < MIN_PREFIX_CHARS) return [];
      const found: Neighbour[] = [];
      const start = findText(terms, prefix);
      for (let index = start; index < Math.min(counts.length, start + MAX_SCANNED_WORDS); index += 1) {
        const word = textAt(terms, index);
        if (!word.startsWith(prefix)) break;
        if (word !== prefix) found.push(neighbour(index, 0));
      }
      return found.sort((a, b) => b.count - a.count).slice(0, limit);
    },
    corrections(word, limit) {
      const max = maxEdits(word);
      if (max === 0) return [];
      const letters = letterSet(word);
      const near = (low: number, high: number): readonly Neighbour[] => {
        const found: Neighbour[] = [];
        for (let index = low; index < high; index += 1) {
          if (!mayBeNear(letters, letterSets[index] ?? 0, max)) continue;
          const distance = editDistance(word, textAt(terms, index), max);
          if (distance <= max && distance > 0) found.push(neighbour(index, distance));
        }
        return found.sort((a, b) => a.distance - b.distance || b.count - a.count).slice(0, limit);
      };
      // People seldom miss the first letter; only where no word with it is near, all words are compared.
      const first = word.charAt(0);
      const likely = near(findText(terms, first), findText(terms, `${first}\uffff`));
      return likely.length > 0 ? likely : near(0, counts.length);
    },
  };
}
