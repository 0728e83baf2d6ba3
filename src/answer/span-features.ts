import type { RankedSentence } from './rank-sentences.ts';
import type { Token } from './read-passage.ts';
import type { ReadQuestion } from './read-question.ts';
import { classOf, isAuxiliary, isMonth, isNumberWord, isPreposition, isTimeWord, isUnit } from './word-classes.ts';

/** A range of a sentence's tokens, both ends included. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

export const MAX_SPAN_TOKENS = 14;

/** A sentence as its spans are judged: everything that does not depend on the span is worked out once. */
export interface SpanContext {
  readonly question: ReadQuestion;
  readonly weights: readonly number[];
  readonly ranked: RankedSentence;
  readonly tokens: readonly Token[];
  readonly termAt: Int16Array;
  /** Text between a token and the one before; the last is what follows the last token. */
  readonly gaps: readonly string[];
  readonly classes: readonly string[];
  readonly rank: number;
  /** Score of the sentence below the best one's. */
  readonly behind: number;
}

export function spanContext(
  question: ReadQuestion,
  weights: readonly number[],
  ranked: RankedSentence,
  rank: number,
  bestScore: number,
): SpanContext {
  const sentence = ranked.sentences[ranked.at];
  const tokens = sentence?.tokens ?? [];
  const { text } = ranked.passage;
  const gaps = tokens.map(({ start }, at) => text.slice(tokens[at - 1]?.end ?? sentence?.start ?? 0, start));
  gaps.push(text.slice(tokens.at(-1)?.end ?? 0, sentence?.end ?? 0));
  return {
    question,
    weights,
    ranked,
    tokens,
    termAt: ranked.matches[ranked.at]?.termAt ?? new Int16Array(0),
    gaps,
    classes: tokens.map(({ word, isCapital }, at) => classOf(word, isCapital, at === 0)),
    rank,
    behind: bestScore - ranked.score,
  };
}

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

type EmitName = (name: string) => void;

/** What is known before a span is chosen. */
export function sentencePart({ question, ranked, rank, behind, tokens }: SpanContext, emit: EmitName): void {
  const { shape } = question;
  emit(`asks ${shape.asks}`);
  emit(`focus ${shape.focus}`);
  emit(`opening ${shape.opening}`);
  emit(`rank ${rank}`);
  emit(`behind ${bucket(behind * 2, 6)}`);
  emit(`part ${ranked.passage.part}`);
  emit(`sentence length ${bucket(tokens.length / 8, 5)}`);
  if (shape.isPlural) emit('plural');
  emit(`asking word ${shape.start === 0 ? 'first' : shape.end >= question.words.length ? 'last' : 'inside'}`);
  const { qualities } = ranked.matches[ranked.at] ?? { qualities: [] };
  let covered = 0;
  let total = 0;
  for (const [t, weight] of entriesOf(ranked, question)) {
    total += weight;
    covered += weight * (qualities[t] ?? 0);
  }
  emit(`covered ${bucket((5 * covered) / (total || 1), 5)}`);
}

function entriesOf(_: RankedSentence, question: ReadQuestion): readonly (readonly [number, number])[] {
  return question.terms.map((term, t) => [t, term.isEmpty ? 0.3 : 1] as const);
}

/** What stands at and before the first token of a span. */
export function startPart(context: SpanContext, at: number, lexicon: ReadonlySet<string>, emit: EmitName): void {
  const { tokens, classes, gaps } = context;
  emit(`first ${lexical(context, at, lexicon)}`);
  emit(`first is ${classes[at] ?? 'none'}`);
  emit(`second is ${classes[at + 1] ?? 'none'}`);
  emit(`before ${lexical(context, at - 1, lexicon)}`);
  emit(`before is ${classes[at - 1] ?? 'none'}`);
  emit(`two before ${lexical(context, at - 2, lexicon)}`);
  emit(`two before is ${classes[at - 2] ?? 'none'}`);
  emit(`gap before ${gapClass(gaps[at] ?? '')}`);
  emit(`first role ${roleAt(context, at)}`);
  emit(`before role ${roleAt(context, at - 1)}`);
  emit(`two before role ${roleAt(context, at - 2)}`);
  const left = nearest(context, at - 1, -1);
  emit(`left ${left.role} ${left.distance}`);
  emit(`left at ${left.distance}`);
  emit(`mass left ${bucket(massAround(context, at - 6, at - 1) * 2, 5)}`);
  emit(`clause left ${clauseDistance(context, at, -1)}`);
  const { shape, words } = context.question;
  const previous = tokens[at - 1]?.word ?? '';
  if (isPreposition(previous)) {
    if (previous === words.at(-1)?.word) emit('preposition as at the end of the question');
    if (previous === words[shape.start - 1]?.word) emit('preposition as before the asking word');
  }
  const focus = words[shape.focusAt];
  if (focus !== undefined) {
    if (tokens[at - 1]?.stem === focus.stem) emit('focus noun before');
    if (tokens[at]?.stem === focus.stem) emit('focus noun first');
    if (tokens[at - 2]?.stem === focus.stem) emit('focus noun two before');
  }
}

