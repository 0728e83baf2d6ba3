import type { Findings } from './confidence-features.ts';
import type { RankedSentence } from './rank-sentences.ts';
import { sentenceText } from './sentence-text.ts';

/** Sentences that begin like this say little without the one before. */
const LEANS =
  /^["“‘']?(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Another|Other|Such|The (?:ministry|directive|company|group|order|report|statement))\b/u;
/** Another article is quoted beside the best when its sentence is about as good. */
const MAX_BEHIND = 0.7;

/** Up to two more sentences: the one that the best leans on, and what another article says to the same question. */
export function supportFor(best: RankedSentence, { ranked }: Findings): readonly RankedSentence[] {
  const support: RankedSentence[] = [];
  const text = sentenceText(best);
  if (LEANS.test(text) && best.at > 0) support.push({ ...best, at: best.at - 1 });
  const other = ranked.find(
    (sentence) =>
      sentence.article.id !== best.article.id &&
      best.score - sentence.score <= MAX_BEHIND &&
      sentence.passage.part === 'body' &&
      sentenceText(sentence) !== text,
  );
  if (other !== undefined) support.push(other);
  return support;
}
