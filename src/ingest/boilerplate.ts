import type { Line } from './lines.ts';
import { endsSentence } from './split-stories.ts';

/** In fewer stories than this a repeated line may be chance: a sub-heading, a name. */
const MIN_STORIES = 4;
const MIN_SHARE = 0.2;
const MAX_CHARS = 100;

/**
 * What repeats from story to story without being a sentence belongs to the site, whatever it says.
 * @returns a test for lines of these stories.
 */
export function findBoilerplate(stories: readonly (readonly Line[])[]): (line: Line) => boolean {
  const counts = new Map<string, number>();
  for (const lines of stories) {
    const seen = new Set<string>();
    for (const line of lines.slice(1)) if (couldBeBoilerplate(line)) seen.add(line.key);
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(MIN_STORIES, stories.length * MIN_SHARE);
  return (line) => couldBeBoilerplate(line) && (counts.get(line.key) ?? 0) >= needed;
}

/** Sentences, quotes, list items, numbers and labels of speakers may all stand in many stories and be said in each. */
function couldBeBoilerplate({ text }: Line): boolean {
  return (
    text.length <= MAX_CHARS &&
    text.length > 3 &&
    /\p{L}/u.test(text) &&
    !endsSentence(text) &&
    !/^(?:[•·*–—“"‘'-]|\d+[.)])|[:,;]$/u.test(text)
  );
}
