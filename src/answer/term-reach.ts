import type { PassageIndex } from '../index/passage-index.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { QuestionTerm } from './read-question.ts';

/** What sort of term it is, for the names of features. */
export function kindOf({ isName, isNumber, isEmpty }: QuestionTerm): string {
  if (isEmpty) return 'empty word';
  return isNumber ? 'number' : isName ? 'name' : 'other';
}

/** How near the best sentence the term stands. */
export function reachOf(
  t: number,
  { matches, at, found }: RankedSentence,
  terms: readonly QuestionTerm[],
  passages: PassageIndex,
): string {
  const isThere = (value: number | undefined): boolean => (value ?? 0) >= 0.3;
  if (isThere(matches[at]?.qualities[t])) return 'in the sentence';
  if (matches.some(({ qualities }) => isThere(qualities[t]))) return 'in the passage';
  if (isThere(found.nearby[t]) || isThere(found.inTitle[t])) return 'near';
  if (isThere(found.inArticle[t])) return 'in the article';
  const forms = terms[t]?.forms ?? [];
  return forms.some(({ stems }) => stems.every((stem) => passages.countOf(stem) > 0)) ? 'elsewhere' : 'nowhere';
}
