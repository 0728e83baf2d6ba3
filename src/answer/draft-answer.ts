import type { Span } from '../article/sentences.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Answer } from './answer-types.ts';
import { completeSpan } from './complete-span.ts';
import type { Findings } from './confidence-features.ts';
import { doubtOf, doubtOfName, isSmallCollection } from './doubts.ts';
import { findList } from './find-list.ts';
import { findPerson } from './find-person.ts';
import { fitSpan } from './fit-span.ts';
import { listedCountries } from './listed-countries.ts';
import { findMembership } from './membership.ts';
import { polarityOf } from './polarity.ts';
import { namesTopic } from './question-shape.ts';
import type { RankedSentence } from './rank-sentences.ts';
import { sentenceText } from './sentence-text.ts';

/** What is shown as the answer, before it is cited. */
export interface Draft {
  readonly best: RankedSentence;
  /** Of the best sentence. */
  readonly spans: readonly Span[];
  readonly answer: Pick<Answer, 'span' | 'list' | 'polarity'>;
  readonly confidence: number;
}

/** A list that has the country, or lacks it and is whole, is an answer by itself. */
const MEMBERSHIP_CONFIDENCE = 0.8;
/** A list whose surroundings have all of the question. */
const LIST_CONFIDENCE = 0.8;
/** A sentence that says outright who somebody is. */
const INTRODUCTION_CONFIDENCE = 0.8;
/** Nobody is introduced as what the question asks for. */
const NOBODY_FACTOR = 0.3;

/**
 * Chooses how the question is answered: from a list, by a name or a title beside it, by yes or no, by the exact words, or, where none of
 * these is sure, by the best sentence alone.
 */
export function draftAnswer(findings: Findings, passages: PassageIndex, believed: number): Draft | undefined {
  const { question, weights, ranked, spans } = findings;
  const [best] = ranked;
  if (best === undefined) return undefined;
  const confidence = believed * doubtOf(findings, best, passages);
  const listed = once(() => listedCountries(question, weights, ranked, passages));
  const membership = findMembership(question, listed);
  if (membership !== undefined) {
    const { sentence, polarity, spans: members, isSure, topic } = membership;
    const [member] = members;
    return {
      best: sentence,
      spans: members,
      answer: {
        ...(polarity !== undefined && { polarity }),
        ...(member !== undefined && { span: textOf(sentence, member) }),
      },
      confidence: Math.max(confidence, MEMBERSHIP_CONFIDENCE * (isSure ? 1 : topic)),
    };
  }
  const search = findPerson(question, ranked);
  if (search.kind === 'found') {
    const { sentence, span, fit } = search.person;
    return {
      best: sentence,
      spans: [span],
      answer: { span: textOf(sentence, span) },
      confidence: Math.max(confidence, INTRODUCTION_CONFIDENCE * fit),
    };
  }
  if (namesTopic(question.words)) return { best, spans: [], answer: {}, confidence };
  const span = fitSpan(question, best, spans.spans);
  const list = findList(question, weights, ranked, listed, span);
  if (list !== undefined) {
    const { sentence, members, topic, isAsked } = list;
    const [first, last] = [members[0], members.at(-1)];
    // "Peru and Chile, both members of the pact": nobody says that there are no others.
    const pair = list.isPair && first !== undefined && last !== undefined && { start: first.start, end: last.end };
    // "List the 36 countries" names nothing that a list could lack.
    const isGeneric = !question.terms.some(({ isEmpty, isContext, isNumber }) => !isEmpty && !isContext && !isNumber);
    return {
      best: sentence,
      spans: pair ? [pair] : members.map(({ start, end }) => ({ start, end })),
      answer: pair ? { span: textOf(sentence, pair) } : { list: members.map((member) => textOf(sentence, member)) },
      confidence: isAsked
        ? Math.max(confidence, LIST_CONFIDENCE * Math.max(topic ** 2, isGeneric ? topic : 0))
        : confidence,
    };
  }
  const polarity = polarityOf(question, weights, best);
  if (question.shape.asks === 'yes-no')
    return { best, spans: [], answer: polarity === undefined ? {} : { polarity }, confidence };
  const sure = search.kind === 'not-said' && isSmallCollection(passages) ? confidence * NOBODY_FACTOR : confidence;
  if (span === undefined) return { best, spans: [], answer: {}, confidence: sure };
  const whole = completeSpan(sentenceText(best), span);
  const text = textOf(best, whole);
  return { best, spans: [whole], answer: { span: text }, confidence: sure * doubtOfName(question, text) };
}

function textOf(sentence: RankedSentence, { start, end }: Span): string {
  return sentenceText(sentence).slice(start, end);
}

/** Works out a value when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
