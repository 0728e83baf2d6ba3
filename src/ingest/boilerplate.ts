import type { RawStory } from './raw-story.ts';

/** In fewer stories than this a repeated line may be chance: a sub-heading, a name, an answer. */
const MIN_STORIES = 3;
const MIN_STORIES_SENTENCE = 4;
/** What a site prints stands on nearly all its pages. */
const MIN_SHARE = 0.8;
/** What stands beside furniture this often is furniture too; a paragraph of a story may do so once. */
const MIN_SHARE_BESIDE = 0.9;
/** So many lines were taken off a story by the rules if a whole page was scraped, not only its text. */
const MIN_FURNITURE = 2;

interface Count {
  stories: number;
  /** At the top or the end of a story from which furniture was taken: the page around it was scraped, too. */
  atPageEdge: number;
  /** Stories in which furniture was taken off right above or below it. */
  beside: number;
  /** Stories of files with several stories that have the line, and all stories of those files. */
  inFiles: number;
  ofFiles: number;
  lastFile: string;
}

/**
 * Finds passages that repeat from story to story at the edge of scraped pages, or on nearly every page of a file: they are
 * the site's, whatever they say. Sentences, which stories may share, must fulfil both.
 * @returns for a story, the passages that go; most stories lose none.
 */
export function findBoilerplate(stories: readonly RawStory[]): (story: RawStory) => ReadonlySet<number> {
  const storiesInFile = new Map<string, number>();
  for (const { file } of stories) storiesInFile.set(file, (storiesInFile.get(file) ?? 0) + 1);
  const counts = new Map<string, Count>();
  for (const { file, doubtful, removed } of stories) {
    const isPage = Object.values(removed).reduce((sum, lines) => sum + lines, 0) >= MIN_FURNITURE;
    const inFile = storiesInFile.get(file) ?? 1;
    const seen = new Set<string>();
    for (const { key, place, isBeside } of doubtful) {
      if (seen.has(key)) continue;
      seen.add(key);
      const count = counts.get(key) ?? { stories: 0, atPageEdge: 0, beside: 0, inFiles: 0, ofFiles: 0, lastFile: '' };
      counts.set(key, count);
      count.stories += 1;
      if (isPage && place !== 'middle') count.atPageEdge += 1;
      if (isBeside) count.beside += 1;
      if (inFile > 1) {
        count.inFiles += 1;
        if (count.lastFile !== file) count.ofFiles += inFile;
        count.lastFile = file;
      }
    }
  }
  const isSites = ({ stories: all, atPageEdge, beside, inFiles, ofFiles }: Count, isSentence: boolean): boolean => {
    if (all >= MIN_STORIES && beside >= all * MIN_SHARE_BESIDE) return true;
    if (all < (isSentence ? MIN_STORIES_SENTENCE : MIN_STORIES)) return false;
    const isAtPageEdge = atPageEdge >= all * MIN_SHARE;
    const isOnNearlyAll = inFiles >= MIN_STORIES && inFiles >= ofFiles * MIN_SHARE;
    return isSentence ? isAtPageEdge && isOnNearlyAll : isAtPageEdge || isOnNearlyAll;
  };
  return ({ doubtful, passages }) => {
    const gone = new Set<number>();
    for (const { passage, key, isSentence } of doubtful) {
      const count = counts.get(key);
      if (count !== undefined && isSites(count, isSentence)) gone.add(passage);
    }
    // A story of which nothing would be left says the repeated thing itself.
    return gone.size < passages.length ? gone : new Set();
  };
}

/** The story without the passages that belong to its site. */
export function withoutPassages(story: RawStory, gone: ReadonlySet<number>): RawStory {
  if (gone.size === 0) return story;
  return {
    ...story,
    passages: story.passages.filter((_, at) => !gone.has(at)),
    removed: { ...story.removed, 'repeated-across-stories': gone.size },
  };
}
