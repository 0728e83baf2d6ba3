import { analyze } from '../index/analyze.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { askedVerbOf } from './asked-verb.ts';
import { backgroundRarity, MAX_RARITY } from './background.ts';
import type { Findings } from './confidence-features.ts';
import { namedCountries } from './country-forms.ts';
import type { Focus } from './focus-words.ts';
import { SPEECH } from './prefer-fitting.ts';
import { hasAge, quantities } from './quantity-expressions.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { QuestionTerm, ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';
import { timeExpressions } from './time-expressions.ts';
import { countsOf } from './wanted-expressions.ts';
import { wantedKind } from './wanted-kind.ts';

/** A form of a term that is this close is the term. */
const MIN_QUALITY = 0.5;
/** Names are there, what is asked about them is not. */
const UNSAID = 0.3;
/** A name in so many passages says only what the story is about. */
const MIN_FREQUENT = 2;
const MAX_FREQUENT = 12;
const FREQUENT_SHARE = 0.02;
/** In a collection of a few stories the same names stand everywhere: being there tells little. Above it the learned weights judge better. */
const SMALL_COLLECTION = 80;
/**
 * Below `MIN_CONFIDENCE`, so that no belief outweighs it: the country that is asked about is nowhere in the article, a few stories lack the
 * very thing (a pope, a price, a year), a country is no name of a drone.
 */
const ABSENT = 0.2;
/** "Who invented", "how many judges": the word right behind the asking one chooses. */
const UNSAID_KEY = 0.5;
/** A word this near in meaning to what is asked for may be of its kind: "Reuters" of a news agency. */
const MIN_NEAR = 0.5;
/** Words of everyday use ("work", "go") may be said otherwise. */
const EVERYDAY_WEIGHT = 0.35;

/** Between a speaker and the word for speaking stand titles and names. */
const SPEAKING_TOKENS = 6;
/** What speaks of a time to come. */
const FUTURE =
  /\b(?:will|would|could|may|might|can|next|within|until|plans?|planned|expected|scheduled|due|set to|going to|soon|upcoming|coming|proposed|promised)\b/iu;

/** Asks for a time to come. */
const COMING = /^(?:will|next|upcoming)$/u;
/** Asks for what something is called. */
const NAMING = /^(?:name|names|named|called)$/u;
/** "The " before a country. */
const ARTICLE_CHARS = 4;
const BIRTH = /\b(?:born|birth(?:day|place)?)\b/iu;

const UNITS: Readonly<Record<string, RegExp>> = {
  tall: /\b(?:tall|high|height|feet|foot|ft|met(?:er|re)s?|inch(?:es)?|storeys?|stories|cm|m)\b/iu,
  high: /\b(?:high|height|tall|feet|foot|ft|met(?:er|re)s?|altitude|percent|degrees|m)\b|%/iu,
  deep: /\b(?:deep|depth|feet|met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|m)\b/iu,
  wide: /\b(?:wide|width|feet|met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|m)\b/iu,
  far: /\b(?:miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|yards?|hours?|minutes?|away|distance|range)\b/iu,
  fast: /\b(?:mph|kph|km\/h|miles|kilomet(?:er|re)s?|knots|Mach|speed|fast|percent|hours?|minutes?|seconds?)\b|%/iu,
  heavy: /\b(?:tons?|tonnes?|kilograms?|kilos?|kg|pounds?|grams?|weigh\p{L}*|heavy)\b/iu,
  hot: /\b(?:degrees?|Celsius|Fahrenheit|hot)\b|°/iu,
  cold: /\b(?:degrees?|Celsius|Fahrenheit|cold)\b|°/iu,
};

/**
 * What speaks against an answer, whatever the learned weights believe: a question for an age where no age stands, a country that the
 * article does not know, a thing asked about somebody of whom only the name is there. @returns a factor of the confidence: 0 to 1.
 */
export function doubtOf({ question, weights }: Findings, best: RankedSentence, passages: PassageIndex): number {
  const text = sentenceText(best);
  const { shape, words, terms } = question;
  const isSmall = isSmallCollection(passages);
  switch (wantedKind(question)) {
    case 'age':
      if (!hasAge(text)) return 0;
      break;
    case 'measure': {
      if (shape.asks !== 'how-far') break;
      if (quantities(text).length === 0) return 0;
      const unit = UNITS[words[shape.end - 1]?.word ?? ''];
      if (unit !== undefined && !unit.test(text)) return 0;
      break;
    }
    case 'count':
    case 'money':
    case 'percent':
      if (isSmall && countsOf(text, () => true).length === 0) return UNSAID;
      break;
    case 'duration':
      if (isSmall && !hasLength(text)) return 0;
      break;
    case 'saying':
      if (isSmall && !(SPEECH.test(text) && isSaidByAsked(question, best))) return UNSAID;
      break;
    case 'time':
      if (isSmall && words.some(({ word }) => COMING.test(word)) && !FUTURE.test(text)) return UNSAID;
      break;
    default:
  }
  if (isSmall && shape.asks === 'yes-no' && words[0]?.word === 'will' && !FUTURE.test(text)) return UNSAID;
  if (isSmall && words.some(({ word }) => BIRTH.test(word)) && !BIRTH.test(best.passage.text)) return 0;
  const own = terms.map((term, t) => ({ term, t })).filter(({ term }) => !term.isContext);
  const isAround = (t: number): boolean => aroundOf(best, t) >= MIN_QUALITY;
  if (own.some(({ term, t }) => term.country !== undefined && (best.found.inArticle[t] ?? 0) === 0 && !isAround(t)))
    return ABSENT;
  if (!isSmall) return 1;
  const { nouns, verb } = askedVerbOf(question);
  // "Why did Peru leave": nobody says that it left.
  if (shape.asks === 'why' && (weights[verb] ?? 0) > EVERYDAY_WEIGHT && !isAround(verb)) return UNSAID_KEY;
  const isUnknown = ({ forms }: QuestionTerm): boolean =>
    forms.every(({ stems }) => stems.some((stem) => passages.countOf(stem) === 0));
  const isNear = (t: number): boolean => best.matches.some(({ near }) => (near[t] ?? 0) >= MIN_NEAR);
  const unknown = own.some(
    ({ term, t }) =>
      !term.isEmpty &&
      (nouns.includes(t) || term.isNumber) &&
      isUnknown(term) &&
      !(isPartOfFocus(term, shape) && isNear(t)),
  );
  return (unknown ? ABSENT : 1) * doubtOfRelation(own, shape, weights, isAround, passages);
}

