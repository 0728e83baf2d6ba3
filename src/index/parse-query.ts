import { analyze, type Term } from './analyze.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A query is a line; a pasted page is read up to here. */
const MAX_QUERY_CHARS = 1_000;
/** More words than a long question has. Which of them are looked for is decided by rarity, later. */
const MAX_WORDS = 64;
const MAX_PHRASES = 4;
const MAX_PHRASE_WORDS = 12;

export interface QueryWord {
  readonly word: string;
  readonly stem: string;
  /** Where it stands in the typed text, for a corrected one. */
  readonly start: number;
  readonly end: number;
}

export interface ParsedQuery {
  /** Distinct by stem, in typed order, without stop words unless there is nothing else. Phrase words are among them. */
  readonly words: readonly QueryWord[];
  /** Folded words of each quoted phrase, stop words included: they must stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  /** The text ended in a letter or digit: its last word may have been cut while typing. */
  readonly endsInWord: boolean;
}

/** Takes a typed text apart. Quotes of any kind enclose phrases; one without a partner means nothing. */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed.slice(0, MAX_QUERY_CHARS);
  const terms = analyze(text).slice(0, MAX_WORDS);
  const last = terms.at(-1);
  return {
    words: distinctWords(terms),
    phrases: findPhrases(text),
    endsInWord: last !== undefined && last.end === text.trimEnd().length,
  };
}

function distinctWords(terms: readonly Term[]): readonly QueryWord[] {
  const telling = terms.filter(({ word }) => !STOP_WORDS.has(word));
  const byStem = new Map<string, QueryWord>();
  for (const term of telling.length > 0 ? telling : terms) {
    if (!byStem.has(term.stem)) byStem.set(term.stem, term);
  }
  return [...byStem.values()];
}

function findPhrases(text: string): readonly (readonly string[])[] {
  const phrases: string[][] = [];
  // Every other piece between two quotation marks stands inside them; the last one only if it was closed.
  const pieces = text.split(/["“”„‟«»＂]/u);
  for (let index = 1; index < pieces.length - 1 && phrases.length < MAX_PHRASES; index += 2) {
    const words = analyze(pieces[index] ?? '')
      .slice(0, MAX_PHRASE_WORDS)
      .map(({ word }) => word);
    if (words.length > 1) phrases.push(words);
  }
  return phrases;
}
