import type { Article, ArticleId } from '../article/article.ts';
import type { ChangeList } from './newsroom.ts';

/** What is remembered of a collection to tell what the next one changed. */
export type Fingerprints = ReadonlyMap<ArticleId, { readonly contentHash: string; readonly title: string }>;

export interface CollectionDiff {
  readonly added: ChangeList;
  readonly changed: ChangeList;
  readonly removed: ChangeList;
  readonly unchanged: number;
}

/** A report is read on a phone: the counts are of all, the titles of the first few. */
const MAX_TITLES = 10;

export function fingerprintsOf(articles: Iterable<Article>): Fingerprints {
  return new Map([...articles].map(({ id, contentHash, title }) => [id, { contentHash, title }]));
}

export function diffCollections(before: Fingerprints, after: Fingerprints): CollectionDiff {
  const added: string[] = [];
  const changed: string[] = [];
  const removed: string[] = [];
  for (const [id, { contentHash, title }] of after) {
    const old = before.get(id);
    if (old === undefined) added.push(title);
    else if (old.contentHash !== contentHash) changed.push(title);
  }
  for (const [id, { title }] of before) if (!after.has(id)) removed.push(title);
  return {
    added: listChanges(added),
    changed: listChanges(changed),
    removed: listChanges(removed),
    unchanged: after.size - added.length - changed.length,
  };
}

function listChanges(titles: readonly string[]): ChangeList {
  return { count: titles.length, titles: titles.slice(0, MAX_TITLES) };
}
