import { stemOf } from '../index/analyze.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { STOP_WORDS } from '../index/stop-words.ts';
import { isEverydayWord } from './background.ts';
import { isSmallCollection } from './doubts.ts';
import { isEnglishWord } from './parts-of-speech.ts';
import type { Correct } from './read-question.ts';
import { rootOf } from './root-of.ts';
import { nearestStems, vectorOf } from './word-vectors.ts';

const MIN_CHARS = 4;
const MAX_CORRECTIONS = 2;
/** Words of one question that are repaired, 2 ms each over a large dictionary: where more are unknown, it is another language. */
const MAX_REPAIRED_WORDS = 8;
/** How likely a word with so many slips is meant. */
const QUALITY_OF_SLIPS = [1, 0.85, 0.65];
const SPLIT_QUALITY = 0.9;
const JOINED_QUALITY = 0.85;
/** The collection has only what the word is made of: "deport" of "deportees". */
const ROOT_QUALITY = 0.6;
/** English words that the collection lacks stand for what it says in other words: the nearest ones in meaning. */
const MIN_NEARNESS = 0.6;
const MAX_NEAR_WORDS = 3;
const NEAR_QUALITY = 0.7;
/** Both halves of a word that lacks its space, or has one too many. */
const MIN_HALF = 3;

/**
 * For one question: repairs words that neither the collection nor English has, by its nearest words or by a missing space, puts together
 * what the collection writes as one word, and says in the collection's words what English has and the collection lacks.
 */
export function correctWords({ passages, texts }: Pick<Snapshot, 'passages' | 'texts'>): Correct {
  let left = MAX_REPAIRED_WORDS;
  const isKnown = (word: string): boolean => passages.countOf(stemOf(word)) > 0;
  const joined = (first = '', second = ''): readonly string[] =>
    Math.min(first.length, second.length) >= MIN_HALF && isKnown(first + second) ? [first + second] : [];
  return (word, before, after) => [
    ...[...joined(before, word), ...joined(word, after)].map((one) => ({
      stems: [stemOf(one)],
      quality: JOINED_QUALITY,
    })),
    ...repair(word),
  ];

  function repair(word: string): ReturnType<Correct> {
    const stem = stemOf(word);
    if (word.length < MIN_CHARS || /\d/u.test(word) || isKnown(word)) return [];
    const root = rootOf(stem);
    if (passages.countOf(root) > 0) return [{ stems: [stemOf(root)], quality: ROOT_QUALITY }];
    if (isEverydayWord(stem) || isEnglishWord(word)) return inOtherWords(stem);
    for (let at = MIN_HALF; at <= word.length - MIN_HALF; at += 1) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every(isKnown)) return [{ stems: halves.map(stemOf), quality: SPLIT_QUALITY }];
    }
    if (left === 0) return [];
    left -= 1;
    return texts.vocabulary
      .corrections(word, MAX_CORRECTIONS)
      .map(({ word: near, distance }) => ({ stems: [stemOf(near)], quality: QUALITY_OF_SLIPS[distance] ?? 0.5 }));
  }

  /** "Reunification" of a collection that has "unification". */
  function inOtherWords(stem: string): ReturnType<Correct> {
    if (!isSmallCollection(passages)) return [];
    const chooses = (near: string): boolean => !STOP_WORDS.has(near) && passages.countOf(near) > 0;
    return nearestStems(vectorOf(stem), MIN_NEARNESS, MAX_NEAR_WORDS, chooses).map(({ stem: near, nearness }) => ({
      stems: [near],
      quality: NEAR_QUALITY * nearness,
    }));
  }
}
