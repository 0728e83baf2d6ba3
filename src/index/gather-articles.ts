import { createPostings, unpackPostings } from './packed-postings.ts';
import { type EngineTerm, findTerm } from './term-keys.ts';
import { FIELDS, type Field, type TextTables } from './text-tables.ts';

/** Terms that stand for one word. */
export interface TermGroup {
  readonly terms: readonly EngineTerm[];
  /** Articles that the commonest of them is in. */
  readonly count: number;
}

/** Articles that have some words of a query, roughly weighed; in ascending order of number. One place in each array is one article. */
export interface Gathered {
  /** Positions in `newestFirst`. */
  readonly numbers: Uint32Array;
  /** 0 to 1: the share of the words' rarity that it has. */
  readonly coverages: Float32Array;
  /** 1 for an article with all words. */
  readonly hasAll: Uint8Array;
  readonly roughScores: Float32Array;
}

/**
 * Reads the lists of all words at once: who has how much of the query. Articles with less than `minCoverage` are left out.
 * @param groups at most 255.
 */
export type Gatherer = (
  groups: readonly TermGroup[],
  minCoverage: number,
  accepts?: (number: number) => boolean,
) => Gathered;

/** What a match in a title counts in the rough score. */
const FIELD_FACTORS: Readonly<Record<Field, number>> = { title: 2, captions: 1, body: 1 };

/** Its working memory, ten bytes an article, is used again for every query: nothing is left in it when a call ends. */
export function createGatherer(tables: TextTables): Gatherer {
  const size = tables.articles;
  const postings = createPostings(size);
  const coverage = new Float32Array(size);
  const rough = new Float32Array(size);
  const matched = new Uint8Array(size);
  const lastGroup = new Uint8Array(size);
  const found = new Uint32Array(size);

  const addList = (start: number, group: number, worth: number, weight: number): void => {
    unpackPostings(tables.postings, start, postings);
    const { numbers, frequencies, length } = postings;
    for (let entry = 0; entry < length; entry += 1) {
      const number = numbers[entry] ?? 0;
      const frequency = frequencies[entry] ?? 0;
      rough[number] = (rough[number] ?? 0) + (weight * frequency) / (frequency + 1);
      if (lastGroup[number] === group) continue;
      lastGroup[number] = group;
      coverage[number] = (coverage[number] ?? 0) + worth;
      matched[number] = (matched[number] ?? 0) + 1;
    }
  };

  return (groups, minCoverage, accepts = () => true) => {
    for (const array of [coverage, rough, matched, lastGroup]) array.fill(0);
    const rarities = groups.map(({ count }) => rarity(count, size));
    for (const [index, { terms }] of groups.entries()) {
      const worth = rarities[index] ?? 0;
      for (const { key, weight } of terms) {
        const { table, index: term } = findTerm(tables, key);
        for (const field of FIELDS) {
          const start = table.starts[field][term] ?? 0;
          if (start > 0) addList(start, index + 1, worth, worth * weight * FIELD_FACTORS[field]);
        }
      }
    }
    return collect(rarities, minCoverage, accepts);
  };

  function collect(rarities: readonly number[], minCoverage: number, accepts: (number: number) => boolean): Gathered {
    const total = rarities.reduce((sum, worth) => sum + worth, 0);
    const least = minCoverage * total;
    let length = 0;
    for (let number = 0; number < size; number += 1) {
      if (matched[number] !== 0 && (coverage[number] ?? 0) >= least && accepts(number)) found[length++] = number;
    }
    const numbers = found.slice(0, length);
    const coverages = new Float32Array(length);
    const hasAll = new Uint8Array(length);
    const roughScores = new Float32Array(length);
    for (let place = 0; place < length; place += 1) {
      const number = numbers[place] ?? 0;
      const share = (coverage[number] ?? 0) / total;
      coverages[place] = share;
      hasAll[place] = matched[number] === rarities.length ? 1 : 0;
      roughScores[place] = (rough[number] ?? 0) * share;
    }
    return { numbers, coverages, hasAll, roughScores };
  }
}

/** How much a word tells that so many of all articles have. */
export function rarity(count: number, articles: number): number {
  return Math.log(1 + (articles - count + 0.5) / (count + 0.5));
}
