import type { TermMatches } from './match-terms.ts';

/** Matched words farther apart than this say nothing together. */
const NEAR_TOKENS = 3;

export interface MatchedPairs {
  /** Share of the question's neighbours that stand side by side: 0 to 1. */
  readonly near: number;
  /** The same of those that keep the question's order. */
  readonly ordered: number;
  /** Matched words by all words from the first to the last of them. */
  readonly density: number;
}

/** How closely, and how much in the question's order, the matched words stand together. */
export function matchedPairs({ termAt, qualities }: TermMatches, count: number): MatchedPairs {
  let previous = -1;
  let previousAt = 0;
  let near = 0;
  let ordered = 0;
  let first = -1;
  let last = -1;
  let matched = 0;
  for (let at = 0; at < termAt.length; at += 1) {
    const term = termAt[at] ?? -1;
    if (term < 0) continue;
    if (first < 0) first = at;
    last = at;
    matched += 1;
    if (previous >= 0 && term !== previous && at - previousAt <= NEAR_TOKENS) {
      if (Math.abs(term - previous) === 1) near += 1;
      if (term > previous) ordered += 1;
    }
    previous = term;
    previousAt = at;
  }
  let distinct = 0;
  for (const quality of qualities) if (quality > 0) distinct += 1;
  const possible = Math.max(1, count - 1);
  return {
    near: Math.min(1, near / possible),
    ordered: Math.min(1, ordered / possible),
    density: distinct < 2 ? 0 : matched / (last - first + 1),
  };
}
