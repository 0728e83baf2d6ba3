import { analyze } from '../index/analyze.ts';
import { backgroundRarity } from './background.ts';
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
  /** For each token how its term stands in the question, or none. */
  readonly roles: readonly Role[];
  /** Text between a token and the one before; the last is what follows the last token. */
  readonly gaps: readonly string[];
  readonly classes: readonly string[];
  readonly rank: number;
  /** Score of the sentence below the best one's. */
  readonly behind: number;
  /** For each token the nearest term of the question to its left, itself left out, and to its right. */
  readonly left: readonly Nearest[];
  readonly right: readonly Nearest[];
  /** Names of features whose value is the type of a span. */
  readonly typed: readonly string[];
  /** Names of features that tell what is asked for and where the word stands that is their value. */
  readonly asked: Readonly<Record<'first' | 'before' | 'last' | 'after', string>>;
  readonly titleStems: ReadonlySet<string>;
}

interface Nearest {
  readonly role: Role;
  readonly steps: number;
  readonly distance: string;
}

const NONE_NEAR: Nearest = { role: 'none', steps: 99, distance: 'none' };

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

const ROLES = ['none', 'focus', 'before asking', 'next', 'last', 'first', 'inner'] as const;
type Role = (typeof ROLES)[number];
type Side = 'both' | 'left' | 'right' | 'none';

/** Names of features, made once: they are needed thousands of times a question. */
const LEFT_NAMES = byRole('left');
const RIGHT_NAMES = byRole('right');
const BETWEEN_NAMES = byRole('between');
const SIDE_NAMES: Readonly<Record<Side, string>> = {
  both: 'sides both',
  left: 'sides left',
  right: 'sides right',
  none: 'sides none',
};

function byRole(name: string): Readonly<Record<Role, string>> {
  return Object.fromEntries(ROLES.map((role) => [role, `${name} ${role}`])) as Record<Role, string>;
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
  const termAt = ranked.matches[ranked.at]?.termAt ?? new Int16Array(0);
  const roles = Array.from(termAt, (term): Role => (term < 0 ? 'none' : roleOf(question, term)));
  return {
    question,
    weights,
    ranked,
    tokens,
    termAt,
    roles,
    gaps,
    classes: tokens.map(({ word, isCapital }, at) => classOf(word, isCapital, at === 0)),
    rank,
    behind: bestScore - ranked.score,
    left: tokens.map((_, at) => nearest(roles, at - 1, -1)),
    right: tokens.map((_, at) => nearest(roles, at + 1, 1)),
    typed: typedNames(question),
    asked: askedNames(question.shape),
    titleStems: stemsOfTitle(ranked.article.title),
  };
}

const titles = new Map<string, ReadonlySet<string>>();
const MAX_TITLES = 2_000;

function stemsOfTitle(title: string): ReadonlySet<string> {
  const known = titles.get(title);
  if (known !== undefined) return known;
  const stems = new Set(analyze(title).map(({ stem }) => stem));
  if (titles.size >= MAX_TITLES) titles.clear();
  titles.set(title, stems);
  return stems;
}

function typedNames({ shape, words }: ReadQuestion): readonly string[] {
  const focus = words[shape.focusAt]?.stem;
  return ['type', shape.asks, `focus ${shape.focus}`, shape.opening, ...(focus === undefined ? [] : [focus])];
}

