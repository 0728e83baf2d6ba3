import type { Span } from '../article/sentences.ts';
import { nthLargest } from '../index/pick-best.ts';
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
/** A sentence whose score is farther behind the best one's has the answer once in a hundred times. */
const MAX_BEHIND = 3.5;
/** Of a thousand spans so many are judged as a whole: those whose two ends alone look best. */
const MAX_JUDGED = 80;
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
  const best = ranked[0]?.score ?? 0;
  const compared = ranked.slice(0, MAX_SENTENCES).filter(({ score }) => score >= best - MAX_BEHIND);
  const drafts = bestDrafts(
    compared.flatMap((sentence, rank) => draftSpans(spanContext(question, weights, sentence, rank, best), judge)),
  );
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
  /** What the sentence and the first token add to a layer's sum, and what the last one does. */
  readonly start: Float32Array;
  readonly end: Float32Array;
  readonly score: number;
}

/** At most `MAX_JUDGED`, the best first. */
function bestDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const threshold =
    drafts.length > MAX_JUDGED
      ? nthLargest(
          Float64Array.from(drafts, ({ score }) => score),
          MAX_JUDGED,
        )
      : Number.NEGATIVE_INFINITY;
  return drafts
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.context.rank - b.context.rank || a.first - b.first || a.last - b.last)
    .slice(0, MAX_JUDGED);
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
  // One for all: there are a thousand spans.
  const sum = new Float32Array(width);
  return candidateSpans(context).map(({ first, last }) => {
    let start = starts.get(first);
    if (start === undefined) {
      start = sumOf((emit) => startPart(context, first, lexicon, emit));
      addTo(start, shared);
      starts.set(first, start);
    }
    let end = ends.get(last);
    if (end === undefined) {
      end = sumOf((emit) => endPart(context, last, lexicon, emit));
      ends.set(last, end);
    }
    sum.set(start);
    addTo(sum, end);
    return { context, first, last, start, end, score: scoreOf(network, sum) };
  });
}

function scoreSpan({ context, first, last, start, end }: Draft, { network }: SpanJudge): number {
  const sum = Float32Array.from(start);
  addTo(sum, end);
  pairPart(context, { first, last }, (name, value) => addFeature(network, sum, network.id(name, value), 1));
  return scoreOf(network, sum);
}

function addTo(sum: Float32Array, other: Float32Array): void {
  for (let unit = 0; unit < sum.length; unit += 1) sum[unit] = (sum[unit] ?? 0) + (other[unit] ?? 0);
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
