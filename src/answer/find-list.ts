import type { Span } from '../article/sentences.ts';
import { continentsIn, isIn } from './continents.ts';
import { findCountryPair, findEnumeration, type Member } from './enumerations.ts';
import type { ListedCountries } from './listed-countries.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';
import { asksForSettled, isMaybe, topicCoverage } from './topic-coverage.ts';

export interface FoundList {
  readonly sentence: RankedSentence;
  readonly members: readonly Member[];
  /** How much of the question the list's sentence and its surroundings have: 0 to 1. */
  readonly topic: number;
  /** The question asks for a list of countries, and this is one. */
  readonly isAsked: boolean;
  /** Two countries that are named together, and maybe no list. */
  readonly isPair: boolean;
}

/** Sentences that may tell how many there are. */
const MAX_TELLING = 3;
/** What the topic of a list weighs against the learned score of its sentence, and what its number, its mood and its length do. */
const TOPIC_WEIGHT = 2;
const SCORE_WEIGHT = 0.35;
const NUMBER_FITS = 2;
const NUMBER_TOLD = 1.5;
const MOOD_FITS = 1;
const LENGTH_WEIGHT = 0.02;
const MAX_COUNTED = 20;
/** Below this the list is about something else. */
const MIN_TOPIC = 0.3;

/** The complete list that a question asks for ("which countries", "which of them are in Africa"), members in the order of the text. */
export function findList(
  question: ReadQuestion,
  weights: readonly number[],
  ranked: readonly RankedSentence[],
  listed: () => readonly ListedCountries[],
  best: Span | undefined,
): FoundList | undefined {
  const { shape, words } = question;
  const continents = continentsIn(words);
  if (asksForCountries(question) || (continents.length > 0 && asksForMembers(question))) {
    const lists = [...listed(), ...pairsOf(question, weights, ranked)].flatMap((candidate) => {
      const { sentence, list, topic } = candidate;
      const members =
        continents.length === 0
          ? list.members
          : list.members.filter(({ code }) => code !== undefined && isIn(code, continents));
      return members.length === 0 || topic < MIN_TOPIC
        ? []
        : [
            {
              sentence,
              members,
              topic,
              isAsked: true,
              isPair: list.members.length === 2,
              key: keyOf(question, candidate, ranked),
            },
          ];
    });
    return lists.sort((a, b) => b.key - a.key)[0];
  }
  const [first] = ranked;
  if (!shape.isPlural || first === undefined || best === undefined || (shape.asks !== 'which' && shape.asks !== 'what'))
    return undefined;
  // Any other list is one that the found answer already runs through.
  const list = findEnumeration(sentenceText(first));
  const touched = list?.members.filter(({ start, end }) => start < best.end && end > best.start).length ?? 0;
  return list !== undefined && touched >= 2 && (!list.isOfCountries || shape.focus === 'country')
    ? {
        sentence: first,
        members: list.members,
        topic: topicCoverage(question, weights, first),
        isAsked: false,
        isPair: false,
      }
    : undefined;
}

/** Two countries side by side, in the sentences that most likely answer. */
function pairsOf(
  question: ReadQuestion,
  weights: readonly number[],
  ranked: readonly RankedSentence[],
): readonly ListedCountries[] {
  return ranked.slice(0, MAX_TELLING).flatMap((sentence) => {
    const text = sentenceText(sentence);
    const list = findCountryPair(text);
    return list === undefined ? [] : [{ sentence, text, list, topic: topicCoverage(question, weights, sentence) }];
  });
}

/** How likely the list is meant: its topic, its number ("the 12 countries"), whether it tells what is or what may be. */
function keyOf(
  { words, text: asked }: ReadQuestion,
  { sentence, text, list, topic }: ListedCountries,
  ranked: readonly RankedSentence[],
): number {
  const count = list.members.length;
  const number = words.map(({ word }) => numberOf(word)).find((value) => value !== undefined && value > 2);
  const told = ranked.slice(0, MAX_TELLING).filter(({ article }) => article.id === sentence.article.id);
  const isTold = told.some((other) => countsTold(sentenceText(other)).includes(count));
  const counts = number === undefined ? (isTold ? NUMBER_TOLD : 0) : number === count ? NUMBER_FITS : -NUMBER_FITS;
  const isSettled = asksForSettled(asked);
  const fits = isSettled ? 2 * MOOD_FITS : MOOD_FITS;
  const mood =
    isSettled || TOLD.test(asked) ? (isMaybe(text) ? -fits : fits) : isMaybe(asked) && isMaybe(text) ? MOOD_FITS : 0;
  return (
    TOPIC_WEIGHT * topic + SCORE_WEIGHT * sentence.score + counts + mood + LENGTH_WEIGHT * Math.min(MAX_COUNTED, count)
  );
}

/** "Nine African countries": how many members its list has. */
function countsTold(text: string): readonly number[] {
  return [...text.matchAll(/\b(\d{1,3}|\p{L}+)\s+(?:\p{L}+\s+){0,2}(?:countries|nations|states)\b/giu)].flatMap(
    ({ 0: phrase }) =>
      phrase
        .toLowerCase()
        .split(/\s+/u)
        .flatMap((word) => numberOf(word) ?? []),
  );
}

/** The question asks for what is. */
const TOLD = /\b(?:now|earlier|were|was)\b|\bare\s+(?:\p{L}+\s+)?\p{L}+ed\b/iu;
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/u.test(word)) return Number(word);
  const value = NUMBER_WORDS.indexOf(word);
  return value < 0 ? undefined : value;
}

/** "Which countries", "list the countries", "African countries on the list?" */
function asksForCountries({ shape, words }: ReadQuestion): boolean {
  if (shape.isPlural && shape.focus === 'country' && (shape.asks === 'which' || shape.asks === 'what')) return true;
  return shape.asks === 'none' && words.slice(0, 3).some(({ word }) => /^(?:countries|nations)$/u.test(word));
}

/** "Which of them", "any in Asia", "how many African countries": members of something said before. */
function asksForMembers({ shape, words }: ReadQuestion): boolean {
  if (words.length <= 4 && continentsIn(words).length > 0) return true;
  const names = words.some(({ word }) =>
    /^(?:them|those|these|ones|countries|nations|states|islands|are)$/u.test(word),
  );
  switch (shape.asks) {
    case 'which':
    case 'what':
    case 'who':
      return shape.isPlural || names;
    case 'how-many':
      return names;
    case 'yes-no':
    case 'none':
      return words.some(({ word }) => /^(?:any|countries|nations|islands)$/u.test(word)) || words.length <= 3;
    default:
      return false;
  }
}
