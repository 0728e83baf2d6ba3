import type { Article } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import { tokenize } from './analyze.ts';
import type { Pacer } from './pacer.ts';

/** Share of the shorter text's word triples that stand in the other too. Two reports of one event by two agencies stay below. */
const MIN_SHARED = 0.5;
/** Titles like "Morning digest" may stand over thousands of stories: each is compared with this many stories before it. */
const MAX_COMPARED = 20;
/** Words of a text that are compared; a later version may add below, so the beginning says enough. */
const MAX_WORDS = 2_000;

/**
 * Finds the versions of one story: the same folded title over largely the same text. Stories with different titles are never versions.
 * @returns groups of at least two article numbers, the newest version of each first.
 */
export async function groupVersions(
  newestFirst: readonly Article[],
  pacer: Pacer,
): Promise<readonly (readonly number[])[]> {
  const groups: (readonly number[])[] = [];
  for (const namesakes of (await groupByTitle(newestFirst, pacer)).values()) {
    if (namesakes.length < 2) continue;
    const stories: { readonly triples: ReadonlySet<string>; readonly versions: number[] }[] = [];
    for (const number of namesakes) {
      const triples = triplesOf(newestFirst[number]);
      const story = stories.slice(-MAX_COMPARED).find((other) => sharedShare(triples, other.triples) >= MIN_SHARED);
      if (story === undefined) stories.push({ triples, versions: [number] });
      else story.versions.push(number);
      await pacer.pause();
    }
    groups.push(...stories.map(({ versions }) => versions).filter(({ length }) => length > 1));
  }
  return groups;
}

async function groupByTitle(articles: readonly Article[], pacer: Pacer): Promise<ReadonlyMap<string, number[]>> {
  const byTitle = new Map<string, number[]>();
  for (const [number, article] of articles.entries()) {
    const title = fold(article.title);
    const namesakes = byTitle.get(title);
    if (namesakes === undefined) byTitle.set(title, [number]);
    else namesakes.push(number);
    if (pacer.isDue()) await pacer.pause();
  }
  return byTitle;
}

function triplesOf(article: Article | undefined): ReadonlySet<string> {
  if (article === undefined) return new Set();
  const { passages, captions } = article;
  const words: string[] = [];
  for (const text of passages.length > 0 ? passages : captions) {
    for (const { word } of tokenize(text.slice(0, MAX_WORDS * 8))) words.push(word);
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
