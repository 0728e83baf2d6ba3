import { createRequire } from 'node:module';
import type { ItsHelpers, Model, WinkMethods } from 'wink-nlp';
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

const require = createRequire(import.meta.url);
let tagger: WinkMethods | undefined;

/** Loads the tagger, which takes a quarter of a second: whoever will answer questions does so before the first. */
export function loadTagger(): WinkMethods {
  if (tagger === undefined) {
    const create = require('wink-nlp') as (model: Model, pipe: string[]) => WinkMethods;
    tagger = create(require('wink-eng-lite-web-model') as Model, ['pos']);
  }
  return tagger;
}

/** For each of the words of a text, in their order, what part of speech it is there. */
export function partsOfSpeech(text: string, words: readonly Pick<Span, 'start'>[]): readonly PartOfSpeech[] {
  const { readDoc, its } = loadTagger();
  const tokens = readDoc(text).tokens();
  const values = tokens.out(its.value);
  const spaces = tokens.out(its.precedingSpaces);
  const tags = tokens.out(its.pos as ItsHelpers['value']) as readonly PartOfSpeech[];
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
