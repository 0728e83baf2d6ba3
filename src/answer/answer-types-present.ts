import type { Focus } from './focus-words.ts';
import type { TermMatches } from './match-terms.ts';
import { hasAge } from './quantity-expressions.ts';
import type { Token } from './read-passage.ts';
import type { ReadQuestion } from './read-question.ts';
import { wantedKind } from './wanted-kind.ts';
import { isNumberWord, isTimeWord, isUnit } from './word-classes.ts';

const YEAR = /^(?:1\d|20)\d{2}s?$/u;
const REASONS = new Set('because due since so therefore reason caused cause owing thus to for'.split(' '));

/** Whether a sentence has, beside the words of the question, the kind of answer that is asked for. */
export function answerTypePresence(
  question: ReadQuestion,
  text: string,
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
  const wanted = presenceOf(question);
  if (wanted === undefined) return [];
  const has: Readonly<Record<Presence, boolean>> = {
    time: year || time,
    number: number || year,
    person: name,
    place: placed,
    reason,
    amount: number && unit,
    age: wanted === 'age' && hasAge(text),
  };
  return [has[wanted] ? `the wanted ${wanted}` : `no wanted ${wanted}`, ...countOf(question, tokens)];
}

/** Between a number and what it counts stand few words: "36 additional countries". */
const MAX_BETWEEN = 3;

/** "How many days": whether a number of days stands there, or only some number. */
function countOf({ shape, words }: ReadQuestion, tokens: readonly Token[]): readonly string[] {
  const noun = words[shape.focusAt]?.stem;
  if (shape.asks !== 'how-many' || noun === undefined) return [];
  const isCounted = tokens.some(
    ({ stem }, at) =>
      stem === noun &&
      tokens.slice(Math.max(0, at - MAX_BETWEEN), at).some(({ isNumber, word }) => isNumber || isNumberWord(word)),
  );
  return [isCounted ? 'counts what is asked for' : 'does not count what is asked for'];
}

type Presence = 'time' | 'number' | 'person' | 'place' | 'reason' | 'amount' | 'age';

/** What is wanted, as coarse as words alone can tell. */
function presenceOf(question: ReadQuestion): Presence | undefined {
  const wanted = wantedKind(question);
  switch (wanted) {
    case 'time':
    case 'person':
    case 'place':
    case 'reason':
    case 'age':
      return wanted;
    case 'measure':
      return 'amount';
    case 'count':
    case 'duration':
    case 'money':
    case 'percent':
      return 'number';
    case 'deed':
    case 'saying':
      return undefined;
    default:
      return ofFocus(question.shape.focus);
  }
}

/** A noun that is asked for says more than the asking word: "which city". */
function ofFocus(focus: Focus): Presence | undefined {
  switch (focus) {
    case 'person':
      return 'person';
    case 'place':
    case 'country':
      return 'place';
    case 'number':
      return 'number';
    default:
      return undefined;
  }
}
