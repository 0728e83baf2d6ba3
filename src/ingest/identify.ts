import { hash as digest } from 'node:crypto';
import type { ArticleId } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import type { RawStory } from './raw-story.ts';

const ID_CHARS = 10;

export interface IdentifiedStory {
  readonly id: ArticleId;
  readonly contentHash: string;
  /** The same story at several places is one. */
  readonly stories: readonly [RawStory, ...RawStory[]];
}

/**
 * Gives every story its id, and merges those that are equal in all their text.
 * The first story of a title (by date, then path, then line) has the hash of the folded title; a further one adds its date,
 * and its first passage where the date is missing or equal. So ids survive renaming files and adding others.
 */
export function identifyStories(stories: readonly RawStory[]): readonly IdentifiedStory[] {
  const byTitle = new Map<string, Map<string, [RawStory, ...RawStory[]]>>();
  for (const story of [...stories].sort(byDateThenPlace)) {
    const title = fold(story.title);
    const sameTitle = byTitle.get(title) ?? new Map<string, [RawStory, ...RawStory[]]>();
    byTitle.set(title, sameTitle);
    const contentHash = hash(JSON.stringify([story.title, story.captions, story.passages]));
    const twins = sameTitle.get(contentHash);
    if (twins === undefined) sameTitle.set(contentHash, [story]);
    else twins.push(story);
  }
  const identified: IdentifiedStory[] = [];
  const taken = new Set<string>();
  for (const [title, versions] of byTitle) {
    for (const [contentHash, twins] of versions) {
      const id = freeId(title, twins[0], taken);
      taken.add(id);
      identified.push({ id, contentHash: hash(contentHash + (twins[0].date?.iso ?? '')), stories: twins });
    }
  }
  return identified;
}

function freeId(title: string, story: RawStory, taken: ReadonlySet<string>): ArticleId {
  const day = story.date?.iso ?? '';
  const candidates = [
    () => title,
    ...(day === '' ? [] : [() => `${title}\n${day}`]),
    () => `${title}\n${day}\n${fold(story.passages[0] ?? '')}`,
    () => `${title}\n${day}\n${story.passages.join('\n')}\n${story.captions.join('\n')}`,
  ];
  for (const candidate of candidates) {
    const id = hash(candidate()).slice(0, ID_CHARS) as ArticleId;
    if (!taken.has(id)) return id;
  }
  // Ten characters of equal hashes of different texts: once in a million articles of a million.
  return hash(`${title}\n${story.file}\n${story.line}`).slice(0, ID_CHARS) as ArticleId;
}

function byDateThenPlace(a: RawStory, b: RawStory): number {
  return compare(a.date?.iso ?? '9999', b.date?.iso ?? '9999') || compare(a.file, b.file) || a.line - b.line;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function hash(text: string): string {
  return digest('sha256', text, 'hex');
}
