/** A stem that is longer differs from its words behind the third letter only; "ad" is the stem of "adding", "use" that of "using". */
const MAX_SHORT_STEM_CHARS = 3;
const LETTERS = 32;
const Y = 25;
const I = 9;
/** What a pair of letters may begin: nothing, terms whose third letter counts too, or any. */
const NOTHING = 0;
const LONG_TERMS = 1;
const ANYTHING = 2;

/** Of a word of A–Z, a–z and 0–9 from `start` up to, not including, `end`. */
export type BeginningFilter = (text: string, start: number, end: number) => boolean;

/**
 * Tells of a word, before anything is made of it, whether it may be one of the terms or have it as its stem.
 * @param terms folded words and stems.
 */
export function createBeginningFilter(terms: readonly string[]): BeginningFilter {
  const pairs = new Uint8Array(LETTERS * LETTERS);
  const triples = new Set<number>();
  for (const term of terms) {
    const pair = pairAt(term, 0, term.length);
    if (term.length <= MAX_SHORT_STEM_CHARS) pairs[pair] = ANYTHING;
    else {
      pairs[pair] ||= LONG_TERMS;
      triples.add(pair * LETTERS + letterAt(term, 2));
    }
  }
  return (text, start, end) => {
    const pair = pairAt(text, start, end);
    const begun = pairs[pair];
    if (begun === NOTHING) return false;
    return begun === ANYTHING || (end - start > 2 && triples.has(pair * LETTERS + letterAt(text, start + 2)));
  };
}

function pairAt(text: string, start: number, end: number): number {
  return letterAt(text, start) * LETTERS + (end - start > 1 ? letterAt(text, start + 1) : 0);
}

/** Without case; "y" counts as "i": dying, die. */
function letterAt(text: string, at: number): number {
  const letter = text.charCodeAt(at) & (LETTERS - 1);
  return letter === Y ? I : letter;
}
