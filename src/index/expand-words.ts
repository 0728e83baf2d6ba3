import type { TermGroup } from './gather-articles.ts';
import type { ParsedQuery, QueryWord } from './parse-query.ts';
import { stemKey, wordKey } from './term-keys.ts';
import type { TextEngine } from './text-engine.ts';

/** A word of the query with everything in the index that may stand for it. */
export interface WordGroup extends TermGroup {
  readonly word: QueryWord;
  /** The collection does not have the word; its near spellings and continuations stand for it. */
  readonly isGuessed: boolean;
  /** What the word was most likely meant to be. */
  readonly correction?: string;
}

/** The stem finds, the word itself puts those first that have it as typed. */
const STEM_WEIGHT = 1;
const WORD_WEIGHT = 0.3;
/** A near spelling or a continuation is a guess. */
const CORRECTION_WEIGHT = 0.6;
const COMPLETION_WEIGHT = 0.7;
/** A word that more articles have is no slip. */
const MAX_MISSPELT_ARTICLES = 5;
/** Guesses for one word: enough for the word that was meant, few enough to bound the work. */
const MAX_CORRECTIONS = 4;
const MAX_COMPLETIONS = 6;
/** Words of one query that are guessed, 2 ms each over a large dictionary: where more are unknown, it is another language. */
const MAX_GUESSED_WORDS = 6;
/** A beginning that is shorter fits any word. */
const MIN_CUT_CHARS = 3;

/** The words as the index has them; those it lacks are guessed. */
export function expandWords({ words, endsInWord }: ParsedQuery, texts: TextEngine): readonly WordGroup[] {
  let guessed = 0;
  return words.map((word, index) => {
    const known = knownGroup(word, texts);
    if (known.count > 0 || guessed >= MAX_GUESSED_WORDS) return known;
    guessed += 1;
    return guessedGroup(word, texts, endsInWord && index === words.length - 1);
  });
}

/** The same group, wider: for words that the index has, where no article has all words. */
export function widen(group: WordGroup, texts: TextEngine, { words, endsInWord }: ParsedQuery): WordGroup {
  const isCut = endsInWord && group.word === words.at(-1);
  const isRare = group.count <= MAX_MISSPELT_ARTICLES;
  if (group.isGuessed || !(isCut || isRare)) return group;
  const guesses = guessedGroup(group.word, texts, isCut);
  return { ...group, terms: [...group.terms, ...guesses.terms], count: Math.max(group.count, guesses.count) };
}

function knownGroup(word: QueryWord, texts: TextEngine): WordGroup {
  const stem = stemKey(word.stem);
  const asTyped = wordKey(word.word);
  const count = texts.countOf(stem);
  if (count === 0) return { word, terms: [], count, isGuessed: false };
  if (texts.areSame(stem, asTyped))
    return { word, terms: [{ key: stem, weight: STEM_WEIGHT + WORD_WEIGHT }], count, isGuessed: false };
  const terms = [{ key: stem, weight: STEM_WEIGHT }];
  if (texts.countOf(asTyped) > 0) terms.push({ key: asTyped, weight: WORD_WEIGHT });
  return { word, terms, count, isGuessed: false };
}

function guessedGroup(word: QueryWord, texts: TextEngine, isCut: boolean): WordGroup {
  const corrections = texts.vocabulary.corrections(word.word, MAX_CORRECTIONS);
  const completions =
    isCut || corrections.length === 0
      ? word.word.length >= MIN_CUT_CHARS
        ? texts.vocabulary.completions(word.word, MAX_COMPLETIONS)
        : []
      : [];
  const terms = [
    ...corrections.map((near) => ({ key: wordKey(near.word), weight: CORRECTION_WEIGHT / near.distance })),
    ...completions.map((near) => ({ key: wordKey(near.word), weight: COMPLETION_WEIGHT })),
  ];
  const best = isCut ? (completions[0] ?? corrections[0]) : (corrections[0] ?? completions[0]);
  return {
    word,
    terms: terms.filter(({ key }, index) => terms.findIndex((other) => other.key === key) === index),
    count: Math.max(0, ...[...corrections, ...completions].map((near) => near.count)),
    isGuessed: true,
    ...(best !== undefined && { correction: best.word }),
  };
}