/** Tells how long something takes or is. */
function hasLength(text: string): boolean {
  const lengths = quantities(text).filter(({ kind }) => kind === 'duration' || kind === 'measure');
  return lengths.length > 0 || timeExpressions(text).length > 0;
}

/** Nouns of what may be a country. */
const MAY_BE_COUNTRIES: ReadonlySet<Focus> = new Set(['country', 'place', 'language', 'organisation', 'none']);

/**
 * "What is the name of the drone", "which judge stopped it": a country is neither. @param span what would be answered.
 * @returns a factor of the confidence: 0 to 1.
 */
export function doubtOfName({ shape, words, text }: ReadQuestion, span: string): number {
  const asksForName = shape.focus === 'person' || words.some(({ word }) => NAMING.test(word));
  if (!asksForName || (shape.focus !== 'person' && MAY_BE_COUNTRIES.has(shape.focus))) return 1;
  const [country] = namedCountries(span, analyze(span));
  const isCountry = country !== undefined && span.length - (country.end - country.start) <= ARTICLE_CHARS;
  return isCountry && !/\bcountr(?:y|ies)\b/iu.test(text) ? ABSENT : 1;
}

/** Names are there, what is asked about them is not. */
function doubtOfRelation(
  own: readonly OwnTerm[],
  shape: ReadQuestion['shape'],
  weights: readonly number[],
  isAround: (t: number) => boolean,
  passages: PassageIndex,
): number {
  const said = own.filter(({ term }) => !isNameLike(term) && !term.isEmpty);
  const anchors = own.filter(({ term, t }) => isNameLike(term) && isAround(t));
  // A name that a few passages have tells the place by itself, whatever words are asked with it.
  if (said.length === 0 || !anchors.every(({ term }) => isFrequent(term, passages))) return 1;
  // A reason is asked for what happened, in whatever words; else everyday ones need not stand there.
  const isTelling = shape.asks === 'why' || said.some(({ t }) => (weights[t] ?? 0) > EVERYDAY_WEIGHT);
  if (isTelling && !said.some(({ t }) => isAround(t))) return UNSAID;
  const key = said.find(({ term }) => term.at === shape.end);
  const asksByKey = shape.asks === 'who' || shape.asks === 'how-many';
  return asksByKey && key !== undefined && !isAround(key.t) && (weights[key.t] ?? 0) > 0 ? UNSAID_KEY : 1;
}

/** "Which **news agency**": the noun that is asked for, and the one before it. */
function isPartOfFocus({ at }: QuestionTerm, { focusAt }: ReadQuestion['shape']): boolean {
  return focusAt >= 0 && (at === focusAt || at === focusAt - 1);
}

interface OwnTerm {
  readonly term: QuestionTerm;
  readonly t: number;
}

/** "What did Mali say": the word that tells of saying stands near Mali, if Mali stands there. */
function isSaidByAsked(question: ReadQuestion, { sentences, matches, at }: RankedSentence): boolean {
  const speaker = matches[at]?.termAt.indexOf(askedVerbOf(question).subject) ?? -1;
  const tokens = sentences[at]?.tokens ?? [];
  const near = tokens.slice(Math.max(0, speaker - SPEAKING_TOKENS), speaker + SPEAKING_TOKENS + 1);
  return speaker < 0 || near.some(({ word }) => SPEECH.test(word));
}

/** A few stories: the same names stand in nearly every passage. */
export function isSmallCollection({ size }: PassageIndex): boolean {
  return size <= SMALL_COLLECTION;
}

/** Stands in so many passages that being there tells little about the one that answers. */
function isFrequent({ country, forms }: QuestionTerm, passages: PassageIndex): boolean {
  if (country !== undefined) return true;
  const count = Math.max(...forms.map(({ stems }) => Math.min(...stems.map((stem) => passages.countOf(stem)))));
  return count >= Math.min(MAX_FREQUENT, Math.max(MIN_FREQUENT, passages.size * FREQUENT_SHARE));
}

/** How well the passage of the sentence, or the ones beside it, has the term. */
function aroundOf({ matches, found }: RankedSentence, t: number): number {
  return Math.max(found.nearby[t] ?? 0, found.inTitle[t] ?? 0, ...matches.map(({ qualities }) => qualities[t] ?? 0));
}

/** A country, a capitalised word, a number, or a word that everyday English does not have: phones write names without capitals. */
function isNameLike({ country, isName, isNumber, stem }: QuestionTerm): boolean {
  return country !== undefined || isName || isNumber || backgroundRarity(stem) >= MAX_RARITY;
}
