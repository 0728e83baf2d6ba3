import type { Article } from '../article/article.ts';
import { expandWords, type WordGroup, widen } from './expand-words.ts';
import type { ParsedQuery } from './parse-query.ts';
import { hasPhrases } from './phrase.ts';
import type { Snapshot } from './snapshot.ts';

export interface Match {
  /** Position in `newestFirst`. */
  readonly number: number;
  readonly score: number;
  /** Index terms that were found in it. */
  readonly keys: readonly string[];
}

export interface Matches {
  /** Best first. */
  readonly matches: readonly Match[];
  readonly groups: readonly WordGroup[];
}

/** Words that are looked for; of more, the rarest. They say what a text is about, and each costs time. */
const MAX_GROUPS = 24;
/** Articles that are scored; past them, further (commoner) words only add to articles that were met already. */
const MAX_OPEN_ARTICLES = 5_000;
/** Articles that one word may bring in; of a commoner one the newest. */
const MAX_ARTICLES_PER_WORD = 20_000;
/** An article that has less than this share of the words' weight is about something else. */
const MIN_COVERAGE = 0.3;
/** Articles whose text is read for a phrase, best first. */
const MAX_PHRASE_CHECKS = 500;

/**
 * Articles for the words of a query: those with all words as typed first, then those with all words or near ones, then those with most of their weight.
 * @param accepts filters by article; called often.
 */
export function findMatches(snapshot: Snapshot, query: ParsedQuery, accepts: (article: Article) => boolean): Matches {
  const expanded = expandWords(query, snapshot.texts);
  const exact = matchGroups(snapshot, pickGroups(expanded), accepts);
  if (exact.some(({ tier }) => tier > 0) || expanded.length === 0) return finish(snapshot, query, exact, expanded);
  const lastWord = query.words.at(-1);
  const wide = expanded.map((group) => widen(group, snapshot.texts, query.endsInWord && group.word === lastWord));
  return finish(snapshot, query, matchGroups(snapshot, pickGroups(wide), accepts), wide);
}

interface TieredMatch extends Match {
  /** 2: all words as typed; 1: all words or near ones; 0: some. */
  readonly tier: number;
}

function finish(
  snapshot: Snapshot,
  { phrases }: ParsedQuery,
  found: readonly TieredMatch[],
  groups: readonly WordGroup[],
): Matches {
  const sorted = [...found].sort((a, b) => b.tier - a.tier || b.score - a.score || a.number - b.number);
  if (phrases.length === 0) return { matches: sorted, groups };
  const matches = sorted.slice(0, MAX_PHRASE_CHECKS).filter(({ number }) => {
    const article = snapshot.newestFirst[number];
    return article !== undefined && hasPhrases(article, phrases);
  });
  return { matches, groups };
}

/** Rarest first, without those that nothing stands for. */
function pickGroups(groups: readonly WordGroup[]): readonly WordGroup[] {
  return groups
    .filter(({ terms }) => terms.length > 0)
    .sort((a, b) => a.count - b.count)
    .slice(0, MAX_GROUPS);
}

function matchGroups(
  { texts, newestFirst }: Snapshot,
  groups: readonly WordGroup[],
  accepts: (article: Article) => boolean,
): readonly TieredMatch[] {
  const rarityOf = (group: WordGroup): number => Math.log(1 + newestFirst.length / (1 + group.count));
  const totalRarity = groups.reduce((sum, group) => sum + rarityOf(group), 0);
  const groupsOfKey = new Map<string, WordGroup[]>();
  for (const group of groups) {
    for (const { key } of group.terms) groupsOfKey.set(key, [...(groupsOfKey.get(key) ?? []), group]);
  }
  const terms = groups.flatMap((group) => group.terms);
  const open = openGate(newestFirst, accepts);
  return texts
    .match(terms, open)
    .map(({ number, score, keys }) => {
      const covered = new Set(keys.flatMap((key) => groupsOfKey.get(key) ?? []));
      const coverage = [...covered].reduce((sum, group) => sum + rarityOf(group), 0) / totalRarity;
      const isWhole = covered.size === groups.length;
      const isTyped = isWhole && groups.every((group) => !group.isGuessed);
      return { number, score: score * coverage, keys, coverage, tier: isTyped ? 2 : isWhole ? 1 : 0 };
    })
    .filter(({ coverage }) => coverage >= MIN_COVERAGE);
}

/** Lets articles in until there are enough, word by word, rarest first; then only those that are in. */
function openGate(
  newestFirst: readonly Article[],
  accepts: (article: Article) => boolean,
): (number: number, key: string) => boolean {
  const inside = new Set<number>();
  let currentKey: string | undefined;
  let isOpen = true;
  let entered = 0;
  return (number, key) => {
    if (key !== currentKey) {
      currentKey = key;
      isOpen = inside.size < MAX_OPEN_ARTICLES;
      entered = 0;
    }
    if (inside.has(number)) return true;
    if (!isOpen || entered >= MAX_ARTICLES_PER_WORD) return false;
    const article = newestFirst[number];
    if (article === undefined || !accepts(article)) return false;
    entered += 1;
    inside.add(number);
    return true;
  };
}
