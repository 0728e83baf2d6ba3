import type { SpanContext } from './span-context.ts';
import { isNumberWord } from './word-classes.ts';

/** A range of a sentence's tokens, both ends included. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** Longer answers are sentences. */
const MAX_SPAN_TOKENS = 14;
const BOUNDARY_STOPS = new Set('of and or but to by with as than that which who'.split(' '));
const END_STOPS = new Set(
  'the a an of and or but in on at by for to from with as is are was were be been has have had who which that its his her their not into'.split(
    ' ',
  ),
);

/** Every range of tokens that may be an answer: it does not cross the end of a clause in quotes or brackets, nor begin or end in the middle of a phrase. */
export function candidateSpans({ tokens, gaps, termAt }: SpanContext): readonly TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const start = tokens[first];
    if (start === undefined || (BOUNDARY_STOPS.has(start.word) && !start.isCapital)) continue;
    let content = 0;
    let unmatched = 0;
    for (let last = first; last < Math.min(tokens.length, first + MAX_SPAN_TOKENS); last += 1) {
      const end = tokens[last];
      if (end === undefined || (last > first && /[;:()]|\s[—–-]{1,2}\s/u.test(gaps[last] ?? ''))) break;
      if (!end.isStop) content += 1;
      if ((termAt[last] ?? -1) < 0 && !end.isStop) unmatched += 1;
      if (END_STOPS.has(end.word) && !(end.isCapital && last === first)) continue;
      if (content === 0 && !isNumberWord(end.word)) continue;
      if (unmatched === 0 && last - first > 3) continue;
      spans.push({ first, last });
    }
  }
  return spans;
}
