import { DIMENSIONS, STEMS, VECTORS } from './word-vectors-table.ts';

/** Words that are no nearer than this have nothing to do with one another. */
const MIN_NEARNESS = 0.3;

const vectors = new Int8Array(Buffer.from(VECTORS, 'base64'));
const stems: readonly string[] = STEMS.split(' ');
const rowOf: ReadonlyMap<string, number> = new Map(stems.map((stem, row) => [stem, row]));
const lengths = Float32Array.from(rowOf.values(), (row) => Math.sqrt(product(row, row)));

/** Of a word that has no vector. It is near to nothing. */
export const NO_VECTOR = -1;

/** The number of a stem's vector. */
export function vectorOf(stem: string): number {
  return rowOf.get(stem) ?? NO_VECTOR;
}

/** Words of the last questions whose nearness to others is remembered: each is held against every word of ten passages. */
const MAX_KEPT = 32;
const kept = new Map<number, Float32Array>();

/**
 * How near in meaning words are to this one, by the company that they keep in news and encyclopaedias: the cosine of their vectors, 0
 * where it is negative. Opposites and siblings ("Monday", "Tuesday") are near, too. @param vector a number, as is what is asked about.
 */
export function nearnessTo(vector: number): (other: number) => number {
  if (vector < 0) return () => 0;
  // One more than the nearness; 0 where it is not known yet.
  const known = kept.get(vector) ?? new Float32Array(lengths.length);
  kept.delete(vector);
  kept.set(vector, known);
  if (kept.size > MAX_KEPT) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest);
  return (other) => {
    if (other < 0) return 0;
    if (known[other] === 0) known[other] = 1 + cosine(vector, other);
    return (known[other] ?? 1) - 1;
  };
}

/** A word, and how near in meaning it is to another: 0 to 1. */
export interface NearStem {
  readonly stem: string;
  readonly nearness: number;
}

/** The words nearest in meaning of those that are accepted, nearest first. @param least how near they must be. */
export function nearestStems(
  vector: number,
  least: number,
  limit: number,
  accepts: (stem: string) => boolean,
): readonly NearStem[] {
  if (vector < 0) return [];
  const nearness = nearnessTo(vector);
  const found: NearStem[] = [];
  for (const [row, stem] of stems.entries()) {
    const near = row === vector ? 0 : nearness(row);
    if (near >= least && accepts(stem)) found.push({ stem, nearness: near });
  }
  return found.sort((a, b) => b.nearness - a.nearness).slice(0, limit);
}

/** A nearness above what any two words have: 0 to 1. */
export function nearShare(value: number): number {
  return Math.max(0, (value - MIN_NEARNESS) / (1 - MIN_NEARNESS));
}

/** How near the nearest of the words is. @param nearness see `nearnessTo`. @param tokens of a sentence. */
export function nearestOf(nearness: (other: number) => number, tokens: readonly { readonly vector: number }[]): number {
  let best = 0;
  for (const token of tokens) best = Math.max(best, nearness(token.vector));
  return best;
}

function cosine(a: number, b: number): number {
  return Math.max(0, product(a, b) / ((lengths[a] ?? 1) * (lengths[b] ?? 1)));
}

function product(a: number, b: number): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1)
    sum += (vectors[a * DIMENSIONS + at] ?? 0) * (vectors[b * DIMENSIONS + at] ?? 0);
  return sum;
}
