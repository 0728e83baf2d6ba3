import type { Gathered } from './gather-articles.ts';

/** More than any rough score. */
const ALL_WORDS = 10_000;

/** Places in `found` of at most `limit` articles: those with all words before any other, then by rough score, then the newest. Ascending. */
export function pickBest({ numbers, hasAll, roughScores }: Gathered, limit: number): readonly number[] {
  if (numbers.length <= limit) return Array.from(numbers.keys());
  const order = roughScores.map((score, place) => score + (hasAll[place] === 1 ? ALL_WORDS : 0));
  const threshold = nthLargest(order.slice(), limit);
  const best: number[] = [];
  let equal = limit - order.reduce((count, value) => count + (value > threshold ? 1 : 0), 0);
  for (const [place, value] of order.entries()) {
    if (value < threshold) continue;
    if (value === threshold && equal-- <= 0) continue;
    best.push(place);
  }
  return best;
}

/** Hoare's selection: on average three looks at each value, where sorting takes fifteen. Reorders `values`. @param n from 1. */
export function nthLargest(values: Float32Array | Float64Array, n: number): number {
  let low = 0;
  let high = values.length - 1;
  const place = n - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] ?? 0) > pivot) left += 1;
      while ((values[right] ?? 0) < pivot) right -= 1;
      if (left > right) break;
      const value = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = value;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place] ?? 0;
}
