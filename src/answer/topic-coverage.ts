import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';

/** What a word counts that stands beside the sentence, and what one counts that only the article has. */
const NEARBY = 0.8;
const BESIDE = 0.7;
const IN_ARTICLE = 0.4;

/** How much of the question, without the countries it asks about, the sentence and its surroundings have: 0 to 1; 0.5 if it says nothing else. */
export function topicCoverage(
  question: ReadQuestion,
  weights: readonly number[],
  { matches, at, found }: RankedSentence,
): number {
  let covered = 0;
  let total = 0;
  for (const [t, term] of question.terms.entries()) {
    if (term.isEmpty || (term.country !== undefined && !term.isContext)) continue;
    const weight = weights[t] ?? 0;
    const own = matches[at]?.qualities[t] ?? 0;
    const near = Math.max(matches[at - 1]?.qualities[t] ?? 0, NEARBY * (found.nearby[t] ?? 0));
    total += weight;
    covered += weight * Math.max(own, BESIDE * near, IN_ARTICLE * (found.inArticle[t] ?? 0));
  }
  return total === 0 ? 0.5 : covered / total;
}

const MAYBE =
  /\b(?:could|might|may|would|potential(?:ly)?|possibl[ey]|risk|consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|propos(?:e[sd]?|al|als|ing)|plan(?:s|ned|ning)?)\b/iu;

/** The text speaks of what may be, not of what is. */
export function isMaybe(text: string): boolean {
  return MAYBE.test(text);
}

const SETTLED = /\b(?:already|current(?:ly)?|so far|right now|in (?:effect|force))\b/iu;

/** The question asks for what is, whatever else may come. */
export function asksForSettled(asked: string): boolean {
  return SETTLED.test(asked);
}
