import { cutGraphemes, lastGap } from './cut.ts';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words whose point is not the end of a sentence when more follows. Titles, months, states, military ranks, Latin. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj brig rev hon st sr jr messrs pres supt det insp ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ' +
    'inc ltd co corp bros no nos vs etc al eg ie cf ca approx est fig vol pp ft mt ave blvd rd u.s u.n u.k e.g i.e a.m p.m d.c'
  ).split(' '),
);

/** More than nearly every passage has. */
const PART_CHARS = 4_096;
/** What follows a point decides whether it ends a sentence. */
const LOOK_AHEAD_CHARS = 256;

/** The longest sentences of reports have half of that. What is longer is a list, a table or no text at all; whoever reads a sentence may take time by its square. */
const MAX_SENTENCE_CHARS = 2_000;

const TERMINATORS = new Set('.!?…。！？');
const CLOSERS = new Set('"\'”’»)]');

/**
 * Splits a passage into sentences, as ranges in order: trimmed, not empty, never overlapping.
 * `Intl.Segmenter` breaks after "Mr." and "Jan."; such pieces are joined again. What has no end for 2,000 characters is
 * parted at white space.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of pieceEnds(text)) {
    if (end < text.length && !endsSentence(text.slice(start, end), text.slice(end, end + 40))) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  if (start < text.length) pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** Where the segmenter's pieces end. Its time for each piece grows with the text it was given, so a long one is given in parts. */
function* pieceEnds(text: string): Generator<number> {
  let at = 0;
  let room = PART_CHARS;
  while (at < text.length) {
    const part = text.slice(at, at + room);
    const sure = at + room < text.length ? part.length - LOOK_AHEAD_CHARS : part.length;
    let done = 0;
    for (const { index, segment } of SENTENCES.segment(part)) {
      const end = index + segment.length;
      if (end > sure) break;
      yield at + end;
      done = end;
    }
    at += done;
    room = done === 0 ? room * 2 : PART_CHARS;
  }
}

function endsSentence(sentence: string, next: string): boolean {
  const trimmed = sentence.trimEnd();
  // A line break inside a scraped paragraph is white space, not the end of a sentence.
  if (!TERMINATORS.has(trimmed.charAt(endOfWords(trimmed) - 1))) return false;
  if (/^\s*[\p{Ll},;:]/u.test(next)) return false;
  if (!trimmed.endsWith('.')) return true;
  const lastWord = trimmed.slice(lastGap(trimmed) + 1, -1).trimStart();
  if (lastWord === '') return true;
  const bare = lastWord.replace(/^["'“‘([]+/u, '');
  // An initial goes on ("James O. McKinsey"), a numeral or a letter at the end does not ("Babken I. The synod").
  if (/^\p{Lu}$/u.test(bare)) return startsLikeSentence(next);
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(bare)) return startsLikeSentence(next);
  return !ABBREVIATIONS.has(bare.toLowerCase());
}

/** Where the quotation marks and brackets behind the last word begin. From the end: a pattern would be tried at every sign of a text that has no end. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && CLOSERS.has(text.charAt(end - 1))) end -= 1;
  return end;
}

/** After "U.S." a sentence ends only when a common opener follows, which is no initial itself; "U.S. Navy" goes on. */
function startsLikeSentence(next: string): boolean {
  return /^\s*["“‘(]?(?:The|A(?!\.)|An|It|He|She|They|We|I(?!\.)|In|On|At|But|And|This|That|These|Those|There|His|Her|Its|Their|As|For|After|Before|When|While|If)\b/u.test(
    next,
  );
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end).trimEnd();
  const to = start + piece.length;
  let from = to - piece.trimStart().length;
  while (to - from > MAX_SENTENCE_CHARS) {
    const border = from + borderIn(text.slice(from, from + MAX_SENTENCE_CHARS));
    spans.push({ start: from, end: border });
    from = to - text.slice(border, to).trimStart().length;
  }
  if (to > from) spans.push({ start: from, end: to });
}

/** Where a text that is too long is parted: before its last white space, else at its last whole character. */
function borderIn(text: string): number {
  const gap = lastGap(text);
  return gap > 0 ? gap : cutGraphemes(text, text.length - 1).length;
}
