import type { PassageIndex } from '../index/passage-index.ts';
import { type Enumeration, findEnumeration } from './enumerations.ts';
import { type RankedSentence, sentencesOf } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';
import { topicCoverage } from './topic-coverage.ts';

/** A sentence that lists countries. */
export interface ListedCountries {
  readonly sentence: RankedSentence;
  readonly text: string;
  readonly list: Enumeration;
  /** How much of the question the sentence and its surroundings have: 0 to 1. */
  readonly topic: number;
}

const MAX_SENTENCES = 40;
/** Of a long article no more passages are read. */
const MAX_PASSAGES = 80;
/** A list has at least this many commas; a passage without them need not be read. */
const MIN_COMMAS = 1;

/**
 * Sentences that list countries: those found, then the other ones of the best sentence's article, for a list seldom repeats what it is a
 * list of.
 */
export function listedCountries(
  question: ReadQuestion,
  weights: readonly number[],
  ranked: readonly RankedSentence[],
  passages: PassageIndex,
): readonly ListedCountries[] {
  const candidates = [...ranked.slice(0, MAX_SENTENCES), ...othersOfArticle(question, ranked, passages)];
  return candidates.flatMap((sentence) => {
    const text = sentenceText(sentence);
    if (text.split(',').length - 1 < MIN_COMMAS) return [];
    const list = findEnumeration(text);
    return list?.isOfCountries === true
      ? [{ sentence, text, list, topic: topicCoverage(question, weights, sentence) }]
      : [];
  });
}

function othersOfArticle(
  question: ReadQuestion,
  ranked: readonly RankedSentence[],
  passages: PassageIndex,
): readonly RankedSentence[] {
  const [best] = ranked;
  if (best === undefined) return [];
  const known = new Set(ranked.map(({ found }) => found.number));
  const { start, end } = passages.rangeOf(best.found.article);
  const last = ranked.at(-1)?.score ?? 0;
  const others = [];
  for (let number = start; number < Math.min(end, start + MAX_PASSAGES); number += 1)
    if (!known.has(number))
      others.push({
        ...best.found,
        number,
        own: 0,
        window: 0,
        score: 0,
        nearby: best.found.number === number - 1 || best.found.number === number + 1 ? best.found.inArticle : NONE,
      });
  return sentencesOf(question, others, passages).map((sentence) => ({ ...sentence, score: last }));
}

const NONE = new Float32Array(0);
