import porter2 from 'wink-porter2-stemmer';
import { cutGraphemes } from '../article/cut.ts';
import { fold } from '../article/fold.ts';
import type { Span } from '../article/sentences.ts';
import { scanWords } from './scan-words.ts';

/** A word of a text as it is indexed. `word` is folded; the range is of the original text. */
export interface Word extends Span {
  readonly word: string;
}

/** A word with its Porter2 stem. */
export interface Term extends Word {
  readonly stem: string;
}

/** Words too long to be typed or meant; their index would only be a place to hide megabytes. */
const MAX_WORD_CHARS = 64;

/** Scripts that write words without spaces between them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The segmenter's time grows with the square of the length: a text of 90,000 signs without a stop would take it seven seconds. */
const MAX_SEGMENTED_CHARS = 512;
const WORDS_OF_UNSPACED = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * Splits a text into folded words with their offsets. Stop words are kept; the caller decides.
 * @param isWanted is asked for most words, by where they stand, before anything is made of them.
 */
export function tokenize(
  text: string,
  isWanted: (start: number, end: number) => boolean = () => true,
): readonly Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end, isPlain) => {
    if (isPlain) {
      if (end - start <= MAX_WORD_CHARS && isWanted(start, end))
        words.push({ word: text.slice(start, end).toLowerCase(), start, end });
      return;
    }
    const raw = text.slice(start, end);
    if (UNSPACED.test(raw)) pushUnspaced(words, raw, start);
    else pushWord(words, raw, start);
  });
  return words;
}

/** Splits a text into words with their stems and offsets. */
export function analyze(text: string): readonly Term[] {
  return tokenize(text).map(({ word, start, end }) => ({ word, stem: stemOf(word), start, end }));
}

/** A stem costs 1.8 µs and its look-up a tenth of that; the frequent words of a collection fit into this many. */
const MAX_KNOWN_STEMS = 20_000;
let knownStems = new Map<string, string>();
/** The generation before: full of frequent words that need not be stemmed again. */
let olderStems = new Map<string, string>();

/** Porter2 stem of a folded word; words with digits or other scripts stay as they are. */
export function stemOf(word: string): string {
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  const stem = olderStems.get(word) ?? (/^[a-z]{3,}$/u.test(word) ? porter2(word) : word);
  if (knownStems.size >= MAX_KNOWN_STEMS) {
    olderStems = knownStems;
    knownStems = new Map();
  }
  knownStems.set(word, stem);
  return stem;
}

function pushUnspaced(words: Word[], raw: string, start: number): void {
  for (let at = 0; at < raw.length; ) {
    const slice = cutGraphemes(raw.slice(at, at + MAX_SEGMENTED_CHARS + 64), MAX_SEGMENTED_CHARS);
    for (const piece of WORDS_OF_UNSPACED.segment(slice)) pushWord(words, piece.segment, start + at + piece.index);
    at += slice.length;
  }
}

function pushWord(words: Word[], raw: string, start: number): void {
  if (raw.length > MAX_WORD_CHARS) return;
  const word = bare(fold(raw));
  if (word !== '') words.push({ word, start, end: start + raw.length });
}

/** Without what people leave out or add at will: the possessive, apostrophes, points of abbreviations, commas of thousands. */
function bare(folded: string): string {
  if (/^[a-z0-9]+$/u.test(folded)) return folded;
  const plain = folded.replace(/'s$/u, '').replaceAll("'", '');
  return /^\p{L}(?:\.\p{L})+$/u.test(plain) ? plain.replaceAll('.', '') : plain.replace(/,(?=\d{3})/gu, '');
}
