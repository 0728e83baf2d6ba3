import type { WordGroup } from './expand-words.ts';

/** The typed text with its unknown words replaced by the nearest known ones; undefined where nothing is to be corrected. */
export function didYouMean(typed: string, groups: readonly WordGroup[]): string | undefined {
  let corrected = '';
  let end = 0;
  for (const { word, correction } of [...groups].sort((a, b) => a.word.start - b.word.start)) {
    if (correction === undefined) continue;
    corrected += typed.slice(end, word.start) + correction;
    end = word.end;
  }
  return end === 0 ? undefined : corrected + typed.slice(end);
}
