import { backgroundRarity } from './background.ts';
import { byRole, byTag, NONE_NEAR, type Role, type SpanContext } from './span-context.ts';
import { isPreposition } from './word-classes.ts';

const BEFORE_FIRST = byTag('tags before first');
const FIRST_SECOND = byTag('tags first second');
const LAST_AFTER = byTag('tags last after');
const LAST_TWO = byTag('tags last two');
const LEFT_NAMES = byRole('left');
const RIGHT_NAMES = byRole('right');
/** What a noun that only says what sort of answer is wanted counts in the share that a sentence covers. */
const EMPTY_WEIGHT = 0.3;

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
  for (const [t, { isEmpty }] of question.terms.entries()) {
    const weight = isEmpty ? EMPTY_WEIGHT : 1;
    total += weight;
    covered += weight * (qualities[t] ?? 0);
  }
  emit('covered', bucket((5 * covered) / (total || 1), 5));
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
  const { tags } = context;
  const own = tags[at] ?? 'none';
  const previousTag = tags[at - 1] ?? 'none';
  emit('first tag', own);
  emit('before tag', previousTag);
  emit('two before tag', tags[at - 2] ?? 'none');
  emit(BEFORE_FIRST[previousTag] ?? 'none', own);
  emit(FIRST_SECOND[own] ?? 'none', tags[at + 1] ?? 'none');
  emit(context.asked.firstTag, own);
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
  const { tags } = context;
  const own = tags[at] ?? 'none';
  const next = tags[at + 1] ?? 'none';
  emit('last tag', own);
  emit('after tag', next);
  emit('two after tag', tags[at + 2] ?? 'none');
  emit(LAST_AFTER[own] ?? 'none', next);
  emit(LAST_TWO[tags[at - 1] ?? 'none'] ?? 'none', own);
  emit(context.asked.lastTag, own);
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
