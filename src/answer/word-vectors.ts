import { DIMENSIONS, STEMS, VECTORS } from './word-vectors-table.ts';

/** Words that are no nearer than this have nothing to do with one another. */
const MIN_NEARNESS = 0.3;

const vectors = new Int8Array(Buffer.from(VECTORS, 'base64'));
const rowOf: ReadonlyMap<string, number> = new Map(STEMS.split(' ').map((stem, row) => [stem, row]));
const lengths = Float32Array.from(rowOf.values(), (row) => Math.sqrt(product(row, row)));

/**
 * How near in meaning two words are, by the company that they keep in news and encyclopaedias: the cosine of their vectors, 0 where it is
 * negative or a word is unknown. Opposites and siblings ("Monday", "Tuesday") are near, too.
 * @param left a stem, as is `right`.
 */
export function nearness(left: string, right: string): number {
  const a = rowOf.get(left);
  const b = rowOf.get(right);
  if (a === undefined || b === undefined) return 0;
  return Math.max(0, product(a, b) / ((lengths[a] ?? 1) * (lengths[b] ?? 1)));
}

/** A nearness above what any two words have: 0 to 1. */
export function nearShare(value: number): number {
  return Math.max(0, (value - MIN_NEARNESS) / (1 - MIN_NEARNESS));
}

/** The nearest of the words that tell something. @param tokens of a sentence. */
export function nearestOf(
  stem: string,
  tokens: readonly { readonly stem: string; readonly isStop: boolean }[],
): number {
  let best = 0;
  for (const token of tokens) if (!token.isStop) best = Math.max(best, nearness(stem, token.stem));
  return best;
}

function product(a: number, b: number): number {
  let sum = 0;
  for (let at = 0; at < DIMENSIONS; at += 1)
    sum += (vectors[a * DIMENSIONS + at] ?? 0) * (vectors[b * DIMENSIONS + at] ?? 0);
  return sum;
}
