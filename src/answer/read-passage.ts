import { type Span, splitSentences } from '../article/sentences.ts';
import { analyze, type Term } from '../index/analyze.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { STOP_WORDS } from '../index/stop-words.ts';
import { rootOf } from './root-of.ts';
import { NO_VECTOR, vectorOf } from './word-vectors.ts';

/** A word of a passage with what stands around it. */
export interface Token extends Term {
  readonly isCapital: boolean;
  readonly isNumber: boolean;
  /** Written in capitals throughout: "UN", not "Un". */
  readonly isUpper: boolean;
  readonly isStop: boolean;
  /** See `rootOf`; empty for stop words. */
  readonly root: string;
  /** Its vector (see `vectorOf`); none for stop words and numbers. */
  readonly vector: number;
}

export interface ReadSentence extends Span {
  readonly tokens: readonly Token[];
}

/** A longer sentence is read, and quoted, in parts: nobody reads ninety words on a phone to find one name. */
const MAX_QUOTED_WORDS = 60;
const MIN_PART_WORDS = 18;
/** A list of short members stays whole, however long it is. */
const MIN_CLAUSE_WORDS = 4;

/** Sentences; those that are too long to quote are cut where a clause ends. */
function quotableParts(text: string): readonly Span[] {
  return splitSentences(text).flatMap((sentence) => {
    const words = countWords(text.slice(sentence.start, sentence.end));
    if (words <= MAX_QUOTED_WORDS) return [sentence];
    const ends = [...text.slice(sentence.start, sentence.end).matchAll(/[;,]\s+/gu)].map(
      ({ index, 0: mark }) => sentence.start + index + mark.length,
    );
    if (words / (ends.length + 1) < MIN_CLAUSE_WORDS) return [sentence];
    const parts: Span[] = [];
    let start = sentence.start;
    for (const end of ends) {
      if (
        countWords(text.slice(start, end)) < MIN_PART_WORDS ||
        countWords(text.slice(end, sentence.end)) < MIN_PART_WORDS
      )
        continue;
      parts.push({ start, end: text.slice(0, end).trimEnd().length });
      start = end;
    }
    return [...parts, { start, end: sentence.end }];
  });
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/** A passage cut into sentences and words. Offsets are of the passage. */
export function readPassage(text: string): readonly ReadSentence[] {
  const terms = analyze(text);
  const sentences: ReadSentence[] = [];
  let at = 0;
  for (const { start, end } of quotableParts(text)) {
    const tokens: Token[] = [];
    while (at < terms.length && (terms[at]?.start ?? 0) < start) at += 1;
    for (let term = terms[at]; term !== undefined && term.start < end; at += 1, term = terms[at]) {
      const first = text.charAt(term.start);
      const isStop = STOP_WORDS.has(term.word);
      const isNumber = first >= '0' && first <= '9';
      tokens.push({
        word: term.word,
        stem: term.stem,
        start: term.start,
        end: term.end,
        isCapital: first !== first.toLowerCase(),
        isNumber,
        isUpper: isUpper(text.slice(term.start, term.end)),
        isStop,
        root: isStop ? '' : rootOf(term.stem),
        vector: isStop || isNumber ? NO_VECTOR : vectorOf(term.stem),
      });
    }
    sentences.push({ start, end, tokens });
  }
  return sentences;
}

function isUpper(raw: string): boolean {
  return raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}

/** Passages kept as read: the same few are asked about again and again, and reading one takes longer than all that follows. */
const MAX_KEPT = 1_500;
const kept = new WeakMap<PassageIndex, Map<number, readonly ReadSentence[]>>();

/** The passage of that number, read; the last `MAX_KEPT` of a collection are remembered. */
export function readNumberedPassage(passages: PassageIndex, number: number, text: string): readonly ReadSentence[] {
  let known = kept.get(passages);
  if (known === undefined) {
    known = new Map();
    kept.set(passages, known);
  }
  const sentences = known.get(number) ?? readPassage(text);
  // The least recently used stands first.
  known.delete(number);
  known.set(number, sentences);
  if (known.size > MAX_KEPT)
    for (const oldest of known.keys()) {
      known.delete(oldest);
      break;
    }
  return sentences;
}
