import type { Article } from '../article/article.ts';
import { expandWords, type WordGroup, widen } from './expand-words.ts';
import { type Gathered, gatherArticles } from './gather-articles.ts';
import type { ParsedQuery } from './parse-query.ts';
import { hasPhrases } from './phrase.ts';
import { pickBest } from './pick-best.ts';
import type { Snapshot } from './snapshot.ts';

export interface Match {
  /** Position in `newestFirst`. */
  readonly number: number;
  readonly score: number;
}

export interface Matches {
  /** Best first. */
  readonly matches: readonly Match[];
  /** What the words of the query were taken for. */
  readonly groups: readonly WordGroup[];
}

/** Words that are looked for; of more, the rarest. They say what a text is about, and each costs time. */
const MAX_GROUPS = 24;
/** An article that has less than this share of the words' rarity is about something else. */
const MIN_COVERAGE = 0.3;
/** Articles that are scored exactly: a hundred pages. Those behind them stand in order of date. */
const MAX_SCORED = 500;
/** A short query lives by each of its words; in a long one a few others make up for a word that is missing. */
const MAX_WIDENED_GROUPS = 6;
/** Articles whose text is read for a phrase, best first. */
const MAX_PHRASE_CHECKS = 500;

/**
 * Articles for the words of a query: those with all words as typed first; if there are none, those with all words or near ones;
 * then those with most of their weight.
 * @param accepts filters by article.
 */
export function findMatches(snapshot: Snapshot, query: ParsedQuery, accepts: (article: Article) => boolean): Matches {
  const typed = rarestFirst(expandWords(query, snapshot.texts));
  const found = gather(snapshot, typed, accepts);
  if (found.some(({ hasAll }) => hasAll) || typed.length > MAX_WIDENED_GROUPS)
    return finish(snapshot, query, found, typed);
  const wide = rarestFirst(typed.map((group) => widen(group, snapshot.texts, query)));
  return finish(snapshot, query, gather(snapshot, wide, accepts), wide);
}

function rarestFirst(groups: readonly WordGroup[]): readonly WordGroup[] {
  return groups.toSorted((a, b) => a.count - b.count);
}

/** Words that nothing stands for are left out: that no article has them says nothing about any article. */
function wanted(groups: readonly WordGroup[]): readonly WordGroup[] {
  return groups.filter(({ terms }) => terms.length > 0).slice(0, MAX_GROUPS);
}

function gather(
  snapshot: Snapshot,
  groups: readonly WordGroup[],
  accepts: (article: Article) => boolean,
): readonly Gathered[] {
  return gatherArticles(snapshot, wanted(groups), MIN_COVERAGE).filter(({ number }) => {
    const article = snapshot.newestFirst[number];
    return article !== undefined && accepts(article);
  });
}

function finish(
  snapshot: Snapshot,
  { phrases }: ParsedQuery,
  found: readonly Gathered[],
  groups: readonly WordGroup[],
): Matches {
  const ranked = rank(snapshot, phrases.length > 0 ? found.filter(({ hasAll }) => hasAll) : found, groups);
  if (phrases.length === 0) return { matches: ranked, groups };
  const matches = ranked.slice(0, MAX_PHRASE_CHECKS).filter(({ number }) => {
    const article = snapshot.newestFirst[number];
    return article !== undefined && hasPhrases(article, phrases);
  });
  return { matches, groups };
}

function rank(snapshot: Snapshot, found: readonly Gathered[], groups: readonly WordGroup[]): readonly Match[] {
  const best = pickBest(found, MAX_SCORED);
  const scores = snapshot.texts.score(
    wanted(groups).flatMap(({ terms }) => terms),
    best.map(({ number }) => number),
  );
  const scored = best
    .map(({ number, coverage, hasAll }) => ({ number, hasAll, score: (scores.get(number) ?? 0) * coverage }))
    .sort((a, b) => Number(b.hasAll) - Number(a.hasAll) || b.score - a.score || a.number - b.number);
  if (best.length === found.length) return scored;
  const chosen = new Set(best);
  const lowest = scored.at(-1)?.score ?? 0;
  return [
    ...scored,
    ...found.filter((entry) => !chosen.has(entry)).map(({ number }) => ({ number, score: lowest / 2 })),
  ];
}
