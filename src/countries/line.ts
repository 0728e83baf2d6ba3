import type { Passage } from '../article/article.ts';
import { matchPhrases, type PhraseMatch } from './match-phrases.ts';
import { type Token, tokenize } from './tokens.ts';

/** A passage as the rules see it. */
export interface Line {
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly matches: readonly PhraseMatch[];
  /** How it uses capitals: as a sentence, on Each Long Word, or ON ALL. */
  readonly style: 'sentence' | 'title' | 'capitals';
}

/** A headline is judged by its longer words: "and", "of" and "the" stay small in titles. */
const MIN_JUDGED_LETTERS = 4;
const MIN_JUDGED_WORDS = 3;
const HEADLINE_SHARE = 0.9;
/** A passage that begins with so many small words is no headline, however it goes on. */
const MAX_HEADLINE_TOKENS = 40;

export function readLine(passage: Passage): Line {
  const tokens = tokenize(passage.text);
  return { passage, tokens, matches: matchPhrases(tokens), style: styleOf(tokens) };
}

function styleOf(tokens: readonly Token[]): Line['style'] {
  if (tokens.length > MAX_HEADLINE_TOKENS) return 'sentence';
  const words = tokens.filter(({ form }) => form.length >= MIN_JUDGED_LETTERS);
  if (words.length < MIN_JUDGED_WORDS) return 'sentence';
  const share = (test: (form: string) => boolean) => words.filter(({ form }) => test(form)).length / words.length;
  if (share((form) => form === form.toUpperCase()) >= HEADLINE_SHARE) return 'capitals';
  return share((form) => /^\p{Lu}/u.test(form)) >= HEADLINE_SHARE ? 'title' : 'sentence';
}
