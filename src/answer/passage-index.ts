import type { Article, Passage } from '../article/article.ts';
import { passagesOf } from '../article/article.ts';
import { analyze } from '../index/analyze.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { STOP_WORDS } from '../index/stop-words.ts';

/** One passage of one article, as it is scored. */
export interface IndexedPassage {
  readonly article: Article;
  readonly passage: Passage;
  /** Words that are no stop words. */
  readonly length: number;
}

/** Which passages hold a stem, and how often; built once for a snapshot. */
export interface PassageIndex {
  readonly passages: readonly IndexedPassage[];
  /** Stem → passage numbers and frequencies in turn. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly averageLength: number;
  /** Robertson's inverse document frequency over passages; that of a stem in none is the largest. */
  idf(stem: string): number;
}

const indexes = new WeakMap<Snapshot, PassageIndex>();

/** The passage index of a snapshot: built at its first question, and gone with it. */
export function passageIndexOf(snapshot: Snapshot): PassageIndex {
  const known = indexes.get(snapshot);
  if (known !== undefined) return known;
  const built = buildPassageIndex(snapshot.articles.values());
  indexes.set(snapshot, built);
  return built;
}

function buildPassageIndex(articles: Iterable<Article>): PassageIndex {
  const passages: IndexedPassage[] = [];
  const postings = new Map<string, number[]>();
  let total = 0;
  for (const article of articles) {
    for (const passage of passagesOf(article)) {
      const counts = new Map<string, number>();
      let length = 0;
      for (const { word, stem } of analyze(passage.text)) {
        if (STOP_WORDS.has(word)) continue;
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        length += 1;
      }
      for (const [stem, count] of counts) {
        const list = postings.get(stem);
        if (list === undefined) postings.set(stem, [passages.length, count]);
        else list.push(passages.length, count);
      }
      passages.push({ article, passage, length });
      total += length;
    }
  }
  const idf = (stem: string) => {
    const found = (postings.get(stem)?.length ?? 0) / 2;
    return Math.log(1 + (passages.length - found + 0.5) / (found + 0.5));
  };
  return { passages, postings, averageLength: total / Math.max(1, passages.length), idf };
}