/** What stands at and after the last token of a span. */
export function endPart(context: SpanContext, at: number, lexicon: ReadonlySet<string>, emit: EmitName): void {
  const { tokens, classes, gaps } = context;
  emit(`last ${lexical(context, at, lexicon)}`);
  emit(`last is ${classes[at] ?? 'none'}`);
  emit(`last but one is ${classes[at - 1] ?? 'none'}`);
  emit(`after ${lexical(context, at + 1, lexicon)}`);
  emit(`after is ${classes[at + 1] ?? 'none'}`);
  emit(`two after ${lexical(context, at + 2, lexicon)}`);
  emit(`two after is ${classes[at + 2] ?? 'none'}`);
  emit(`gap after ${gapClass(gaps[at + 1] ?? '')}`);
  emit(`last role ${roleAt(context, at)}`);
  emit(`after role ${roleAt(context, at + 1)}`);
  emit(`two after role ${roleAt(context, at + 2)}`);
  const right = nearest(context, at + 1, 1);
  emit(`right ${right.role} ${right.distance}`);
  emit(`right at ${right.distance}`);
  emit(`mass right ${bucket(massAround(context, at + 1, at + 6) * 2, 5)}`);
  emit(`clause right ${clauseDistance(context, at, 1)}`);
  const { shape, words } = context.question;
  const focus = words[shape.focusAt];
  if (focus !== undefined) {
    if (tokens[at + 1]?.stem === focus.stem) emit('focus noun after');
    if (tokens[at]?.stem === focus.stem) emit('focus noun last');
    if (tokens[at + 2]?.stem === focus.stem) emit('focus noun two after');
  }
}

