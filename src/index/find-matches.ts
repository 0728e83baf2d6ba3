import type { Article } from '../article/article.ts';
import { expandWords, type WordGroup, widen } from './expand-words.ts';
import type { Gathered } from './gather-articles.ts';
import type { ParsedQuery } from './parse-query.ts';
import { createPhraseFinder } from './phrase.ts';
import { pickBest } from './pick-best.ts';
import type { Snapshot } from './snapshot.ts';

export interface Matches {
  /** Positions in `newestFirst`, best first. */
  readonly numbers: Uint32Array;
  /** Of the articles that were scored; those that stand behind them have none. */
  readonly scores: ReadonlyMap<number, number>;
  /** What the words of the query were taken for. */
  readonly groups: readonly WordGroup[];
}

/** Chooses articles by their position in `newestFirst`. */
export type Filter = (number: number) => boolean;

/** Words that are looked for; of more, the rarest. They say what a text is about, and each costs time. */
const MAX_GROUPS = 24;
/** List entries that are read for one query, rarest words first: about 4 ms. What is left out is in nearly every article. */
const MAX_ENTRIES = 400_000;
/** An article that has less than this share of the words' rarity is about something else. */
const MIN_COVERAGE = 0.3;
/** Articles that are scored exactly: thirty pages. Those behind them stand in order of date. */
const MAX_SCORED = 150;
/** A short query lives by each of its words; in a long one a few others make up for a word that is missing. */
const MAX_WIDENED_GROUPS = 6;

/**
 * Articles for the words of a query: those with all words as typed first; if there are none, those with all words or near ones;
 * then those with most of their weight. With phrases, of the scored articles those that have them.
 */
export function findMatches(snapshot: Snapshot, query: ParsedQuery, accepts: Filter): Matches {
  const { texts } = snapshot;
  const typed = rarestFirst(expandWords(query, texts));
  const found = texts.gather(affordable(typed), MIN_COVERAGE, accepts);
  if (found.hasAll.includes(1) || typed.length > MAX_WIDENED_GROUPS) return rank(snapshot, query, found, typed);
  const wide = rarestFirst(typed.map((group) => widen(group, texts, query)));
  return rank(snapshot, query, texts.gather(affordable(wide), MIN_COVERAGE, accepts), wide);
}

function rarestFirst(groups: readonly WordGroup[]): readonly WordGroup[] {
  return groups.toSorted((a, b) => a.count - b.count);
}

/** Words that nothing stands for are left out: that no article has them says nothing about any article. The rarest is read at any price. */
function affordable(groups: readonly WordGroup[]): readonly WordGroup[] {
  const known = groups.filter(({ terms }) => terms.length > 0).slice(0, MAX_GROUPS);
  let entries = 0;
  return known.filter(({ terms, count }, index) => {
    entries += count * terms.length;
    return index === 0 || entries <= MAX_ENTRIES;
  });
}

function rank(
  { texts, newestFirst }: Snapshot,
  { phrases }: ParsedQuery,
  found: Gathered,
  groups: readonly WordGroup[],
): Matches {
  const places = pickBest(found, MAX_SCORED);
  const terms = affordable(groups).flatMap((group) => group.terms);
  const parts = texts.score(
    terms,
    places.map((place) => found.numbers[place] ?? 0),
  );
  const scored = places
    .map((place) => {
      const number = found.numbers[place] ?? 0;
      return {
        number,
        hasAll: found.hasAll[place] ?? 0,
        score: (parts.get(number) ?? 0) * (found.coverages[place] ?? 0),
      };
    })
    .sort((a, b) => b.hasAll - a.hasAll || b.score - a.score || a.number - b.number);
  const scores = new Map(scored.map(({ number, score }) => [number, score]));
  if (phrases.length > 0) {
    const has = createPhraseFinder(phrases);
    const holding = scored.filter(({ number, hasAll }) => hasAll === 1 && hasIn(newestFirst[number], has));
    return { numbers: Uint32Array.from(holding, ({ number }) => number), scores, groups };
  }
  return { numbers: behind([...scores.keys()], found.numbers), scores, groups };
}

function hasIn(article: Article | undefined, has: (article: Article) => boolean): boolean {
  return article !== undefined && has(article);
}

/** The best in their order, then all the others in theirs. */
function behind(best: readonly number[], all: Uint32Array): Uint32Array {
  const numbers = new Uint32Array(all.length);
  numbers.set(best);
  const isBest = new Set(best);
  let place = best.length;
  if (place < all.length) for (const number of all) if (!isBest.has(number)) numbers[place++] = number;
  return numbers;
}
