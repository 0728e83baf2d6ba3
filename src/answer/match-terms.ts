import type { Token } from './read-passage.ts';
import type { Form, QuestionTerm } from './read-question.ts';
import { rootOf } from './root-of.ts';
import { NO_VECTOR, nearestOf, nearnessTo, vectorOf } from './word-vectors.ts';

/** A word of the same family ("founder" for "founded") is likely, not surely, meant. */
const ROOT_QUALITY = 0.6;

/** Where a sentence has the terms of a question. */
export interface TermMatches {
  /** For each term the quality of its best match; 0 where the sentence lacks it. */
  readonly qualities: Float32Array;
  /** For each token the term it belongs to, or -1. */
  readonly termAt: Int16Array;
  /** For each term how near in meaning the nearest other word is: 0 to 1. */
  readonly near: Float32Array;
}

interface Entry {
  readonly term: number;
  readonly form: Form;
}

export type TermMatcher = (tokens: readonly Token[]) => TermMatches;

/** Prepares the look-up of a question's terms; one matcher serves all sentences. */
export function matchTerms(terms: readonly QuestionTerm[]): TermMatcher {
  const byFirstStem = new Map<string, Entry[]>();
  for (const [term, { forms }] of terms.entries()) {
    for (const form of forms) {
      const first = form.stems[0] ?? '';
      const entries = byFirstStem.get(first);
      if (entries === undefined) byFirstStem.set(first, [{ term, form }]);
      else entries.push({ term, form });
    }
  }
  const byRoot = new Map<string, number>();
  for (const [t, term] of terms.entries())
    if (!term.isNumber && term.country === undefined) byRoot.set(rootOf(term.stem), t);
  // The longer of two phrases is meant ("south sudan", "sudan"), then the closer form.
  for (const entries of byFirstStem.values())
    entries.sort((a, b) => b.form.stems.length - a.form.stems.length || b.form.quality - a.form.quality);
  const nearestIn = nearestOfTerms(terms);
  return (tokens) => {
    const qualities = new Float32Array(terms.length);
    const termAt = new Int16Array(tokens.length).fill(-1);
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at];
      const entries = byFirstStem.get(token?.stem ?? '');
      if (entries === undefined) {
        const relative = byRoot.get(token?.root ?? '');
        if (relative === undefined) continue;
        if (termAt[at] === -1) termAt[at] = relative;
        if ((qualities[relative] ?? 0) < ROOT_QUALITY) qualities[relative] = ROOT_QUALITY;
        continue;
      }
      for (const { term, form } of entries) {
        if (!standsAt(tokens, at, form.stems) || isOtherWord(tokens[at], form)) continue;
        for (let offset = 0; offset < form.stems.length; offset += 1)
          if (termAt[at + offset] === -1) termAt[at + offset] = term;
        if (form.quality > (qualities[term] ?? 0)) qualities[term] = form.quality;
      }
    }
    return { qualities, termAt, near: nearestIn(tokens) };
  };
}

/** For each term how near in meaning the nearest word of a sentence is. Names and numbers have no near words. */
function nearestOfTerms(terms: readonly QuestionTerm[]): (tokens: readonly Token[]) => Float32Array {
  const nearness = terms.map((term) => nearnessTo(term.isNumber || term.isName ? NO_VECTOR : vectorOf(term.stem)));
  return (tokens) => Float32Array.from(nearness, (near) => nearestOf(near, tokens));
}

/** Abbreviations that are part of a name when they are written otherwise: "Kim Jong Un". */
const WRITTEN_IN_CAPITALS = new Set(['un']);

function isOtherWord(token: Token | undefined, { stems }: Form): boolean {
  return stems.length === 1 && WRITTEN_IN_CAPITALS.has(stems[0] ?? '') && token?.isUpper !== true;
}

function standsAt(tokens: readonly Token[], at: number, stems: readonly string[]): boolean {
  for (let offset = 1; offset < stems.length; offset += 1)
    if (tokens[at + offset]?.stem !== stems[offset]) return false;
  return true;
}
