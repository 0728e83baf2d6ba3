import type { TokenSpan } from './candidate-spans.ts';
import type { EmitName } from './end-features.ts';
import { byRole, NONE_NEAR, type SpanContext } from './span-context.ts';
import { syntaxPart } from './syntax-features.ts';
import { isAuxiliary, isMonth, isTimeWord, isUnit } from './word-classes.ts';

type SpanType =
  | 'date'
  | 'year'
  | 'money'
  | 'percent'
  | 'duration'
  | 'amount'
  | 'number'
  | 'time'
  | 'names'
  | 'name'
  | 'mixed'
  | 'lower'
  | 'other';

type Side = 'both' | 'left' | 'right' | 'none';

const BETWEEN_NAMES = byRole('between');
const SIDE_NAMES: Readonly<Record<Side, string>> = {
  both: 'sides both',
  left: 'sides left',
  right: 'sides right',
  none: 'sides none',
};

/** What only both ends together tell. Names are made once: this is asked a thousand times a question. */
export function pairPart(context: SpanContext, { first, last }: TokenSpan, emit: EmitName): void {
  const { tokens, gaps, termAt, question, titleStems, nearFocus } = context;
  const length = last - first + 1;
  emit(LENGTHS[length] ?? 'length 12+');
  const seen = seeTokens(context, first, last);
  const type = typeOf(context, first, last, seen);
  for (const name of context.typed) emit(name, type);
  emit(MATCHED[seen.matched] ?? 'matched 3');
  if (seen.content > 0 && seen.matched >= seen.content) emit('all matched');
  if (seen.content > 0 && seen.inTitle >= seen.content) emit('all in the title');
  emit(CONTENT[seen.content] ?? 'content 6');
  if (seen.verb) emit('verb inside');
  if (seen.preposition) emit('preposition inside');
  if (seen.and) emit('and inside');
  if (seen.comma) emit('comma inside');
  if (seen.and && seen.comma) emit('list inside');
  if (question.shape.isPlural && (seen.and || seen.comma)) emit('plural and list');
  const isName = (at: number): boolean => tokens[at]?.isCapital === true || tokens[at]?.isNumber === true;
  if (seen.capitals > 0) {
    if (isName(first) && isName(first - 1) && joined(gaps[first] ?? '')) emit('name cut at the left');
    if (isName(last) && isName(last + 1) && joined(gaps[last + 1] ?? '')) emit('name cut at the right');
  }
  const opens = OPENS.test(gaps[first] ?? '');
  const closes = CLOSES.test(gaps[last + 1] ?? '');
  if (opens && closes) emit('in quotes');
  else if (opens !== closes) emit('one quote only');
  if (first === 0 && last === tokens.length - 1) emit('whole sentence');
  const left = context.left[first] ?? NONE_NEAR;
  const right = context.right[last] ?? NONE_NEAR;
  const side: Side = left.steps < 99 ? (right.steps < 99 ? 'both' : 'left') : right.steps < 99 ? 'right' : 'none';
  emit(SIDE_NAMES[side], question.shape.asks);
  emit(BETWEEN_NAMES[left.role], right.role);
  emit(NEAREST_SIDES[Math.min(left.steps, right.steps)] ?? 'nearest side 9+');
  syntaxPart(context, { first, last }, emit);
  const focus = question.words[question.shape.focusAt]?.stem;
  if (focus !== undefined) {
    let inside = false;
    for (let at = first; at <= last; at += 1) if (tokens[at]?.stem === focus) inside = true;
    if (inside) emit('focus noun inside');
    emit('focus noun near', tenths(Math.max(...nearFocus.subarray(first, last + 1))));
    emit('last near the focus noun', tenths(nearFocus[last] ?? 0));
  }
  if (
    gaps[first] === ' ' &&
    !tokens[first]?.isCapital &&
    context.classes[first] !== 'determiner' &&
    NOUNS.has(context.classes[first - 1] ?? '') &&
    !isAuxiliary(tokens[first - 1]?.word ?? '')
  )
    emit('may be cut at the left');
  // Kept out of the loop above: most spans hold no term.
  if (seen.matched > 0 && (termAt[first] ?? -1) >= 0) emit('begins with a term');
  if (seen.inTitle > 0 && titleStems.has(tokens[first]?.stem ?? '')) emit('begins like the title');
}

