import type { Term } from '../index/analyze.ts';
import { type Focus, focusOf } from './focus-words.ts';
import type { PartOfSpeech } from './parts-of-speech.ts';

export type AskedFor =
  | 'who'
  | 'whose'
  | 'when'
  | 'where'
  | 'why'
  | 'how'
  | 'how-many'
  | 'how-much'
  | 'how-long'
  | 'how-old'
  | 'how-far'
  | 'how-often'
  | 'what'
  | 'which'
  | 'yes-no'
  | 'none';

/** The form of a question: which word asks, where it stands, and what noun it asks for. Positions are of the words. */
export interface QuestionShape {
  readonly asks: AskedFor;
  /** The asking word and what belongs to it ("how many"): half-open; empty where none asks. */
  readonly start: number;
  readonly end: number;
  readonly focus: Focus;
  /** Position of the noun that is asked for ("which **city**"), or -1. */
  readonly focusAt: number;
  /** "Which countries": several answers are wanted. */
  readonly isPlural: boolean;
  /** The asking word and the next, for the learned weights. */
  readonly opening: string;
}

const AUXILIARIES = new Set(
  'is are was were am be been do does did has have had can could will would shall should may might must'.split(' '),
);
const BEING = new Set('is are was were be been am'.split(' '));
const ASKING = new Set(['who', 'whom', 'whose', 'when', 'where', 'why', 'how', 'what', 'which']);
/** After these the noun that is asked for follows: "what type of engine", "what was the name of the ship". */
const LIGHT_NOUNS = new Set('type kind sort name number amount part percentage one some list'.split(' '));
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'its',
  'his',
  'her',
  'their',
  'this',
  'that',
  'these',
  'those',
  'other',
  'of',
]);
const FUNCTION_WORDS = new Set(
  'of in on at by for to from with as into about after before during under between through that who which and or when where while than'.split(
    ' ',
  ),
);
const LISTING = /^(?:name|list|give|show|tell)$/u;
/** "Tell me something more about". */
const MAX_BEFORE_ABOUT = 4;

/** @param tags the words' parts of speech: the noun that is asked for ends before a verb. */
export function shapeOf(words: readonly Term[], tags: readonly PartOfSpeech[] = []): QuestionShape {
  const at = askingPosition(words);
  const first = words[0]?.word ?? '';
  if (at < 0) {
    const asks = AUXILIARIES.has(first) ? 'yes-no' : LISTING.test(first) && !namesTopic(words) ? 'which' : 'none';
    const noun = asks === 'which' ? nounAfter(words, tags, 1) : -1;
    return { asks, start: 0, end: asks === 'none' ? 0 : 1, ...describe(words, noun), opening: first };
  }
  const word = words[at]?.word ?? '';
  const next = words[at + 1]?.word ?? '';
  const opening = `${word} ${next}`;
  switch (word) {
    case 'how': {
      const asks = howOf(next);
      const noun = asks === 'how-many' ? nounAfter(words, tags, at + 2) : -1;
      return { asks, start: at, end: at + (asks === 'how' ? 1 : 2), ...describe(words, noun), opening };
    }
    case 'what':
    case 'which': {
      const noun = nounAfter(words, tags, at + 1);
      return { asks: word, start: at, end: at + 1, ...describe(words, noun), opening };
    }
    case 'whom':
      return { asks: 'who', start: at, end: at + 1, focus: 'person', focusAt: -1, isPlural: false, opening };
    default:
      return { asks: word as AskedFor, start: at, end: at + 1, focus: 'none', focusAt: -1, isPlural: false, opening };
  }
}

/** "Tell me about the harbour", "show me more about it": it asks for nothing in particular. */
export function namesTopic(words: readonly Pick<Term, 'word'>[]): boolean {
  return (
    LISTING.test(words[0]?.word ?? '') && words.slice(1, MAX_BEFORE_ABOUT + 1).some(({ word }) => word === 'about')
  );
}

/** The first word that asks; behind an auxiliary at the beginning it belongs to a clause ("is it true who"). */
function askingPosition(words: readonly Term[]): number {
  const first = words[0]?.word ?? '';
  if (AUXILIARIES.has(first) && !ASKING.has(words[1]?.word ?? '')) return -1;
  let clause = -1;
  for (const [at, { word }] of words.entries()) {
    if (!ASKING.has(word)) continue;
    // "The year when …", "after which": a word that may also join clauses asks only if no other does.
    const joins =
      at > 0 &&
      (word === 'when' || word === 'where' || word === 'who' || word === 'which') &&
      !FUNCTION_WORDS.has(words[at - 1]?.word ?? '');
    if (!joins) return at;
    if (clause < 0) clause = at;
  }
  return clause;
}

function howOf(next: string): AskedFor {
  if (next === 'come') return 'why';
  if (next === 'many') return 'how-many';
  if (next === 'much') return 'how-much';
  if (next === 'long') return 'how-long';
  if (next === 'old') return 'how-old';
  if (
    /^(?:far|tall|high|wide|deep|large|big|fast|heavy|hot|cold|close|small|strong|powerful|loud|thick|warm)$/u.test(
      next,
    )
  )
    return 'how-far';
  if (/^(?:often|frequently)$/u.test(next)) return 'how-often';
  return 'how';
}

/** The noun of the phrase that begins at `from`, looking through "type of" and "is the": -1 where a verb comes first. */
function nounAfter(words: readonly Term[], tags: readonly PartOfSpeech[], from: number): number {
  let at = from;
  // "What is the capital of": the noun stands behind the verb; "what did the court do" names the doer there.
  if (AUXILIARIES.has(words[at]?.word ?? '')) {
    if (!BEING.has(words[at]?.word ?? '')) return -1;
    at += 1;
    if (!ARTICLES.has(words[at]?.word ?? '')) return -1;
  }
  let noun = -1;
  for (; at < words.length; at += 1) {
    const word = words[at]?.word ?? '';
    if (ARTICLES.has(word) && (noun < 0 || (word === 'of' && LIGHT_NOUNS.has(words[noun]?.word ?? '')))) continue;
    if (AUXILIARIES.has(word) || ASKING.has(word) || FUNCTION_WORDS.has(word)) break;
    if (noun >= 0 && at - noun > 1) break;
    // "Which newspaper reported it".
    if (tags[at] === 'VERB' && (tags[noun] === 'NOUN' || tags[noun] === 'PROPN')) break;
    if (
      noun >= 0 &&
      focusOf(words[noun] ?? NO_WORD) !== 'thing' &&
      !LIGHT_NOUNS.has(words[noun]?.word ?? '') &&
      focusOf(words[at] ?? NO_WORD) === 'thing'
    )
      break;
    noun = at;
  }
  return noun;
}

const NO_WORD = { word: '', stem: '' };

function describe(words: readonly Term[], noun: number) {
  const asked = words[noun] ?? NO_WORD;
  const { word } = asked;
  return {
    focus: noun < 0 ? ('none' as const) : focusOf(asked),
    focusAt: noun,
    isPlural: /[^su]s$/u.test(word) || word === 'people' || word === 'countrys',
  };
}

/** "Fully banned or just partly": neither yes nor no answers it. */
export function offersChoice(words: readonly Term[]): boolean {
  return words.some(({ word }) => word === 'or');
}
