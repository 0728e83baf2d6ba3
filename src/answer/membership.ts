import type { CountryCode } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';
import type { Enumeration } from './enumerations.ts';
import type { ListedCountries } from './listed-countries.ts';
import { offersChoice } from './question-shape.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { isMaybe } from './topic-coverage.ts';
import { isBeing } from './word-classes.ts';

export interface Membership {
  readonly sentence: RankedSentence;
  readonly polarity?: 'yes' | 'no';
  /** Of the sentence: the members that were asked for. */
  readonly spans: readonly Span[];
  /** The list was asked for by name, or its sentence is about all else in the question. */
  readonly isSure: boolean;
  /** How much of the question the list and its surroundings have: 0 to 1. */
  readonly topic: number;
}

/** Words that ask whether something belongs to a list, whatever the list is about. */
const BELONGING = new Set(
  'list lists listed among member members include includes included including affected affect hit covered targeted named mentioned'.split(
    ' ',
  ),
);
/** These do so beside a form of "be" only: "is Ghana in it", not "did Ghana give in". */
const STANDING = new Set('in on part one them those it there'.split(' '));
/** Words that ask for a state. A list of what may come to pass says neither yes nor no to them. */
const STATES = new Set('banned ban bans barred restricted restrict blocked suspended sanctioned excluded'.split(' '));
/** What members of a list get or do. */
const GETTING = new Set(
  'get gets getting got receive receives receiving join joins joining have has need take'.split(' '),
);
/** Lists of the best sentences are looked at; further down they are about something else. */
const MAX_LISTS = 8;
/** A list this much worse by its words than another is not the one that is asked about. */
const CLEAR_LEAD = 0.12;
/** What a list sentence must have of a question that does not ask for a list by name ("does Ghana get the vaccine"). */
const MIN_TOPIC = 0.5;
const SURE_TOPIC = 0.7;
/** Share of what else the question names that the list's sentence, the one before or the title must have. */
const MIN_SAID = 0.5;

/**
 * Answers "is X on the list" from the list itself: yes if it has X, no if it lacks X and the text says that the list is whole.
 * @returns undefined where no list of countries is asked about.
 */
export function findMembership(
  question: ReadQuestion,
  listed: () => readonly ListedCountries[],
): Membership | undefined {
  const [code, other] = question.countries;
  const { shape, terms, words } = question;
  if (code === undefined || other !== undefined) return undefined;
  // "Haiti banned?" leaves its "is" out.
  const isAsking =
    shape.asks === 'yes-no' ||
    (shape.asks === 'none' && isTopic(question) && words.some(({ word }) => STATES.has(word) || BELONGING.has(word)));
  if (!isAsking && !isTopic(question)) return undefined;
  // The country is the subject: it follows the auxiliary.
  const subject = terms.find((term) => term.country === code);
  if (subject === undefined || (isAsking && terms.some(({ at, isContext }) => !isContext && at < subject.at)))
    return undefined;
  const rest = words.flatMap(({ word }, at) => (at > subject.at ? [word] : []));
  const hasBeing = words.some(({ word }) => isBeing(word));
  const asksForList = rest.some((word) => BELONGING.has(word) || (hasBeing && STANDING.has(word)));
  const asksForState = rest.some((word) => STATES.has(word));
  if (isAsking && !asksForList && !asksForState && !rest.some((word) => GETTING.has(word))) return undefined;
  const lists = listed()
    .slice(0, MAX_LISTS)
    .filter(({ sentence }) => !isAsking || isAbout(question, sentence));
  const having = best(lists.filter(({ list }) => has(list, code)));
  const lacking = best(
    inMood(
      question,
      lists.filter(({ list }) => !has(list, code)),
    ),
  );
  if (having !== undefined) {
    // "President of Egypt": a list that has the country tells nothing of that.
    if (!asksForList && !asksForState && having.topic < MIN_TOPIC) return undefined;
    const spans = having.list.members
      .filter((member) => member.code === code)
      .map(({ start, end }) => ({ start, end }));
    const isMeant = lacking === undefined || having.topic >= lacking.topic - CLEAR_LEAD;
    const says = asksForState ? isSaid(having.text, question) : asksForList || isMeant;
    const isSure = !isAsking || asksForList || asksForState || having.topic >= SURE_TOPIC;
    return {
      sentence: having.sentence,
      spans,
      isSure,
      topic: having.topic,
      ...(isAsking && says && !isNegated(having.text) && !offersChoice(words) && { polarity: 'yes' as const }),
    };
  }
  if (!isAsking || !(asksForList || (asksForState && !isMaybe(question.text) && !/^will\b/iu.test(question.text))))
    return undefined;
  return lacking?.list.isClosed === true && lacking.topic > 0
    ? { sentence: lacking.sentence, spans: [], isSure: true, topic: lacking.topic, polarity: 'no' }
    : undefined;
}

/** "Is France a member of the **pact**": a list in a story of something else says nothing of it. "Is Kenya on the list" is about any. */
function isAbout({ terms }: ReadQuestion, { matches, at, found }: RankedSentence): boolean {
  const topic = terms.flatMap(({ word, country, isEmpty, isContext }, t) =>
    country !== undefined || isEmpty || isContext || BELONGING.has(word) || STANDING.has(word) ? [] : [t],
  );
  const said = topic.filter(
    (t) => Math.max(matches[at]?.qualities[t] ?? 0, matches[at - 1]?.qualities[t] ?? 0, found.inTitle[t] ?? 0) > 0,
  );
  return said.length >= topic.length * MIN_SAID;
}

/** "Ghana travel ban?", "what about Egypt": the country and little else. */
function isTopic({ shape, text, terms }: ReadQuestion): boolean {
  return (shape.asks === 'none' || /^(?:and\s+|ok\s+)?(?:what|how)\s+about\b/iu.test(text)) && terms.length <= 4;
}

/** The list of the sentence tells what is, or the question asks for what may be. */
function isSaid(sentence: string, { text }: ReadQuestion): boolean {
  return (!isMaybe(sentence) || isMaybe(text)) && isPartial(sentence) === isPartial(text);
}

/** "Partially restricted", not "a full or a partial ban". */
function isPartial(text: string): boolean {
  return /(?<!\bfull\s(?:or|and)\s(?:an?\s)?)\b(?:partial(?:ly)?|partly)\b/iu.test(text);
}

function isNegated(sentence: string): boolean {
  return /\b(?:not|never|except|excluding|without|no longer|nor)\b|n[’']t\b/iu.test(
    sentence.replace(/if they do not[^,:;.]*/iu, ''),
  );
}

/** "Would France be affected": where lists tell of what may be, those are meant. */
function inMood({ text }: ReadQuestion, lists: readonly ListedCountries[]): readonly ListedCountries[] {
  const possible = isMaybe(text) ? lists.filter((list) => isMaybe(list.text)) : [];
  return possible.length > 0 ? possible : lists;
}

/** The list that is most about the question; of equals the longer one. */
function best(lists: readonly ListedCountries[]): ListedCountries | undefined {
  return [...lists].sort((a, b) => b.topic - a.topic || b.list.members.length - a.list.members.length)[0];
}

function has({ members }: Enumeration, code: CountryCode): boolean {
  return members.some((member) => member.code === code);
}
