import type { Span } from '../article/sentences.ts';
import { addFeature, type Network, openNetwork, scoreOf } from './network.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import {
  candidateSpans,
  endPart,
  pairPart,
  type SpanContext,
  sentencePart,
  spanContext,
  startPart,
} from './span-features.ts';
import { SPAN_LEXICON, SPAN_WEIGHTS } from './span-weights.ts';

/** Sentences whose spans are compared: in four of them stands the answer nearly as often as in ten. */
const MAX_SENTENCES = 4;
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

const network: Network = openNetwork(SPAN_WEIGHTS);
const lexicon: ReadonlySet<string> = new Set(SPAN_LEXICON.split(' '));

interface Scored extends Span {
  readonly ranked: RankedSentence;
  readonly score: number;
}

/** Looks for the exact answer inside the best sentences. */
export function findSpans(
  question: ReadQuestion,
  weights: readonly number[],
  ranked: readonly RankedSentence[],
): FoundSpans {
  const compared = ranked.slice(0, MAX_SENTENCES);
  const best = ranked[0]?.score ?? 0;
  const scored = compared.map((sentence, rank) => scoreSpans(spanContext(question, weights, sentence, rank, best)));
  const all = scored.flat().sort((a, b) => b.score - a.score || a.start - b.start || a.end - b.end);
  const topScore = all[0]?.score ?? Number.NEGATIVE_INFINITY;
  const total = all.reduce((sum, { score }) => sum + Math.exp(score - topScore), 0);
  const beliefOf = (score: number): number => Math.exp(score - topScore) / total;
  const spans = all.slice(0, MAX_VOTERS).map(({ ranked: sentence, start, end, score }) => ({
    ranked: sentence,
    start,
    end,
    text: sentence.passage.text.slice(start, end),
    belief: beliefOf(score),
  }));
  return {
    spans,
    sentenceBelief: scored.map((list) => list.reduce((sum, { score }) => sum + beliefOf(score), 0)),
    topScore,
  };
}

function scoreSpans(context: SpanContext): readonly Scored[] {
  const { tokens, ranked } = context;
  const width = network.hidden + 1;
  const sumOf = (fill: (emit: (name: string) => void) => void): Float32Array => {
    const sum = new Float32Array(width);
    fill((name) => addFeature(network, sum, network.id(name), 1));
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
    const sum = sumOf((emit) => pairPart(context, { first, last }, emit));
    for (let unit = 0; unit < width; unit += 1) sum[unit] = (sum[unit] ?? 0) + (start[unit] ?? 0) + (end[unit] ?? 0);
    return { ranked, start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, score: scoreOf(network, sum) };
  });
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
