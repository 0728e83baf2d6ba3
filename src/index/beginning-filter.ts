/** A stem that is longer differs from its words behind the third letter only; "ad" is the stem of "adding", "use" that of "using". */
const MAX_SHORT_STEM_CHARS = 3;
const LETTER_BITS = 31;
const Y = 25;
const I = 9;

/** Of a word of A–Z, a–z and 0–9 from `start` up to, not including, `end`. */
export type BeginningFilter = (text: string, start: number, end: number) => boolean;

/**
 * Tells of a word, before anything is made of it, whether it may be one of the terms or have it as its stem.
 * @param terms folded words and stems.
 */
export function createBeginningFilter(terms: readonly string[]): BeginningFilter {
  const beginnings = new Set(
    terms.map((term) => beginningOf(term, 0, term.length, term.length > MAX_SHORT_STEM_CHARS ? 3 : 2)),
  );
  return (text, start, end) =>
    beginnings.has(beginningOf(text, start, end, 2)) || beginnings.has(beginningOf(text, start, end, 3));
}

/** The first letters as a number, without case; "y" counts as "i": dying, die. */
function beginningOf(text: string, start: number, end: number, letters: number): number {
  let code = letters;
  for (let at = start; at < end && at < start + letters; at += 1) {
    const letter = text.charCodeAt(at) & LETTER_BITS;
    code = code * (LETTER_BITS + 1) + (letter === Y ? I : letter);
  }
  return code;
}
