import type { ArticleId } from '../article/article.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Findings } from './confidence-features.ts';
import { findPassages } from './find-passages.ts';
import { findSpans, type SpanJudge } from './find-spans.ts';
import type { Network } from './network.ts';
import { preferFitting } from './prefer-fitting.ts';
import { type RankedSentence, rankSentences } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { weighTerms } from './term-weights.ts';

/** Passages whose sentences are read. More find hardly any more answers and take longer. */
const MAX_PASSAGES = 10;
/** Of a passage whose score is a smaller share of the best one's hardly any sentence was ever first. */
const MIN_SHARE = 0.5;
/** How much what the spans believe moves a sentence. Measured on development questions. */
const SPAN_SHARE = 0.5;
const MIN_BELIEF = 0.01;
/** A sentence of an article that the conversation is about. */
const CONTEXT_BONUS = 1;

/** Given only while confidence is learned. */
export interface LearningOptions {
  /** Passages of the collection that may be found. */
  readonly accepts?: (passage: number) => boolean;
  readonly sentences?: Network;
  readonly spans?: SpanJudge;
}

/** Finds passages, ranks their sentences, and looks for the answer in the best of them. */
export function findAnswer(
  question: ReadQuestion,
  passages: PassageIndex,
  context: readonly ArticleId[],
  { accepts, sentences, spans: judge }: LearningOptions = {},
): Findings {
  const weights = weighTerms(question.terms, passages);
  const found = findPassages(question.terms, weights, passages, MAX_PASSAGES, accepts);
  const least = MIN_SHARE * (found[0]?.score ?? 0);
  const read = found.filter(({ score }) => score >= least);
  const alone = rankSentences(question, weights, read, passages, sentences);
  const fitting = preferFitting(question, alone);
  const ranked = context.length === 0 ? fitting : preferContext(fitting, new Set(context));
  const spans = findSpans(question, weights, ranked, judge);
  return { question, weights, found, ranked: withSpans(ranked, spans.sentenceBelief), spans };
}

function preferContext(ranked: readonly RankedSentence[], context: ReadonlySet<ArticleId>): readonly RankedSentence[] {
  return ranked
    .map((sentence) =>
      context.has(sentence.article.id) ? { ...sentence, score: sentence.score + CONTEXT_BONUS } : sentence,
    )
    .sort((a, b) => b.score - a.score || a.found.number - b.found.number || a.at - b.at);
}

/** The sentences once more in order: a sentence in which an answer was found is likelier the right one. */
function withSpans(ranked: readonly RankedSentence[], belief: readonly number[]): readonly RankedSentence[] {
  const moved = ranked.map((sentence, at) => {
    const own = belief[at];
    return {
      sentence,
      key:
        own === undefined
          ? sentence.score + SPAN_SHARE * Math.log(MIN_BELIEF)
          : sentence.score + SPAN_SHARE * Math.log(own + MIN_BELIEF),
    };
  });
  return moved.sort((a, b) => b.key - a.key).map(({ sentence }) => sentence);
}
