import { createRequire } from 'node:module';
import type { Span } from '../article/sentences.ts';

export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SPACE',
  'SYM',
  'VERB',
  'X',
  'none',
] as const;

/** A universal part-of-speech tag; `none` is what stands before and after a text. */
export type PartOfSpeech = (typeof TAGS)[number];

/** What is used of wink-nlp: https://winkjs.org/wink-nlp/. */
interface Tagger {
  readonly readDoc: (text: string) => {
    readonly tokens: () => { readonly out: (value: unknown) => readonly string[] };
  };
  /** What can be had of each token. */
  readonly its: Readonly<Record<'value' | 'precedingSpaces' | 'pos' | 'uniqueId', unknown>>;
}

const require = createRequire(import.meta.url);
let tagger: Tagger | undefined;
/** Words that the tagger does not know get numbers from here on. */
let lexiconSize = 0;
/** The tagger keeps every unknown word that it ever met, 120 bytes each: after so many a new one takes its place. */
const MAX_UNKNOWN_WORDS = 100_000;
/** Texts from one count of them to the next. */
const COUNTED_EVERY = 500;
let texts = 0;

/** Loads the tagger, which takes a quarter of a second: whoever will answer questions does so before the first. */
export function loadTagger(): Tagger {
  if (tagger === undefined) {
    const create = require('wink-nlp') as (model: unknown, pipe: readonly string[]) => Tagger;
    tagger = create(require('wink-eng-lite-web-model'), ['pos']);
    // Before any other unknown word is seen: it would take the first number.
    lexiconSize = idOf(tagger, 'xqzvw');
  }
  return tagger;
}

/** The word, in small letters, stands in the tagger's lexicon: it is no slip of the finger. */
export function isEnglishWord(word: string): boolean {
  return idOf(loadTagger(), word) < lexiconSize;
}

/** How many words the tagger keeps that are not of its lexicon. */
export function unknownWords(): number {
  return idOf(loadTagger(), `xqzvw${texts}`) - lexiconSize;
}

function renewTagger(): void {
  texts += 1;
  if (texts % COUNTED_EVERY === 0 && unknownWords() > MAX_UNKNOWN_WORDS) tagger = undefined;
}

function idOf({ readDoc, its }: Tagger, word: string): number {
  return Number(readDoc(word).tokens().out(its.uniqueId)[0]);
}

/** For each of the words of a text, in their order, what part of speech it is there. */
export function partsOfSpeech(text: string, words: readonly Pick<Span, 'start'>[]): readonly PartOfSpeech[] {
  renewTagger();
  const { readDoc, its } = loadTagger();
  const tokens = readDoc(text).tokens();
  const values = tokens.out(its.value);
  const spaces = tokens.out(its.precedingSpaces);
  const tags = tokens.out(its.pos) as readonly PartOfSpeech[];
  const parts: PartOfSpeech[] = [];
  let at = 0;
  let end = 0;
  for (const { start } of words) {
    for (; at < values.length; at += 1) {
      const to = end + (spaces[at]?.length ?? 0) + (values[at]?.length ?? 0);
      if (to > start) break;
      end = to;
    }
    parts.push(tags[at] ?? 'none');
  }
  return parts;
}
