import { offersChoice } from './question-shape.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';

const NEGATIONS = new Set(
  'not no never none nobody nothing neither nor without cannot didnt doesnt dont isnt arent wasnt werent hasnt havent hadnt wont wouldnt couldnt cant'.split(
    ' ',
  ),
);
/** A sentence with one of these says what may be, or what somebody says: neither yes nor no. */
const HEDGES = new Set(
  (
    'could may might would should can if whether possibly possible potential potentially likely unlikely alleged allegedly accused accusation accusations claim claims claimed ' +
    'denied deny denies denying considering consider weigh weighs weighing plan plans planned propose proposed threatened threat threaten reportedly believed rumored rumoured expected aim aims aiming seeking want wants hope hopes'
  ).split(' '),
);
/** A form of a term that is this close is the term. */
const MIN_QUALITY = 0.5;
/** Below this share of the question's words the sentence and the one before it say something else. */
const MIN_COVERAGE = 0.9;
/** And below this the sentence itself does. */
const MIN_OWN_COVERAGE = 0.7;
/** A negation farther before the verb belongs to another clause. */
const MAX_DISTANCE = 5;

/** Whether the sentence itself says yes or no: only if it has all words of the question, states a fact, and denies it beside those words or not at all. */
export function polarityOf(
  question: ReadQuestion,
  weights: readonly number[],
  sentence: RankedSentence,
): 'yes' | 'no' | undefined {
  if (question.shape.asks !== 'yes-no' || offersChoice(question.words)) return undefined;
  const match = sentence.matches[sentence.at];
  const tokens = sentence.sentences[sentence.at]?.tokens ?? [];
  if (match === undefined || question.terms.length < 2) return undefined;
  let covered = 0;
  let told = 0;
  let total = 0;
  for (const [t, weight] of weights.entries()) {
    const before = sentence.matches[sentence.at - 1]?.qualities[t] ?? 0;
    const own = match.qualities[t] ?? 0;
    total += weight;
    covered += own >= MIN_QUALITY ? weight : 0;
    told += Math.max(own, before) >= MIN_QUALITY ? weight : 0;
  }
  if (told < MIN_COVERAGE * total || covered < MIN_OWN_COVERAGE * total) return undefined;
  const asked = new Set(question.words.map(({ word }) => word));
  if (tokens.some(({ word }) => HEDGES.has(word) && !asked.has(word))) return undefined;
  const isNegatedQuestion = question.words.some(({ word }) => NEGATIONS.has(word));
  if (isNegatedQuestion) return undefined;
  const matched = tokens.flatMap((_, at) => ((match.termAt[at] ?? -1) >= 0 ? [at] : []));
  const negations = tokens.flatMap(({ word }, at) => (NEGATIONS.has(word) ? [at] : []));
  if (negations.length === 0) return 'yes';
  const first = matched[0] ?? 0;
  const last = matched.at(-1) ?? 0;
  return negations.length === 1 && negations.some((at) => at > first - MAX_DISTANCE && at < last) ? 'no' : undefined;
}
