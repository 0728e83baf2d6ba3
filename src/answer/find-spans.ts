import type { Span } from '../article/sentences.ts';
import { candidateSpans } from './candidate-spans.ts';
import { type EmitName, endPart, sentencePart, startPart } from './end-features.ts';
import { addFeature, type Network, type NetworkWeights, openNetwork, scoreOf } from './network.ts';
import { pairPart } from './pair-features.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { type SpanContext, spanContext } from './span-context.ts';
import { SPAN_LEXICON, SPAN_WEIGHTS } from './span-weights.ts';

/** Sentences whose spans are compared: in four of them stands the answer nearly as often as in ten. */
const MAX_SENTENCES = 4;
/** Of a thousand spans so many are judged as a whole: those whose two ends alone look best. */
const MAX_JUDGED = 120;
/** Spans that vote for the chosen one. */
const MAX_VOTERS = 25;

/** A possible answer: a range of the passage's text. */
export interface SpanCandidate extends Span {
  readonly ranked: RankedSentence;
  readonly text: string;
  /** Share of belief among all spans of the question: 0 to 1. */
  readonly belief: number;
}

export interface FoundSpans {
  /** Most believed first; at most `MAX_VOTERS`. */
  readonly spans: readonly SpanCandidate[];
  /** For each of the compared sentences the belief of its spans together. */
  readonly sentenceBelief: readonly number[];
  /** The highest score before it was turned into belief. */
  readonly topScore: number;
}

/** What judges spans: the learned weights, and the words that are features of their own in them. */
export interface SpanJudge {
  readonly network: Network;
  readonly lexicon: ReadonlySet<string>;
}

const LEARNED: SpanJudge = openSpanJudge(SPAN_WEIGHTS, SPAN_LEXICON);

export function openSpanJudge(weights: NetworkWeights, lexicon: string): SpanJudge {
  return { network: openNetwork(weights), lexicon: new Set(lexicon.split(' ')) };
}

interface Scored {
  readonly draft: Draft;
  readonly score: number;
}

/** Looks for the exact answer inside the best sentences. */
export function findSpans(
  question: ReadQuestion,
  weights: readonly number[],
  ranked: readonly RankedSentence[],
  judge: SpanJudge = LEARNED,
): FoundSpans {
  const compared = ranked.slice(0, MAX_SENTENCES);
  const best = ranked[0]?.score ?? 0;
  const drafts = compared
    .flatMap((sentence, rank) => draftSpans(spanContext(question, weights, sentence, rank, best), judge))
    .sort((a, b) => b.score - a.score || a.context.rank - b.context.rank || a.first - b.first || a.last - b.last)
    .slice(0, MAX_JUDGED);
  const all = drafts
    .map((draft): Scored => ({ draft, score: scoreSpan(draft, judge) }))
    .sort((a, b) => b.score - a.score);
  const topScore = all[0]?.score ?? Number.NEGATIVE_INFINITY;
  const beliefs = all.map(({ score }) => Math.exp(score - topScore));
  const total = beliefs.reduce((sum, belief) => sum + belief, 0);
  const sentenceBelief = compared.map(() => 0);
  for (const [at, { draft }] of all.entries())
    sentenceBelief[draft.context.rank] = (sentenceBelief[draft.context.rank] ?? 0) + (beliefs[at] ?? 0) / total;
  const spans = all.slice(0, MAX_VOTERS).map(({ draft: { context, first, last } }, at) => {
    const start = context.tokens[first]?.start ?? 0;
    const end = context.tokens[last]?.end ?? 0;
    const { ranked: sentence } = context;
    return {
      ranked: sentence,
      start,
      end,
      text: sentence.passage.text.slice(start, end),
      belief: (beliefs[at] ?? 0) / total,
    };
  });
  return { spans, sentenceBelief, topScore };
}

/** A span as its two ends alone make it look. */
interface Draft {
  readonly context: SpanContext;
  readonly first: number;
  readonly last: number;
  readonly sum: Float32Array;
  readonly score: number;
}

function draftSpans(context: SpanContext, { network, lexicon }: SpanJudge): readonly Draft[] {
  const width = network.hidden + 1;
  const sumOf = (fill: (emit: EmitName) => void): Float32Array => {
    const sum = new Float32Array(width);
    fill((name, value) => addFeature(network, sum, network.id(name, value), 1));
    return sum;
  };
  const shared = sumOf((emit) => sentencePart(context, emit));
  const starts = new Map<number, Float32Array>();
  const ends = new Map<number, Float32Array>();
  return candidateSpans(context).map(({ first, last }) => {
    let start = starts.get(first);
    if (start === undefined) {
      start = sumOf((emit) => startPart(context, first, lexicon, emit));
      for (let unit = 0; unit < width; unit += 1) start[unit] = (start[unit] ?? 0) + (shared[unit] ?? 0);
      starts.set(first, start);
    }
    let end = ends.get(last);
    if (end === undefined) {
      end = sumOf((emit) => endPart(context, last, lexicon, emit));
      ends.set(last, end);
    }
    const sum = new Float32Array(width);
    for (let unit = 0; unit < width; unit += 1) sum[unit] = (start[unit] ?? 0) + (end[unit] ?? 0);
    return { context, first, last, sum, score: scoreOf(network, sum) };
  });
}

function scoreSpan({ context, first, last, sum }: Draft, { network }: SpanJudge): number {
  const whole = Float32Array.from(sum);
  pairPart(context, { first, last }, (name, value) => addFeature(network, whole, network.id(name, value), 1));
  return scoreOf(network, whole);
}

/** Of the believed spans the one that shares most words with all, weighed by belief: it is right more often than the single most believed one. */
export function agreedSpan(spans: readonly SpanCandidate[]): SpanCandidate | undefined {
  const words = spans.map(({ text }) => wordsOf(text));
  let best: SpanCandidate | undefined;
  let bestAgreement = -1;
  for (const [at, span] of spans.entries()) {
    let agreement = 0;
    for (const [other, { belief }] of spans.entries()) agreement += belief * overlap(words[at], words[other]);
    if (agreement > bestAgreement) {
      best = span;
      bestAgreement = agreement;
    }
  }
  return best;
}

export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );
}

/** How far two answers are the same: twice their common words by all of theirs. */
export function overlap(left: ReadonlySet<string> | undefined, right: ReadonlySet<string> | undefined): number {
  if (left === undefined || right === undefined || left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const word of left) if (right.has(word)) common += 1;
  return (2 * common) / (left.size + right.size);
}