function askedNames({ asks }: ReadQuestion['shape']): SpanContext['asked'] {
  return { first: `${asks} first`, before: `${asks} before`, last: `${asks} last`, after: `${asks} after` };
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

/** Takes a feature's name, or its name and the value that belongs to it. */
export type EmitName = (name: string, value?: string | number) => void;

/** What is known before a span is chosen. */
export function sentencePart({ question, ranked, rank, behind, tokens }: SpanContext, emit: EmitName): void {
  const { shape } = question;
  emit('asks', shape.asks);
  emit('focus', shape.focus);
  emit('opening', shape.opening);
  emit('rank', rank);
  emit('behind', bucket(behind * 2, 6));
  emit('part', ranked.passage.part);
  emit('sentence length', bucket(tokens.length / 8, 5));
  if (shape.isPlural) emit('plural');
  emit('asking word', shape.start === 0 ? 'first' : shape.end >= question.words.length ? 'last' : 'inside');
  const { qualities } = ranked.matches[ranked.at] ?? { qualities: [] };
  let covered = 0;
  let total = 0;
  for (const [t, weight] of entriesOf(ranked, question)) {
    total += weight;
    covered += weight * (qualities[t] ?? 0);
  }
  emit('covered', bucket((5 * covered) / (total || 1), 5));
}

function entriesOf(_: RankedSentence, question: ReadQuestion): readonly (readonly [number, number])[] {
  return question.terms.map((term, t) => [t, term.isEmpty ? 0.3 : 1] as const);
}

/** What stands at and before the first token of a span. */
export function startPart(context: SpanContext, at: number, lexicon: ReadonlySet<string>, emit: EmitName): void {
  const { tokens, classes, gaps } = context;
  emit('first', lexical(context, at, lexicon));
  emit('first is', classes[at] ?? 'none');
  emit('second is', classes[at + 1] ?? 'none');
  emit('before', lexical(context, at - 1, lexicon));
  emit('before is', classes[at - 1] ?? 'none');
  emit('two before', lexical(context, at - 2, lexicon));
  emit('two before is', classes[at - 2] ?? 'none');
  emit('gap before', gapClass(gaps[at] ?? ''));
  emit('first role', roleAt(context, at));
  emit('before role', roleAt(context, at - 1));
  emit('two before role', roleAt(context, at - 2));
  const left = context.left[at] ?? NONE_NEAR;
  const { asked } = context;
  emit(asked.first, classes[at] ?? 'none');
  emit(asked.before, lexical(context, at - 1, lexicon));
  emit('first rarity', bucket(backgroundRarity(tokens[at]?.stem ?? '') / 3, 4));
  emit(LEFT_NAMES[left.role], left.distance);
  emit('left at', left.distance);
  emit('mass left', bucket(massAround(context, at - 6, at - 1) * 2, 5));
  emit('clause left', clauseDistance(context, at, -1));
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
  emit('last', lexical(context, at, lexicon));
  emit('last is', classes[at] ?? 'none');
  emit('last but one is', classes[at - 1] ?? 'none');
  emit('after', lexical(context, at + 1, lexicon));
  emit('after is', classes[at + 1] ?? 'none');
  emit('two after', lexical(context, at + 2, lexicon));
  emit('two after is', classes[at + 2] ?? 'none');
  emit('gap after', gapClass(gaps[at + 1] ?? ''));
  emit('last role', roleAt(context, at));
  emit('after role', roleAt(context, at + 1));
  emit('two after role', roleAt(context, at + 2));
  const right = context.right[at] ?? NONE_NEAR;
  const { asked } = context;
  emit(asked.last, classes[at] ?? 'none');
  emit(asked.after, lexical(context, at + 1, lexicon));
  emit('last rarity', bucket(backgroundRarity(tokens[at]?.stem ?? '') / 3, 4));
  emit(RIGHT_NAMES[right.role], right.distance);
  emit('right at', right.distance);
  emit('mass right', bucket(massAround(context, at + 1, at + 6) * 2, 5));
  emit('clause right', clauseDistance(context, at, 1));
  const { shape, words } = context.question;
  const focus = words[shape.focusAt];
  if (focus !== undefined) {
    if (tokens[at + 1]?.stem === focus.stem) emit('focus noun after');
    if (tokens[at]?.stem === focus.stem) emit('focus noun last');
    if (tokens[at + 2]?.stem === focus.stem) emit('focus noun two after');
  }
}

/** What only both ends together tell. Names are made once: this is asked a thousand times a question. */
export function pairPart(context: SpanContext, { first, last }: TokenSpan, emit: EmitName): void {
  const { tokens, gaps, termAt, question, titleStems } = context;
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
  const focus = question.words[question.shape.focusAt]?.stem;
  if (focus !== undefined) {
    let inside = false;
    for (let at = first; at <= last; at += 1) if (tokens[at]?.stem === focus) inside = true;
    if (inside) emit('focus noun inside');
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

function roleAt({ roles }: SpanContext, at: number): Role {
  return roles[at] ?? 'none';
}

/** How a term stands in the question: what follows the asking word, the last, the noun asked for … */
function roleOf({ terms, shape }: ReadQuestion, term: number): Role {
  const at = terms[term]?.at ?? 0;
  if (at === shape.focusAt) return 'focus';
  if (at < shape.start) return 'before asking';
  if (at === shape.end) return 'next';
  if (term === terms.length - 1) return 'last';
  const previous = terms[term - 1];
  if (previous === undefined || previous.at < shape.end || previous.at === shape.focusAt) return 'first';
  return 'inner';
}

const DISTANCES = ['', '1', '2', '3', '4-5', '4-5', '6-9', '6-9', '6-9', '6-9'];

function nearest(roles: readonly Role[], from: number, step: 1 | -1): Nearest {
  for (let at = from, steps = 1; at >= 0 && at < roles.length; at += step, steps += 1) {
    const role = roles[at] ?? 'none';
    if (role !== 'none') return { role, steps, distance: DISTANCES[steps] ?? '10+' };
  }
  return NONE_NEAR;
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
