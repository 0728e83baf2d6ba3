import type { Span } from '../article/sentences.ts';
import { analyze } from '../index/analyze.ts';
import { namedCountries } from './country-forms.ts';
import { agreedSpan, overlap, type SpanCandidate, wordsOf } from './find-spans.ts';
import { quantities } from './quantity-expressions.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { Token } from './read-passage.ts';
import type { ReadQuestion } from './read-question.ts';
import { timeExpressions } from './time-expressions.ts';
import { type WantedKind, wantedKind } from './wanted-kind.ts';

/** Longer spans are no less an answer. */
const MAX_WORDS = 12;

/** What the confidence is told of the span that the learned ones agree on: whether it looks like an answer to this question at all. */
export function spanTraits(
  question: ReadQuestion,
  best: RankedSentence,
  spans: readonly SpanCandidate[],
  add: (name: string, value: number) => void,
): void {
  const agreed = agreedSpan(spans);
  if (agreed === undefined) return;
  const { shape } = question;
  const words = wordsOf(agreed.text);
  add(
    'agreement on the span',
    spans.reduce((sum, { text, belief }) => sum + belief * overlap(words, wordsOf(text)), 0),
  );
  add('agreed span in the best sentence', agreed.ranked === best ? 1 : 0);
  const wanted = wantedKind(question);
  if (wanted !== undefined) add(`${isOfKind(wanted, agreed.text) ? '' : 'no '}${wanted} in the span`, 1);
  const asked = shape.focus === 'country' ? 'country' : shape.asks;
  if (asked === 'country' || asked === 'who' || asked === 'where') {
    const isCountry = namedCountries(agreed.text, analyze(agreed.text)).length > 0;
    add(`asks ${asked}, ${isCountry ? 'a' : 'no'} country in the span`, 1);
  }
  const tokens = tokensOf(agreed);
  add('words of the span', Math.min(MAX_WORDS, tokens.length) / 4);
  if (tokens.length > 0) add('share of the span that the question says', saidShare(agreed));
  add(`asks ${shape.asks}, ${namesOf(tokens)} in the span`, 1);
}

export function tokensOf(span: SpanCandidate): readonly Token[] {
  const { sentences, at } = span.ranked;
  return (sentences[at]?.tokens ?? []).filter((token) => isIn(span, token));
}

function saidShare(span: SpanCandidate): number {
  const { sentences, matches, at } = span.ranked;
  const terms = matches[at]?.termAt.filter((_, place) => isIn(span, sentences[at]?.tokens[place])) ?? [];
  return terms.filter((term) => term >= 0).length / terms.length;
}

function isIn({ start, end }: Span, token: Span | undefined): boolean {
  return token !== undefined && token.start >= start && token.end <= end;
}

function namesOf(tokens: readonly Token[]): 'no names' | 'only names' | 'names' {
  const names = tokens.filter(({ isCapital }) => isCapital).length;
  if (names === 0) return 'no names';
  return names === tokens.length ? 'only names' : 'names';
}

function isOfKind(wanted: WantedKind, text: string): boolean {
  switch (wanted) {
    case 'time':
      return timeExpressions(text).length > 0;
    case 'person':
    case 'place':
      return /\p{Lu}/u.test(text);
    case 'reason':
    case 'deed':
    case 'saying':
      return text.includes(' ');
    default:
      return quantities(text).length > 0;
  }
}
