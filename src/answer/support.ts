import type { ArticleId } from '../article/article.ts';
import type { Findings } from './confidence-features.ts';
import type { RankedSentence } from './rank-sentences.ts';
import { sentenceText } from './sentence-text.ts';

/** Sentences that begin like this say little without the one before. */
const LEANS =
  /^["“‘']?(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Another|Other|Such|The (?:ministry|directive|company|group|order|report|statement))\b/u;
/** Another article is quoted beside the best when its sentence is about as good. */
const MAX_BEHIND = 0.7;

/** Articles that are quoted beside the best one. */
const MAX_OTHERS = 2;

/** More sentences: the one that the best leans on, then what other articles say to the same question, newest first. */
export function supportFor(best: RankedSentence, { ranked }: Findings): readonly RankedSentence[] {
  const text = sentenceText(best);
  const leant = LEANS.test(text) && best.at > 0 ? [{ ...best, at: best.at - 1 }] : [];
  const others = new Map<ArticleId, RankedSentence>();
  for (const sentence of ranked) {
    const isOther = sentence.article.id !== best.article.id && !others.has(sentence.article.id);
    const isAsGood = best.score - sentence.score <= MAX_BEHIND && sentence.passage.part === 'body';
    if (isOther && isAsGood && sentenceText(sentence) !== text) others.set(sentence.article.id, sentence);
  }
  return [...leant, ...[...others.values()].slice(0, MAX_OTHERS).sort(newestFirst)];
}

function newestFirst({ article: a }: RankedSentence, { article: b }: RankedSentence): number {
  return (b.date?.iso ?? '').localeCompare(a.date?.iso ?? '');
}
