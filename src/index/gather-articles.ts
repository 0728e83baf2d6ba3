import type { Snapshot } from './snapshot.ts';
import type { EngineTerm } from './text-engine.ts';

/** Terms that stand for one word. */
export interface TermGroup {
  readonly terms: readonly EngineTerm[];
  /** Articles that the commonest of them is in. */
  readonly count: number;
}

/** An article that has some words of a query, roughly weighed. */
export interface Gathered {
  /** Position in `newestFirst`. */
  readonly number: number;
  /** 0 to 1: the share of the words' rarity that it has. */
  readonly coverage: number;
  readonly hasAll: boolean;
  readonly roughScore: number;
}

/** List entries that are read for one query, rarest words first: about 5 ms. What is left out is in nearly every article. */
const MAX_ENTRIES = 400_000;
/** What a match in a title counts in the rough score. */
const TITLE_FACTOR = 2;

/**
 * Reads the lists of all words at once, without a score that costs more than an addition: who has how much of the query.
 * @returns in ascending order of number, those with at least `minCoverage`.
 */
export function gatherArticles(
  { texts, newestFirst }: Snapshot,
  groups: readonly TermGroup[],
  minCoverage: number,
): readonly Gathered[] {
  const read = affordable(groups);
  const size = newestFirst.length;
  const coverage = new Float32Array(size);
  const rough = new Float32Array(size);
  const matched = new Uint8Array(size);
  const lastGroup = new Uint8Array(size);
  const rarities = read.map(({ count }) => rarity(count, size));
  const total = rarities.reduce((sum, value) => sum + value, 0);
  for (const [index, group] of read.entries()) {
    const worth = rarities[index] ?? 0;
    for (const { key, weight } of group.terms) {
      texts.visit(key, (number, frequency, field) => {
        rough[number] =
          (rough[number] ?? 0) +
          (worth * weight * (field === 'title' ? TITLE_FACTOR : 1) * frequency) / (frequency + 1);
        if (lastGroup[number] === index + 1) return;
        lastGroup[number] = index + 1;
        coverage[number] = (coverage[number] ?? 0) + worth;
        matched[number] = (matched[number] ?? 0) + 1;
      });
    }
  }
  const found: Gathered[] = [];
  for (let number = 0; number < size; number += 1) {
    const share = (coverage[number] ?? 0) / total;
    if (matched[number] === 0 || share < minCoverage) continue;
    found.push({
      number,
      coverage: share,
      hasAll: matched[number] === read.length,
      roughScore: (rough[number] ?? 0) * share,
    });
  }
  return found;
}

/** How much a word tells that so many of all articles have. */
export function rarity(count: number, articles: number): number {
  return Math.log(1 + (articles - count + 0.5) / (count + 0.5));
}

function affordable(rarestFirst: readonly TermGroup[]): readonly TermGroup[] {
  let entries = 0;
  return rarestFirst.filter(({ terms, count }, index) => {
    entries += count * terms.length;
    return index === 0 || entries <= MAX_ENTRIES;
  });
}
