import type { TokenSpan } from './candidate-spans.ts';
import type { EmitName } from './end-features.ts';
import type { PartOfSpeech } from './parts-of-speech.ts';
import type { SpanContext } from './span-context.ts';

/** Longer patterns are too rare to learn from. */
const MAX_PATTERN = 4;
/** Farther away a verb says nothing of a span. */
const MAX_REACH = 6;

/** What the parts of speech of a span tell, and where it stands to the verb and the subject that the question has. */
export function syntaxPart(context: SpanContext, { first, last }: TokenSpan, emit: EmitName): void {
  const { tags, verb, verbAt, subjectAt, question } = context;
  const { asks } = question.shape;
  const pattern = patternOf(tags, first, last);
  emit('pattern', pattern);
  emit(asks, pattern);
  const place = placeOf(verbAt, first, last);
  const side = place.split(' ')[0] ?? '';
  emit(`${verb.role} verb`, place);
  emit(`${asks} ${verb.role} verb`, side);
  if (verbAt < 0) emit('verb lacking', place);
  else {
    emit(`${verb.role} ${voiceOf(context)} verb`, side);
    emit('verbs between', verbsBetween(tags, verbAt, first, last));
  }
  if (verb.subject >= 0) emit(`${verb.role} subject`, placeOf(subjectAt, first, last));
  const beside = `${nearestJoint(tags, first - 1, -1)} ${nearestJoint(tags, last + 1, 1)}`;
  emit('verb next to', beside);
  emit(verb.role, beside);
}

/** How the sentence says the verb of the question. */
function voiceOf({ tags, tokens, verbAt }: SpanContext): 'passive' | 'active' | 'noun' {
  if (tags[verbAt - 1] === 'AUX' && /(?:ed|en|d|t)$/u.test(tokens[verbAt]?.word ?? '')) return 'passive';
  return tags[verbAt] === 'VERB' ? 'active' : 'noun';
}

/** Parts of speech in order, those that stand several times in a row once. */
function patternOf(tags: readonly PartOfSpeech[], first: number, last: number): string {
  const parts: string[] = [];
  for (let at = first; at <= last; at += 1) {
    const tag = tags[at] ?? 'none';
    if (parts.at(-1) !== tag) parts.push(tag);
  }
  return parts.length <= MAX_PATTERN ? parts.join(' ') : 'long';
}

function placeOf(at: number, first: number, last: number): string {
  if (at < 0) return 'lacking';
  if (at >= first && at <= last) return 'inside';
  const steps = at < first ? first - at : at - last;
  const distance = steps <= 2 ? String(steps) : steps <= 5 ? '3-5' : steps <= 9 ? '6-9' : '10+';
  return `${at < first ? 'left' : 'right'} ${distance}`;
}

function verbsBetween(tags: readonly PartOfSpeech[], verbAt: number, first: number, last: number): string {
  const isLeft = verbAt < first;
  const between = isLeft ? tags.slice(verbAt + 1, first) : tags.slice(last + 1, verbAt);
  return `${isLeft ? 'left' : 'right'} ${Math.min(3, between.filter((tag) => tag === 'VERB').length)}`;
}

/** The nearest word that joins phrases: a verb, an auxiliary or a preposition. */
function nearestJoint(tags: readonly PartOfSpeech[], from: number, step: 1 | -1): string {
  for (let at = from, steps = 0; at >= 0 && at < tags.length && steps < MAX_REACH; at += step, steps += 1) {
    const tag = tags[at];
    if (tag === 'VERB' || tag === 'ADP' || tag === 'AUX') return tag;
  }
  return 'none';
}
