import type { Article, Passage } from '../article/article.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { FoundPassage } from './find-passages.ts';
import { matchTerms, type TermMatches } from './match-terms.ts';
import { addFeature, type Network, openNetwork, scoreOf } from './network.ts';
import { type ReadSentence, readNumberedPassage } from './read-passage.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceFeatures } from './sentence-features.ts';
import { SENTENCE_WEIGHTS } from './sentence-weights.ts';
import { isPictureWord } from './word-classes.ts';

/** A sentence of a found passage. */
export interface SentenceCandidate {
  readonly article: Article;
  readonly passage: Passage;
  readonly found: FoundPassage;
  readonly sentences: readonly ReadSentence[];
  /** Of every sentence of the passage. */
  readonly matches: readonly TermMatches[];
  /** Position in `sentences`. */
  readonly at: number;
}

export interface RankedSentence extends SentenceCandidate {
  readonly score: number;
}

const LEARNED: Network = openNetwork(SENTENCE_WEIGHTS);

/**
 * Every sentence of the found passages, best first.
 * @param network another than the learned one is only given while confidence is learned.
 */
export function rankSentences(
  question: ReadQuestion,
  weights: readonly number[],
  found: readonly FoundPassage[],
  passages: PassageIndex,
  network: Network = LEARNED,
): readonly RankedSentence[] {
  const candidates = sentencesOf(question, found, passages);
  const best = found[0]?.score ?? 0;
  return candidates
    .map((candidate) => {
      const sum = new Float32Array(network.hidden + 1);
      sentenceFeatures(question, weights, candidate, best, network, (id, value) => addFeature(network, sum, id, value));
      return { ...candidate, score: scoreOf(network, sum) };
    })
    .sort((a, b) => b.score - a.score || a.found.number - b.found.number || a.at - b.at);
}

/** A caption speaks of its picture without saying "photo". */
const PICTURED_QUALITY = 0.9;

function tellOfPicture({ terms }: ReadQuestion, qualities: Float32Array): void {
  for (const [t, { word }] of terms.entries())
    if (isPictureWord(word)) qualities[t] = Math.max(qualities[t] ?? 0, PICTURED_QUALITY);
}

export function sentencesOf(
  question: ReadQuestion,
  found: readonly FoundPassage[],
  passages: PassageIndex,
): readonly SentenceCandidate[] {
  const match = matchTerms(question.terms);
  return found.flatMap((place) => {
    const entry = passages.passage(place.number);
    if (entry === undefined) return [];
    const sentences = readNumberedPassage(passages, place.number, entry.passage.text);
    const matches = sentences.map(({ tokens }) => match(tokens));
    if (entry.passage.part === 'caption') for (const { qualities } of matches) tellOfPicture(question, qualities);
    return sentences.map((_, at) => ({ ...entry, found: place, sentences, matches, at }));
  });
}
