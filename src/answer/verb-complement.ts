import type { Span } from '../article/sentences.ts';
import { type AskedRole, askedVerbOf } from './asked-verb.ts';
import { clauseLength } from './clause-end.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';
import { verbTokenOf } from './span-context.ts';

const PLACE = String.raw`(?:\s+(?:to|from|in|at)(?:\s+(?:the\s+)?\p{Lu}[\p{L}’'-]*)+)?`;
const QUANTITY = String.raw`(?:(?:the|an?|his|her|its|their|some|many|several|about|nearly|more|than|of|hundreds|dozens|scores|thousands|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\s+)*`;
/** "meetings **with** …", "talked **to** …", "met …". */
const MET = new RegExp(String.raw`^${PLACE}(?:\s+(?:with|to|of|against|between))?\s+${QUANTITY}$`, 'u');
/** "the deportation to Peru **of hundreds of** …", "deported **some** …". */
const DONE_TO = new RegExp(String.raw`^${PLACE}(?:\s+of)?\s+${QUANTITY}$`, 'u');

/** "seen **by** …". */
const DONE_BY = new RegExp(String.raw`^(?:\s+\p{Ll}+ly)?\s+by\s+${QUANTITY}$`, 'u');
const LINKS: Readonly<Partial<Record<AskedRole, RegExp>>> = {
  object: MET,
  'passive subject': DONE_TO,
  subject: DONE_BY,
};

/**
 * "Who did she meet", "who was deported", "who saw it": of the expressions of the best sentence the one that the verb, or a noun made of it,
 * takes, whatever stands nearer to the other words of the question.
 */
export function complementOf(
  question: ReadQuestion,
  best: RankedSentence,
  expressions: readonly Span[],
): Span | undefined {
  const link = LINKS[askedVerbOf(question).role];
  const verb = spokenVerb(question, best);
  if (link === undefined || verb === undefined) return undefined;
  const text = sentenceText(best);
  return expressions.find(
    ({ start, end }) => start > verb.end && !isSaid(best, { start, end }) && link.test(text.slice(verb.end, start)),
  );
}

/** Prepositions that may end a question: "what was she blamed **for**". */
const STRANDED = new Set('for about of with against on from to into over at'.split(' '));
/** What news writes instead: "worried **about**", "concern **over**". */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['about', 'about|over|at|of'],
  ['over', 'over|about'],
  ['for', 'for|over'],
]);
/** Words that people put behind a question. */
const TAIL = /^(?:now|again|then|exactly|lately|recently|today|this|time|please|though|anyway)$/u;
const MAX_REST_CHARS = 160;

/** "What did Peru thank Chile **for**": what stands behind the same preposition of the best sentence, behind its verb. */
export function strandedObject(question: ReadQuestion, best: RankedSentence): Span | undefined {
  const { words } = question;
  const { role } = askedVerbOf(question);
  const preposition = words.findLast(({ word }) => !TAIL.test(word))?.word ?? '';
  const verb = spokenVerb(question, best);
  if ((role !== 'object' && role !== 'passive') || !STRANDED.has(preposition) || verb === undefined) return undefined;
  const text = sentenceText(best);
  for (const any of [preposition, OTHERWISE.get(preposition)]) {
    const cue =
      any === undefined ? null : new RegExp(String.raw`^[^;:.]*?\s(?:${any})\s+`, 'u').exec(text.slice(verb.end));
    if (cue !== null) return restOf(text, verb.end + cue[0].length);
  }
  return undefined;
}

/** What can only lead to a reason. */
const REASON =
  /\b(?:because(?:\s+of)?|due\s+to|owing\s+to|in\s+(?:response|retaliation|reaction|return)\s+(?:to|for)|in\s+protest\s+(?:at|of|against)|in\s+order\s+to|on\s+suspicion\s+of)\s+/giu;

/** What stands behind the one phrase of a sentence that gives a reason. */
export function reasonSpan(sentence: string): Span | undefined {
  const [cue, other] = sentence.matchAll(REASON);
  return cue === undefined || other !== undefined ? undefined : restOf(sentence, cue.index + cue[0].length);
}

/** From there to the end of the clause; undefined where that is nothing or too much for an answer. */
function restOf(sentence: string, start: number): Span | undefined {
  const length = clauseLength(sentence.slice(start));
  return length === 0 || length > MAX_REST_CHARS ? undefined : { start, end: start + length };
}

/** Where the sentence says the verb of the question. */
function spokenVerb(question: ReadQuestion, best: RankedSentence): Span | undefined {
  const sentence = best.sentences[best.at];
  const verb = sentence?.tokens[verbTokenOf(question, best)];
  return sentence === undefined || verb === undefined
    ? undefined
    : { start: verb.start - sentence.start, end: verb.end - sentence.start };
}

/** A word of the question stands in it. */
function isSaid(best: RankedSentence, { start, end }: Span): boolean {
  const sentence = best.sentences[best.at];
  const termAt = best.matches[best.at]?.termAt;
  return (
    sentence?.tokens.some(
      (token, at) =>
        (termAt?.[at] ?? -1) >= 0 && token.start - sentence.start < end && token.end - sentence.start > start,
    ) === true
  );
}
