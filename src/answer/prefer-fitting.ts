import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';
import { asksForSettled, isMaybe } from './topic-coverage.ts';
import { expressionsOf } from './wanted-expressions.ts';
import { isHard, wantedKind } from './wanted-kind.ts';
import { isPictureWord } from './word-classes.ts';

/** What a sentence gains or loses by what its words alone do not tell. Measured in the units of the learned score. */
const NEGATED = 1;
const PICTURED = 2;
const CREDITED = 1.5;
const QUOTED = 1;
const BACKGROUND = 0.8;
const UNSETTLED = 1.5;
const REASONED = 0.5;
/** There is no number where one is asked for. */
const UNFIT = 1.5;
/** Sentences further down won't be first. */
const MAX_FITTED = 20;

const NEGATION = /\b(?:not|never|no|nobody|none|without|refused|declined)\b|n['’]t\b/iu;
const QUOTATION = /[“"][^”"]{8,}[”"]/u;
/** A sentence that tells what somebody said. */
export const SPEECH =
  /\b(?:said|says|told|called|wrote|warned|added|asked|announced|declared|condemned|accused|critici[sz]ed|expressed|thanked|praised|urged|stressed|insisted|vowed|pledged|denied|noted|stated|reaffirmed)\b/iu;
const TAKING = /^(?:took|take|taken|shot|made|credited|by)$/u;
const CREDIT = /\([^)]*(?:Photo|via|Reuters|AP|AFP|Getty|EPA|\/)[^)]*\)\s*$/u;
const PAST = /^In (1\d{3}|20\d{2}),?\s/u;
const REASON =
  /\b(?:because|due to|in response to|so that|in order to|needed to|aimed at|to protect|to avoid|to prevent|on suspicion of|after)\b/iu;

/** The sentences once more in order, with what the question's form prefers: a denial, a caption, a quotation, news before background. */
export function preferFitting(question: ReadQuestion, ranked: readonly RankedSentence[]): readonly RankedSentence[] {
  const { words, text: asked } = question;
  const isNegated = /\b(?:did|do|does|is|was|were|are|has|have|will|would|could|can)\s+not\b/iu.test(asked);
  const isPicture = words.some(({ word }) => isPictureWord(word));
  const asksForCredit = isPicture && question.shape.asks === 'who' && words.some(({ word }) => TAKING.test(word));
  const wanted = wantedKind(question);
  const hasYear = words.some(({ word }) => /^(?:1\d{3}|20\d{2})$/u.test(word));
  const isSettled = asksForSettled(asked);
  const isHistory = /\b(?:before|previous|earlier|history|first|last time|ever|past)\b/iu.test(asked);
  const gainOf = (sentence: RankedSentence, at: number): number => {
    const text = sentenceText(sentence);
    let gain = 0;
    if (isNegated && NEGATION.test(text)) gain += NEGATED;
    if (isPicture && sentence.passage.part === 'caption') gain += PICTURED;
    if (asksForCredit && CREDIT.test(text)) gain += CREDITED;
    if (wanted === 'saying' && SPEECH.test(text)) gain += QUOTATION.test(text) ? QUOTED : QUOTED / 2;
    if (at < MAX_FITTED && wanted !== undefined && isHard(wanted) && expressionsOf(wanted, text).length === 0)
      gain -= UNFIT;
    if (wanted === 'reason' && REASON.test(text)) gain += REASONED;
    if (isSettled && isMaybe(text)) gain -= UNSETTLED;
    if (!hasYear && !isHistory && isBackground(text, sentence)) gain -= BACKGROUND;
    return gain;
  };
  return ranked
    .map((sentence, at) => ({ ...sentence, score: sentence.score + gainOf(sentence, at) }))
    .sort((a, b) => b.score - a.score || a.found.number - b.found.number || a.at - b.at);
}

/** "In 2018 a ferry sank …": told in a later year for comparison. */
function isBackground(text: string, { article }: RankedSentence): boolean {
  const year = PAST.exec(text)?.[1];
  return year !== undefined && article.date !== undefined && year < article.date.iso.slice(0, 4);
}
