import type { Article, ArticleId } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import { analyze } from './analyze.ts';
import type { Pacer } from './pacer.ts';

/** Share of the shorter text's word triples that stand in the other too. Two reports of one event by two agencies stay below. */
const MIN_SHARED = 0.5;
/** Titles like "Morning digest" may stand over thousands of stories: each is compared with this many stories before it. */
const MAX_COMPARED = 20;
/** Words of a text that are compared; a later version may add below, so the beginning says enough. */
const MAX_WORDS = 2_000;

/**
 * Finds the versions of one story: the same folded title over largely the same text. Stories with different titles are never versions.
 * @param newestFirst their order is kept within each group.
 * @returns for every article that has other versions, all versions of its story, itself among them.
 */
export async function groupVersions(
  newestFirst: readonly Article[],
  pacer: Pacer,
): Promise<ReadonlyMap<ArticleId, readonly Article[]>> {
  const groups = new Map<ArticleId, readonly Article[]>();
  for (const namesakes of (await groupByTitle(newestFirst, pacer)).values()) {
    if (namesakes.length < 2) continue;
    const stories: { readonly triples: ReadonlySet<string>; readonly versions: Article[] }[] = [];
    for (const article of namesakes) {
      const triples = triplesOf(article);
      const story = stories.slice(-MAX_COMPARED).find((other) => sharedShare(triples, other.triples) >= MIN_SHARED);
      if (story === undefined) stories.push({ triples, versions: [article] });
      else story.versions.push(article);
      await pacer.pause();
    }
    for (const { versions } of stories) {
      if (versions.length > 1) for (const { id } of versions) groups.set(id, versions);
    }
  }
  return groups;
}

async function groupByTitle(articles: readonly Article[], pacer: Pacer): Promise<ReadonlyMap<string, Article[]>> {
  const byTitle = new Map<string, Article[]>();
  for (const article of articles) {
    const title = fold(article.title);
    const namesakes = byTitle.get(title);
    if (namesakes === undefined) byTitle.set(title, [article]);
    else namesakes.push(article);
    if (pacer.isDue()) await pacer.pause();
  }
  return byTitle;
}

function triplesOf({ passages, captions }: Article): ReadonlySet<string> {
  const words: string[] = [];
  for (const text of passages.length > 0 ? passages : captions) {
    words.push(...analyze(text.slice(0, MAX_WORDS * 8)).map(({ word }) => word));
    if (words.length >= MAX_WORDS) break;
  }
  const triples = new Set<string>();
  // A text shorter than a triple is its own only one.
  for (let index = 0; index < Math.max(1, words.length - 2); index += 1)
    triples.add(words.slice(index, index + 3).join(' '));
  return triples;
}

function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const triple of small) if (large.has(triple)) shared += 1;
  return shared / small.size;
}
