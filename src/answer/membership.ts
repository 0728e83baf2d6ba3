import type { CountryCode } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';
import { type Enumeration, findEnumeration } from './enumerations.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';

export interface Membership {
  readonly sentence: RankedSentence;
  readonly polarity?: 'yes' | 'no';
  /** Of the sentence: the member that was asked for. */
  readonly spans: readonly Span[];
}

/** Words that ask whether something belongs to a list. */
const BELONGING = new Set(
  'in on list lists listed among part member members include includes included including one affected affect hit banned ban bans barred restricted covered targeted named mentioned them those it'.split(
    ' ',
  ),
);
/** Lists of the best sentences are looked at; further down they are about something else. */
const MAX_LISTS = 6;
/** A list this much worse by its words than another is not the one that is asked about. */
const CLEAR_LEAD = 0.12;

/**
 * Answers "is X on the list" from the list itself: yes if it has X, no if it lacks X and the text says that the list is whole.
 * @returns undefined where no list of countries is asked about.
 */
export function findMembership(
  question: ReadQuestion,
  weights: readonly number[],
  ranked: readonly RankedSentence[],
): Membership | undefined {
  const [code, other] = question.countries;
  if (question.shape.asks !== 'yes-no' || code === undefined || other !== undefined) return undefined;
  // The country is the subject: it follows the auxiliary.
  const subject = question.terms.find((term) => term.country === code);
  if (subject === undefined || question.terms.some(({ at, isContext }) => !isContext && at < subject.at))
    return undefined;
  if (
    !question.words.some(
      ({ word, start }, at) =>
        at !== subject.at && start > (question.words[subject.at]?.start ?? 0) && BELONGING.has(word),
    )
  )
    return undefined;
  const lists = ranked
    .flatMap((sentence) => {
      const list = findEnumeration(sentenceText(sentence));
      return list?.isOfCountries === true
        ? [{ sentence, list, topic: topicCoverage(question, weights, sentence) }]
        : [];
    })
    .slice(0, MAX_LISTS);
  const having = best(lists.filter(({ list }) => has(list, code)));
  const lacking = best(lists.filter(({ list }) => !has(list, code)));
  if (having !== undefined) {
    const isAsked = lacking === undefined || having.topic >= lacking.topic - CLEAR_LEAD;
    const spans = having.list.members
      .filter((member) => member.code === code)
      .map(({ start, end }) => ({ start, end }));
    return { sentence: having.sentence, spans, ...(isAsked && { polarity: 'yes' as const }) };
  }
  return lacking?.list.isClosed === true && lacking.topic > 0
    ? { sentence: lacking.sentence, spans: [], polarity: 'no' }
    : undefined;
}

interface Listed {
  readonly sentence: RankedSentence;
  readonly list: Enumeration;
  readonly topic: number;
}

/** The list that is most about the question; of equals the longer one. */
function best(lists: readonly Listed[]): Listed | undefined {
  return [...lists].sort((a, b) => b.topic - a.topic || b.list.members.length - a.list.members.length)[0];
}

function has({ members }: Enumeration, code: CountryCode): boolean {
  return members.some((member) => member.code === code);
}

/** How much of the question without its country the sentence and its surroundings have: 0 to 1. */
function topicCoverage(
  question: ReadQuestion,
  weights: readonly number[],
  { matches, at, found }: RankedSentence,
): number {
  let covered = 0;
  let total = 0;
  for (const [t, term] of question.terms.entries()) {
    if (term.country !== undefined && !term.isContext) continue;
    const weight = weights[t] ?? 0;
    const own = matches[at]?.qualities[t] ?? 0;
    const near = Math.max(matches[at - 1]?.qualities[t] ?? 0, 0.8 * (found.nearby[t] ?? 0));
    total += weight;
    covered += weight * Math.max(own, 0.7 * near, 0.4 * (found.inArticle[t] ?? 0));
  }
  return total === 0 ? 0.5 : covered / total;
}
