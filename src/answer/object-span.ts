import type { Span } from '../article/sentences.ts';
import { STOP_WORDS } from '../index/stop-words.ts';
import { askedVerbOf } from './asked-verb.ts';
import { clauseLength } from './clause-end.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';

const MIN_QUALITY = 0.9;
const MAX_CHARS = 140;
/** "The rewriting of the constitution to …": what it is for is not it. */
const PURPOSE = /\sto\s.*$/su;
const OPENS_OBJECT = /^(?:the|an?|its|his|her|their|that|to|about|for|up|out|not|no|all|some|more|this|these|those)$/u;
/** "What did Trump sign": what stands behind the verb of the question, or behind "the signing of", up to the end of its clause. */
export function objectSpan(question: ReadQuestion, best: RankedSentence): Span | undefined {
  const { role, verb } = askedVerbOf(question);
  const match = best.matches[best.at];
  const sentence = best.sentences[best.at];
  if (role !== 'object' || verb < 0 || match === undefined || sentence === undefined) return undefined;
  if ((match.qualities[verb] ?? 0) < MIN_QUALITY) return undefined;
  const at = sentence.tokens.findLastIndex((_, index) => match.termAt[index] === verb);
  const token = sentence.tokens[at];
  const isNoun = sentence.tokens[at + 1]?.word === 'of';
  const next = sentence.tokens[isNoun ? at + 2 : at + 1];
  if (token === undefined || next === undefined || (!isNoun && !looksLikeVerb(token.word))) return undefined;
  const text = sentenceText(best);
  const from = next.start - sentence.start;
  if (!isNoun && text.slice(token.end - sentence.start, from) !== ' ') return undefined;
  if (STOP_WORDS.has(next.word) && !OPENS_OBJECT.test(next.word)) return undefined;
  const behind = text.slice(from, from + MAX_CHARS);
  const rest = isNoun ? behind.replace(PURPOSE, '') : behind;
  const end = clauseLength(rest);
  return end < 3 || (end === MAX_CHARS && text.length > from + MAX_CHARS)
    ? undefined
    : { start: from, end: from + end };
}

function looksLikeVerb(word: string): boolean {
  return !/(?:tion|ment|ness|ity)s?$/u.test(word);
}