/** What only both ends together tell. */
export function pairPart(context: SpanContext, { first, last }: TokenSpan, emit: EmitName): void {
  const { tokens, classes, gaps, termAt, question } = context;
  const length = last - first + 1;
  emit(`length ${length <= 5 ? length : length <= 8 ? '6-8' : length <= 11 ? '9-11' : '12+'}`);
  let capitals = 0;
  let content = 0;
  let matched = 0;
  let number = false;
  let year = false;
  let month = false;
  let time = false;
  let unit = false;
  let verb = false;
  let preposition = false;
  let and = false;
  let comma = false;
  let lower = false;
  for (let at = first; at <= last; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    if (!token.isStop) content += 1;
    if (token.isCapital && !(at === 0 && token.isStop)) capitals += 1;
    else if (!token.isStop && !token.isNumber) lower = true;
    if ((termAt[at] ?? -1) >= 0) matched += 1;
    const kind = classes[at];
    if (kind === 'year') year = true;
    if (kind === 'number' || kind === 'number word') number = true;
    if (kind === 'month' || (isMonth(token.word) && token.isCapital)) month = true;
    if (isTimeWord(token.word)) time = true;
    if (isUnit(token.word)) unit = true;
    if (kind === 'auxiliary' || kind === '-ed') verb = true;
    if (kind === 'preposition' && at > first) preposition = true;
    if (token.word === 'and' || token.word === 'or') and = true;
    if (at > first && (gaps[at] ?? '').includes(',')) comma = true;
  }
  const money = /[$€£¥]\s?$/u.test(gaps[first] ?? '');
  const percent = /^\s?(?:%|percent)/u.test(gaps[last + 1] ?? '') || /percent/u.test(tokens[last]?.word ?? '');
  const type =
    month || (year && length <= 3)
      ? month
        ? 'date'
        : 'year'
      : money
        ? 'money'
        : percent
          ? 'percent'
          : number
            ? time
              ? 'duration'
              : unit
                ? 'amount'
                : 'number'
            : time
              ? 'time'
              : capitals === content && capitals > 0
                ? capitals > 1
                  ? 'names'
                  : 'name'
                : capitals > 0
                  ? 'mixed'
                  : lower
                    ? 'lower'
                    : 'other';
  emit(`type ${type}`);
  emit(`${question.shape.asks} ${type}`);
  emit(`focus ${question.shape.focus} ${type}`);
  emit(`matched ${Math.min(3, matched)}`);
  if (content > 0 && matched >= content) emit('all matched');
  emit(`content ${Math.min(6, content)}`);
  if (verb) emit('verb inside');
  if (preposition) emit('preposition inside');
  if (and) emit('and inside');
  if (comma) emit('comma inside');
  if (and && comma) emit('list inside');
  if (question.shape.isPlural && (and || comma)) emit('plural and list');
  const isName = (at: number): boolean => tokens[at]?.isCapital === true || tokens[at]?.isNumber === true;
  if (capitals > 0 && isName(first) && isName(first - 1) && joined(gaps[first] ?? '')) emit('name cut at the left');
  if (capitals > 0 && isName(last) && isName(last + 1) && joined(gaps[last + 1] ?? '')) emit('name cut at the right');
  const opens = /["“‘(]\s*$/u.test(gaps[first] ?? '');
  const closes = /^\s*[,.]?["”’)]/u.test(gaps[last + 1] ?? '');
  if (opens && closes) emit('in quotes');
  else if (opens !== closes) emit('one quote only');
  if (first === 0 && last === tokens.length - 1) emit('whole sentence');
  const leftAt = nearest(context, first - 1, -1).steps;
  const rightAt = nearest(context, last + 1, 1).steps;
  emit(
    `sides ${leftAt < 99 ? (rightAt < 99 ? 'both' : 'left') : rightAt < 99 ? 'right' : 'none'} ${question.shape.asks}`,
  );
  emit(`nearest side ${Math.min(leftAt, rightAt) > 8 ? '9+' : Math.min(leftAt, rightAt)}`);
  const focus = question.words[question.shape.focusAt]?.stem;
  if (focus !== undefined) {
    let inside = false;
    for (let at = first; at <= last; at += 1) if (tokens[at]?.stem === focus) inside = true;
    if (inside) emit('focus noun inside');
  }
  const precededByNoun =
    !isAuxiliary(tokens[first - 1]?.word ?? '') &&
    ['-s', 'other', '-al', '-er', '-tion'].includes(classes[first - 1] ?? '');
  if (precededByNoun && (gaps[first] ?? '') === ' ' && !tokens[first]?.isCapital && classes[first] !== 'determiner')
    emit('may be cut at the left');
}

function joined(gap: string): boolean {
  return gap === ' ' || gap === '-' || gap === '. ';
}

function lexical({ tokens, classes }: SpanContext, at: number, lexicon: ReadonlySet<string>): string {
  const token = tokens[at];
  if (token === undefined) return at < 0 ? '<' : '>';
  return lexicon.has(token.word) ? token.word : (classes[at] ?? 'other');
}

function gapClass(gap: string): string {
  if (gap === ' ') return 'space';
  if (/["“”‘’]/u.test(gap)) return 'quote';
  if (/[()[\]]/u.test(gap)) return 'bracket';
  if (/[,]/u.test(gap)) return 'comma';
  if (/[;:]/u.test(gap)) return 'colon';
  if (/[—–-]/u.test(gap)) return 'dash';
  if (/[$€£%]/u.test(gap)) return 'money';
  if (/[.!?]/u.test(gap)) return 'point';
  return gap === '' ? 'none' : 'other';
}

/** How a token's term stands in the question: what follows the asking word, the last, the noun asked for … */
function roleAt(context: SpanContext, at: number): string {
  const term = context.termAt[at] ?? -1;
  if (term < 0) return 'none';
  return roleOf(context.question, term);
}

function roleOf({ terms, shape }: ReadQuestion, term: number): string {
  const at = terms[term]?.at ?? 0;
  if (at === shape.focusAt) return 'focus';
  if (at < shape.start) return 'before asking';
  if (term === terms.length - 1) return 'last';
  const previous = terms[term - 1];
  if (previous === undefined || previous.at < shape.end || previous.at === shape.focusAt) return 'first';
  return 'inner';
}

function nearest(context: SpanContext, from: number, step: 1 | -1) {
  for (let at = from, steps = 1; at >= 0 && at < context.tokens.length; at += step, steps += 1) {
    const role = roleAt(context, at);
    if (role !== 'none')
      return { role, steps, distance: steps <= 3 ? String(steps) : steps <= 5 ? '4-5' : steps <= 9 ? '6-9' : '10+' };
  }
  return { role: 'none', steps: 99, distance: 'none' };
}

function massAround({ termAt, weights }: SpanContext, from: number, to: number): number {
  let mass = 0;
  for (let at = Math.max(0, from); at <= Math.min(termAt.length - 1, to); at += 1) {
    const term = termAt[at] ?? -1;
    if (term >= 0) mass += weights[term] ?? 0;
  }
  return mass;
}

/** Tokens up to the next comma or other end of a clause. */
function clauseDistance({ gaps }: SpanContext, at: number, step: 1 | -1): string {
  let distance = 0;
  for (let gap = step === 1 ? at + 1 : at; gap >= 0 && gap < gaps.length; gap += step) {
    if (/[,;:.()"“”—–]/u.test(gaps[gap] ?? '')) break;
    distance += 1;
  }
  return distance <= 2 ? String(distance) : distance <= 5 ? '3-5' : '6+';
}

function bucket(value: number, max: number): number {
  return Math.max(0, Math.min(max, Math.floor(value)));
}
