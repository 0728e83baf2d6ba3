import type { TermMatches } from './match-terms.ts';
import type { QuestionShape } from './question-shape.ts';
import type { Token } from './read-passage.ts';
import { isNumberWord, isTimeWord, isUnit } from './word-classes.ts';

const YEAR = /^(?:1\d|20)\d{2}s?$/u;
const REASONS = new Set('because due since so therefore reason caused cause owing thus to for'.split(' '));

/** Which kinds of answers a sentence has beside the words of the question, and whether the asked kind is among them. */
export function answerTypePresence(
  shape: QuestionShape,
  tokens: readonly Token[],
  { termAt }: TermMatches,
): readonly string[] {
  let year = false;
  let time = false;
  let number = false;
  let name = false;
  let placed = false;
  let reason = false;
  let unit = false;
  for (const [at, token] of tokens.entries()) {
    if ((termAt[at] ?? -1) >= 0) continue;
    if (YEAR.test(token.word)) year = true;
    else if (token.isNumber || isNumberWord(token.word)) number = true;
    if (isTimeWord(token.word)) time = true;
    if (token.isCapital && at > 0 && !token.isStop) {
      name = true;
      const previous = tokens[at - 1]?.word ?? '';
      if (/^(?:in|at|from|to|near|of|the)$/u.test(previous)) placed = true;
    }
    if (REASONS.has(token.word)) reason = true;
    if (isUnit(token.word)) unit = true;
  }
  const { asks, focus } = shape;
  const wanted = wantedOf(asks, focus);
  if (wanted === undefined) return [];
  const has: Readonly<Record<string, boolean>> = {
    time: year || time,
    number: number || year,
    person: name,
    place: placed,
    reason,
    amount: number && unit,
    age: hasAge(tokens),
  };
  return [has[wanted] === true ? `the wanted ${wanted}` : `no wanted ${wanted}`];
}

function wantedOf(asks: QuestionShape['asks'], focus: QuestionShape['focus']): string | undefined {
  switch (asks) {
    case 'when':
      return 'time';
    case 'where':
      return 'place';
    case 'who':
    case 'whose':
      return 'person';
    case 'how-old':
      return 'age';
    case 'how-far':
      return 'amount';
    case 'how-many':
    case 'how-often':
      return 'number';
    case 'how-much':
    case 'how-long':
      return 'number';
    case 'why':
      return 'reason';
    case 'what':
    case 'which':
      if (focus === 'time') return 'time';
      if (focus === 'person') return 'person';
      if (focus === 'place' || focus === 'country') return 'place';
      if (focus === 'number' || focus === 'money' || focus === 'percent') return 'number';
      return undefined;
    default:
      return undefined;
  }
}

const AGE_UNITS = new Set('year years month months yearold yearsold'.split(' '));

function hasAge(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word, isNumber }, at) =>
      word === 'aged' ||
      word === 'age' ||
      word === 'born' ||
      (word === 'old' && AGE_UNITS.has(tokens[at - 1]?.word ?? '')) ||
      (isNumber && AGE_UNITS.has(tokens[at + 1]?.word ?? '') && tokens[at + 2]?.word === 'old'),
  );
}
