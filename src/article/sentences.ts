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

/**
 * Splits a passage into sentences, as ranges in order: trimmed, not empty, never overlapping.
 * `Intl.Segmenter` breaks after "Mr." and "Jan."; such pieces are joined again.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, segment } of SENTENCES.segment(text)) {
    const end = index + segment.length;
    if (end < text.length && !endsSentence(text.slice(start, end), text.slice(end, end + 40))) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  if (start < text.length) pushTrimmed(spans, text, start, text.length);
  return spans;
}

function endsSentence(sentence: string, next: string): boolean {
  const trimmed = sentence.trimEnd();
  // A line break inside a scraped paragraph is white space, not the end of a sentence.
  if (!/[.!?…。！？]["'”’»)\]]*$/u.test(trimmed)) return false;
  if (/^\s*[\p{Ll},;:]/u.test(next)) return false;
  const lastWord = /(\S+)\.$/u.exec(trimmed)?.[1];
  if (lastWord === undefined) return true;
  const bare = lastWord.replace(/^["'“‘([]+/u, '');
  // An initial goes on ("James O. McKinsey"), a numeral or a letter at the end does not ("Babken I. The synod").
  if (/^\p{Lu}$/u.test(bare)) return startsLikeSentence(next);
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(bare)) return startsLikeSentence(next);
  return !ABBREVIATIONS.has(bare.toLowerCase());
}

/** After "U.S." a sentence ends only when a common opener follows, which is no initial itself; "U.S. Navy" goes on. */
function startsLikeSentence(next: string): boolean {
  return /^\s*["“‘(]?(?:The|A(?!\.)|An|It|He|She|They|We|I(?!\.)|In|On|At|But|And|This|That|These|Those|There|His|Her|Its|Their|As|For|After|Before|When|While|If)\b/u.test(
    next,
  );
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  const length = piece.trim().length;
  if (length > 0) spans.push({ start: start + lead, end: start + lead + length });
}
