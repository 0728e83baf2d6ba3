import type { PassageIndex } from '../index/passage-index.ts';
import { nthLargest } from '../index/pick-best.ts';
import type { QuestionTerm } from './read-question.ts';

/** A passage that has terms of the question, with what retrieval knows of it. */
export interface FoundPassage {
  readonly number: number;
  readonly article: number;
  /** BM25 of the passage, of it with its neighbours, and the two with its article's share. */
  readonly own: number;
  readonly window: number;
  readonly score: number;
  /** For each term how much of it the whole article has: 0 to 1. */
  readonly inArticle: Float32Array;
  /** For each term how much the neighbours have: 0 to 1. */
  readonly nearby: Float32Array;
  readonly inTitle: Float32Array;
}

const K1 = 1.2;
const B = 0.35;
/** What a neighbour's words count in the window. */
const NEIGHBOUR = 0.5;
const WINDOW_WEIGHT = 0.5;
const ARTICLE_WEIGHT = 1.2;
const TITLE_WEIGHT = 0.8;
/** A title says little by itself. */
const TITLE_SHARE = 0.5;
/** Of the best passages by themselves so many are looked at again with their surroundings. */
const MAX_POOL = 150;
/** A request reads at most so many postings; the rarest terms come first. */
const MAX_POSTINGS = 60_000;

/** The passages that most likely hold the answer, best first; equal ones in the order of the collection. */
export function findPassages(
  terms: readonly QuestionTerm[],
  weights: readonly number[],
  passages: PassageIndex,
  limit: number,
  accepts: (passage: number) => boolean = () => true,
): readonly FoundPassage[] {
  const counted = countTerms(terms, weights, passages, accepts);
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const average = passages.averageLength;
  const none = new Float32Array(terms.length);
  return bestByThemselves(counted, weights, passages)
    .map(({ number, own }) => {
      const article = passages.articleOf(number);
      const { start, end } = passages.rangeOf(article);
      const tf = counted.of(number) ?? none;
      const before = (number - 1 > start ? counted.of(number - 1) : undefined) ?? none;
      const after = (number + 1 < end ? counted.of(number + 1) : undefined) ?? none;
      const nearby = before.map((count, t) => Math.min(1, Math.max(count, after[t] ?? 0)));
      const around = tf.map((count, t) => count + NEIGHBOUR * ((before[t] ?? 0) + (after[t] ?? 0)));
      const window = bm25(around, weights, average, average);
      const inArticle = mostInArticle(counted, start, end, terms.length);
      const inTitle = (counted.of(start) ?? none).map((count) => Math.min(1, count));
      const share = weigh(inArticle, weights) / total;
      const titleShare = weigh(inTitle, weights) / total;
      const score = (own + WINDOW_WEIGHT * window) / total + ARTICLE_WEIGHT * share + TITLE_WEIGHT * titleShare;
      return { number, article, own: own / total, window: window / total, score, inArticle, nearby, inTitle };
    })
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, limit);
}

/** At most `MAX_POOL` passages, the best first. */
function bestByThemselves(
  { numbers, counts }: CountedTerms,
  weights: readonly number[],
  passages: PassageIndex,
): readonly { readonly number: number; readonly own: number }[] {
  // Plain loops: of sixty thousand passages nearly all are left out.
  const scores = new Float64Array(numbers.length);
  for (let slot = 0; slot < numbers.length; slot += 1) {
    const number = numbers[slot] ?? 0;
    const start = slot * weights.length;
    const own = bm25(counts, weights, passages.lengthOf(number), passages.averageLength, start);
    scores[slot] = passages.isTitle(number) ? own * TITLE_SHARE : own;
  }
  const threshold = numbers.length > MAX_POOL ? nthLargest(scores.slice(), MAX_POOL) : Number.NEGATIVE_INFINITY;
  const best: { readonly number: number; readonly own: number }[] = [];
  for (let slot = 0; slot < numbers.length; slot += 1) {
    const own = scores[slot] ?? 0;
    if (own >= threshold) best.push({ number: numbers[slot] ?? 0, own });
  }
  return best.sort((a, b) => b.own - a.own || a.number - b.number).slice(0, MAX_POOL);
}

