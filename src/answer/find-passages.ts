import type { PassageIndex } from '../index/passage-index.ts';
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
  const counts = countTerms(terms, weights, passages, accepts);
  const articles = new Map<number, Float32Array>();
  const pool: { number: number; article: number; own: number; tf: Float32Array }[] = [];
  for (const [number, tf] of counts) {
    const article = passages.articleOf(number);
    const has = articles.get(article);
    const isTitle = passages.rangeOf(article).start === number;
    if (has === undefined)
      articles.set(
        article,
        tf.map((count) => Math.min(1, count)),
      );
    else for (let t = 0; t < tf.length; t += 1) has[t] = Math.max(has[t] ?? 0, Math.min(1, tf[t] ?? 0));
    const own = bm25(tf, weights, passages.lengthOf(number), passages.averageLength);
    pool.push({ number, article, own: isTitle ? own * 0.5 : own, tf });
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  pool.sort((a, b) => b.own - a.own || a.number - b.number);
  const none = new Float32Array(terms.length);
  return pool
    .slice(0, MAX_POOL)
    .map(({ number, article, own, tf }) => {
      const { start, end } = passages.rangeOf(article);
      const before = number - 1 > start ? (counts.get(number - 1) ?? none) : none;
      const after = number + 1 < end ? (counts.get(number + 1) ?? none) : none;
      const nearby = before.map((count, t) => Math.min(1, Math.max(count, after[t] ?? 0)));
      const around = tf.map((count, t) => count + NEIGHBOUR * ((before[t] ?? 0) + (after[t] ?? 0)));
      const window = bm25(around, weights, passages.averageLength, passages.averageLength);
      const inArticle = articles.get(article) ?? none;
      const inTitle = (counts.get(start) ?? none).map((count) => Math.min(1, count));
      const share = weigh(inArticle, weights) / total;
      const titleShare = weigh(inTitle, weights) / total;
      const score = (own + WINDOW_WEIGHT * window) / total + ARTICLE_WEIGHT * share + TITLE_WEIGHT * titleShare;
      return { number, article, own: own / total, window: window / total, score, inArticle, nearby, inTitle };
    })
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, limit);
}

/** For every passage with a term how often it has each; other forms of a term count by their quality. */
function countTerms(
  terms: readonly QuestionTerm[],
  weights: readonly number[],
  passages: PassageIndex,
  accepts: (passage: number) => boolean,
): ReadonlyMap<number, Float32Array> {
  const counts = new Map<number, Float32Array>();
  let left = MAX_POSTINGS;
  const byWeight = terms.map((_, t) => t).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  for (const t of byWeight) {
    for (const { stems, quality } of terms[t]?.forms ?? []) {
      // A phrase is looked for by its rarest stem; whether it stands there is seen when the sentence is read.
      const stem = rarest(stems, passages);
      const count = passages.countOf(stem);
      if (count === 0 || (count > left && counts.size > 0)) continue;
      left -= count;
      passages.eachPassage(stem, (number, frequency) => {
        if (!accepts(number)) return;
        let tf = counts.get(number);
        if (tf === undefined) {
          tf = new Float32Array(terms.length);
          counts.set(number, tf);
        }
        tf[t] = Math.max(tf[t] ?? 0, frequency * quality);
      });
    }
  }
  return counts;
}

function rarest(stems: readonly string[], passages: PassageIndex): string {
  let best = stems[0] ?? '';
  for (const stem of stems) if (passages.countOf(stem) < passages.countOf(best)) best = stem;
  return best;
}

function bm25(tf: Float32Array, weights: readonly number[], length: number, averageLength: number): number {
  const norm = K1 * (1 - B + (B * length) / averageLength);
  let score = 0;
  for (let t = 0; t < tf.length; t += 1) {
    const count = tf[t] ?? 0;
    if (count > 0) score += ((weights[t] ?? 0) * count * (K1 + 1)) / (count + norm);
  }
  return score;
}

function weigh(has: Float32Array, weights: readonly number[]): number {
  let sum = 0;
  for (let t = 0; t < has.length; t += 1) sum += (has[t] ?? 0) * (weights[t] ?? 0);
  return sum;
}