const LENGTHS = ['', '1', '2', '3', '4', '5', '6-8', '6-8', '6-8', '9-11', '9-11', '9-11'].map(
  (name) => `length ${name}`,
);
const MATCHED = ['matched 0', 'matched 1', 'matched 2'];
const CONTENT = [0, 1, 2, 3, 4, 5].map((count) => `content ${count}`);
const NEAREST_SIDES = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((steps) => `nearest side ${steps}`);
const NOUNS: ReadonlySet<string> = new Set(['-s', 'other', '-al', '-er', '-tion']);
const OPENS = /["“‘(]\s*$/u;
const CLOSES = /^\s*[,.]?["”’)]/u;

interface SeenTokens {
  capitals: number;
  content: number;
  matched: number;
  inTitle: number;
  number: boolean;
  year: boolean;
  month: boolean;
  time: boolean;
  unit: boolean;
  verb: boolean;
  preposition: boolean;
  and: boolean;
  comma: boolean;
  lower: boolean;
}

function seeTokens(
  { tokens, classes, gaps, termAt, titleStems }: SpanContext,
  first: number,
  last: number,
): SeenTokens {
  const seen: SeenTokens = {
    capitals: 0,
    content: 0,
    matched: 0,
    inTitle: 0,
    number: false,
    year: false,
    month: false,
    time: false,
    unit: false,
    verb: false,
    preposition: false,
    and: false,
    comma: false,
    lower: false,
  };
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const { word, isStop, isCapital, isNumber } = token;
    if (!isStop) {
      seen.content += 1;
      if (titleStems.has(token.stem)) seen.inTitle += 1;
      if (isTimeWord(word)) seen.time = true;
      if (isUnit(word)) seen.unit = true;
    }
    if (isCapital && !(at === 0 && isStop)) seen.capitals += 1;
    else if (!isStop && !isNumber) seen.lower = true;
    if ((termAt[at] ?? -1) >= 0) seen.matched += 1;
    switch (classes[at]) {
      case 'year':
        seen.year = true;
        break;
      case 'number':
      case 'number word':
        seen.number = true;
        break;
      case 'month':
        seen.month = true;
        break;
      case 'auxiliary':
      case '-ed':
        seen.verb = true;
        break;
      case 'preposition':
        if (at > first) seen.preposition = true;
        break;
      default:
        if (isCapital && isMonth(word)) seen.month = true;
    }
    if (word === 'and' || word === 'or') seen.and = true;
    if (at > first && gaps[at] !== ' ' && (gaps[at] ?? '').includes(',')) seen.comma = true;
  }
  return seen;
}

const MONEY_BEFORE = /[$€£¥]\s?$/u;
const PERCENT_AFTER = /^\s?(?:%|percent)/u;

function typeOf({ tokens, gaps }: SpanContext, first: number, last: number, seen: SeenTokens): SpanType {
  if (seen.month) return 'date';
  if (seen.year && last - first < 3) return 'year';
  if (gaps[first] !== ' ' && MONEY_BEFORE.test(gaps[first] ?? '')) return 'money';
  if (tokens[last]?.word === 'percent' || (gaps[last + 1] !== ' ' && PERCENT_AFTER.test(gaps[last + 1] ?? '')))
    return 'percent';
  if (seen.number) return seen.time ? 'duration' : seen.unit ? 'amount' : 'number';
  if (seen.time) return 'time';
  if (seen.capitals > 0) return seen.capitals === seen.content ? (seen.capitals > 1 ? 'names' : 'name') : 'mixed';
  return seen.lower ? 'lower' : 'other';
}

function joined(gap: string): boolean {
  return gap === ' ' || gap === '-' || gap === '. ';
}

/** Nearer than seven tenths hardly any two words are. */
function tenths(nearness: number): number {
  return Math.min(7, Math.floor(nearness * 10));
}