/** For each term the most that a passage of the article has, at most 1. */
function mostInArticle(counted: CountedTerms, start: number, end: number, terms: number): Float32Array {
  const most = new Float32Array(terms);
  for (let number = start; number < end; number += 1) {
    const tf = counted.of(number);
    if (tf !== undefined) for (let t = 0; t < terms; t += 1) most[t] = Math.max(most[t] ?? 0, Math.min(1, tf[t] ?? 0));
  }
  return most;
}

/** How often passages have each term; in one array, because there may be sixty thousand of them. */
interface CountedTerms {
  /** Passages with a term; the position of each is its slot. */
  readonly numbers: readonly number[];
  /** For each slot one count of every term. */
  readonly counts: Float32Array;
  /** By the number of a passage; undefined for one without any term. */
  of(number: number): Float32Array | undefined;
}

/** Other forms of a term count by their quality. */
function countTerms(
  terms: readonly QuestionTerm[],
  weights: readonly number[],
  passages: PassageIndex,
  accepts: (passage: number) => boolean,
): CountedTerms {
  const lists = listsToRead(terms, weights, passages);
  const slots = new Map<number, number>();
  const numbers: number[] = [];
  const counts = new Float32Array(lists.reduce((sum, { count }) => sum + count, 0) * terms.length);
  for (const { stem, quality, term } of lists) {
    passages.eachPassage(stem, (number, frequency) => {
      if (!accepts(number)) return;
      let slot = slots.get(number);
      if (slot === undefined) {
        slot = numbers.push(number) - 1;
        slots.set(number, slot);
      }
      const place = slot * terms.length + term;
      counts[place] = Math.max(counts[place] ?? 0, frequency * quality);
    });
  }
  const of = (number: number) => {
    const slot = slots.get(number);
    return slot === undefined ? undefined : counts.subarray(slot * terms.length, (slot + 1) * terms.length);
  };
  return { numbers, counts, of };
}

interface ListToRead {
  readonly stem: string;
  readonly quality: number;
  readonly term: number;
  readonly count: number;
}

/** Those of the weightiest terms first, as far as they may be read. */
function listsToRead(
  terms: readonly QuestionTerm[],
  weights: readonly number[],
  passages: PassageIndex,
): readonly ListToRead[] {
  const lists: ListToRead[] = [];
  let left = MAX_POSTINGS;
  const byWeight = terms.map((_, t) => t).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  for (const term of byWeight) {
    for (const { stems, quality } of terms[term]?.forms ?? []) {
      // A phrase is looked for by its rarest stem; whether it stands there is seen when the sentence is read.
      const stem = rarest(stems, passages);
      const count = passages.countOf(stem);
      if (count === 0 || (count > left && lists.length > 0)) continue;
      left -= count;
      lists.push({ stem, quality, term, count });
    }
  }
  return lists;
}

function rarest(stems: readonly string[], passages: PassageIndex): string {
  let best = stems[0] ?? '';
  for (const stem of stems) if (passages.countOf(stem) < passages.countOf(best)) best = stem;
  return best;
}

/** @param start of the passage's counts in `tf`. */
function bm25(tf: Float32Array, weights: readonly number[], length: number, averageLength: number, start = 0): number {
  const norm = K1 * (1 - B + (B * length) / averageLength);
  let score = 0;
  for (let t = 0; t < weights.length; t += 1) {
    const count = tf[start + t] ?? 0;
    if (count > 0) score += ((weights[t] ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  return score;
}

function weigh(has: Float32Array, weights: readonly number[]): number {
  let sum = 0;
  for (let t = 0; t < has.length; t += 1) sum += (has[t] ?? 0) * (weights[t] ?? 0);
  return sum;
}
