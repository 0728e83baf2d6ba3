import type { Span } from '../article/sentences.ts';
import { askedVerbOf } from './asked-verb.ts';
import { agreedSpan, overlap, type SpanCandidate, wordsOf } from './find-spans.ts';
import { nameRuns } from './name-runs.ts';
import { objectSpan } from './object-span.ts';
import { quantities } from './quantity-expressions.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadQuestion } from './read-question.ts';
import { sentenceText } from './sentence-text.ts';
import { timeExpressions } from './time-expressions.ts';
import { complementOf, reasonSpan, strandedObject } from './verb-complement.ts';
import { expressionsOf, touches } from './wanted-expressions.ts';
import { isHard, type WantedKind, wantedKind } from './wanted-kind.ts';

/** A learned span with so many words more than the expression in it says more than was asked. */
const MAX_EXTRA_WORDS = 3;
/** What standing one word farther from the question's words costs against a share of belief. */
const DISTANCE_COST = 0.004;
const MAX_DISTANCE = 20;

/**
 * The answer inside a sentence: what the learned spans agree on, as long as it is of the kind that was asked for; else the expression
 * of that kind that they come nearest to. @returns a range of the sentence; undefined where the whole sentence is the answer.
 */
export function fitSpan(
  question: ReadQuestion,
  best: RankedSentence,
  spans: readonly SpanCandidate[],
): Span | undefined {
  const span = chooseSpan(question, best, spans);
  const isMet = span !== undefined && wantedKind(question) === 'person' && askedVerbOf(question).role === 'object';
  return isMet ? withCompanions(sentenceText(best), span) : span;
}

/** "Whom did she meet": "the mayor **and** Olga Lind", both. */
function withCompanions(text: string, span: Span): Span {
  const runs = nameRuns(text);
  const [own] = runs.filter((run) => touches(run, span));
  let { start, end } = own ?? span;
  for (const run of runs) {
    if (text.slice(end, run.start) === ' and ') end = run.end;
    else if (text.slice(run.end, start) === ' and ') start = run.start;
  }
  return start === own?.start && end === own.end
    ? span
    : { start: Math.min(start, span.start), end: Math.max(end, span.end) };
}

function chooseSpan(question: ReadQuestion, best: RankedSentence, spans: readonly SpanCandidate[]): Span | undefined {
  const text = sentenceText(best);
  const offset = best.sentences[best.at]?.start ?? 0;
  const voters = withoutSubject(
    question,
    best,
    spans
      .filter(({ ranked }) => ranked === best)
      .map((span) => ({ ...span, start: span.start - offset, end: span.end - offset })),
  );
  const agreed = agreedSpan(voters);
  const wanted = wantedKind(question);
  const named = nameOfFocus(question, best, offset);
  if (named !== undefined) return named;
  if (wanted === undefined) {
    const object = strandedObject(question, best) ?? namedBy(question, best);
    if (object !== undefined && !(agreed !== undefined && touches(agreed, object))) return object;
    if (question.shape.asks === 'how' && agreed !== undefined && isBare(agreed, text)) return undefined;
    return agreedThing(question, best, voters, agreed);
  }
  const expressions = withoutSubject(question, best, expressionsOf(wanted, text)).filter(
    ({ start }) => start >= datelineEnd(text),
  );
  const reason = wanted === 'reason' ? reasonSpan(text) : undefined;
  if (reason !== undefined && !(agreed !== undefined && touches(agreed, reason))) return reason;
  if (wanted === 'reason' || wanted === 'deed' || wanted === 'saying')
    return agreed === undefined || isBare(agreed, text) || isAsked(agreed, best) ? undefined : agreed;
  if (wanted === 'person') {
    const complement = complementOf(question, best, expressions);
    const isWithin = complement !== undefined && agreed !== undefined && touches(agreed, complement);
    if (complement !== undefined && !(isWithin && !saysMore(text, agreed, complement, wanted))) return complement;
  }
  const isWhere = wanted === 'place' && !GOING.test(question.text);
  const placed = isWhere ? expressions.filter(({ start }) => PLACED.test(text.slice(0, start))) : [];
  if (agreed !== undefined) {
    const inside = expressions.filter((expression) => touches(agreed, expression));
    const [first] = inside;
    if (wanted === 'place' && first === undefined && PLACED.test(text.slice(0, agreed.start))) return agreed;
    const isElsewhere = placed.length > 0 && first !== undefined && !placed.some((place) => inside.includes(place));
    if (isElsewhere) return nearest(placed, voters, best, offset);
    if (first !== undefined)
      return saysMore(text, agreed, first, wanted) ? nearest(inside, voters, best, offset) : agreed;
  }
  return (
    nearest(placed.length > 0 ? placed : expressions, voters, best, offset) ?? (isHard(wanted) ? undefined : agreed)
  );
}

/** "Which court": the one name that says so itself, "the Supreme **Court**". */
function nameOfFocus({ shape, words }: ReadQuestion, best: RankedSentence, offset: number): Span | undefined {
  const focus = words[shape.focusAt]?.stem;
  if (focus === undefined || shape.isPlural || (shape.asks !== 'which' && shape.asks !== 'what')) return undefined;
  const tokens = best.sentences[best.at]?.tokens ?? [];
  const names = nameRuns(sentenceText(best)).filter((run) => {
    const own = tokens.filter(({ start, end }) => start - offset >= run.core && end - offset <= run.end);
    return own.length > 1 && own.some(({ stem, isCapital }) => isCapital && stem === focus);
  });
  const [name, other] = names;
  return name === undefined || other !== undefined ? undefined : { start: name.core, end: name.end };
}

/** "Who did Choe meet", "what was Choe blamed for": not Choe, nor "Foreign Minister Choe Son Hui". @returns the ranges of the sentence, without those of the question's subject. */
function withoutSubject<T extends Span>(
  question: ReadQuestion,
  best: RankedSentence,
  ranges: readonly T[],
): readonly T[] {
  const { role, subject } = askedVerbOf(question);
  const sentence = best.sentences[best.at];
  const termAt = best.matches[best.at]?.termAt;
  if ((role !== 'object' && role !== 'passive') || subject < 0 || sentence === undefined) return ranges;
  const said = sentence.tokens.flatMap(({ start, end }, at) => {
    const term = termAt?.[at] ?? -1;
    return term < 0 ? [] : [{ term, start: start - sentence.start, end: end - sentence.start }];
  });
  const ofSubject = said.filter(({ term }) => term === subject);
  const runs = nameRuns(sentenceText(best))
    .filter((run) => ofSubject.some((token) => touches(run, token)))
    .map((run) => ({ run, terms: new Set(said.filter((token) => touches(run, token)).map(({ term }) => term)).size }));
  // Another minister has fewer words of "North Korea's foreign minister".
  const most = Math.max(0, ...runs.map(({ terms }) => terms));
  const own = [...ofSubject, ...runs.filter(({ terms }) => terms === most).map(({ run }) => run)];
  return ranges.filter((range) => !own.some((part) => touches(range, part)));
}

/** "Which agency saw the memo": "seen by Reuters". */
function namedBy(question: ReadQuestion, best: RankedSentence): Span | undefined {
  const { asks, focus } = question.shape;
  if (asks !== 'which' && focus !== 'organisation' && focus !== 'person') return undefined;
  return complementOf(question, best, nameRuns(sentenceText(best)));
}

/** "What did Trump sign": neither the doer nor a day; then what stands behind the verb, or nothing but the sentence. */
function agreedThing(
  { shape, words, ...question }: ReadQuestion,
  best: RankedSentence,
  voters: readonly SpanCandidate[],
  agreed: SpanCandidate | undefined,
): Span | undefined {
  const isOpen = shape.asks === 'what' && (shape.focusAt < 0 || shape.focus === 'thing') && words.length > 2;
  if (agreed === undefined || !isOpen) return agreed;
  const object = objectSpan({ shape, words, ...question }, best);
  if (object !== undefined && !touches(agreed, object))
    return agreedSpan(voters.filter((voter) => touches(voter, object))) ?? object;
  const text = sentenceText(best);
  const isDeed = DEED.test(words[shape.end]?.word ?? '');
  if (!isAsked(agreed, best) && !isDoer(agreed, text) && !(isDeed && isBare(agreed, text))) return agreed;
  if (object !== undefined) return object;
  return !isAsked(agreed, best) && !isDoer(agreed, text)
    ? agreed
    : isDeed
      ? undefined
      : agreedSpan(voters.filter((voter) => !isAsked(voter, best) && !isDoer(voter, text)));
}

/** "What did she sign": the object of a deed. */
const DEED = /^(?:do|does|did|will|has|have|would|could|must)$/u;

/** All its words that choose are of the question. */
function isAsked({ start, end }: Span, best: RankedSentence): boolean {
  const sentence = best.sentences[best.at];
  const termAt = best.matches[best.at]?.termAt;
  if (sentence === undefined) return false;
  const own = sentence.tokens.flatMap((token, at) =>
    !token.isStop && token.start - sentence.start < end && token.end - sentence.start > start
      ? [termAt?.[at] ?? -1]
      : [],
  );
  return own.length > 0 && own.every((term) => term >= 0);
}

/** A person with a title, a time, or a name that runs into a verb. */
function isDoer(span: Span, text: string): boolean {
  const own = text.slice(span.start, span.end);
  return (
    timeExpressions(own).some(({ start, end }) => end - start >= own.trim().length - 3) ||
    nameRuns(text).some(
      ({ start, core, end }) =>
        core > start &&
        touches(span, { start, end }) &&
        span.start <= end &&
        end >= span.end - 1 &&
        span.start >= start - 4,
    )
  );
}

/** What stands before a place. */
const PLACED =
  /\b(?:in|at|on|near|to|from|off|outside|inside|across|around|along|through|into|within|under|behind)\s+(?:the\s+|an?\s+)?$/iu;
/** "Where did she visit": the place is the verb's object. */
const GOING = /\b(?:visit|tour|reach|enter|leave|invade|attack|occupy)/iu;
const VERB = /\b(?:said|says|say|told|is|are|was|were|has|have|had|will|would|could|did|does)\b/u;

/** The learned span runs on over more than the expression in it. */
function saysMore(text: string, agreed: Span, expression: Span, wanted: WantedKind): boolean {
  const outside = `${text.slice(agreed.start, Math.max(agreed.start, expression.start))} ${text.slice(Math.min(agreed.end, expression.end), agreed.end)}`;
  if (wanted === 'person' || wanted === 'place') return VERB.test(outside);
  return /\p{Lu}/u.test(outside) || countWords(outside, { start: 0, end: outside.length }) > MAX_EXTRA_WORDS;
}

/** The expression that the learned spans overlap most, or that stands nearest to the question's words. */
function nearest(
  expressions: readonly Span[],
  voters: readonly SpanCandidate[],
  best: RankedSentence,
  offset: number,
): Span | undefined {
  const text = sentenceText(best);
  const tokens = best.sentences[best.at]?.tokens ?? [];
  const termAt = best.matches[best.at]?.termAt;
  const matched = tokens.flatMap((_, at) => ((termAt?.[at] ?? -1) >= 0 ? [at] : []));
  const keyed = expressions.map((expression) => {
    const words = wordsOf(text.slice(expression.start, expression.end));
    let votes = 0;
    for (const voter of voters) votes += voter.belief * overlap(words, wordsOf(voter.text));
    const own = tokens.flatMap(({ start, end }, at) =>
      start - offset < expression.end && end - offset > expression.start ? [at] : [],
    );
    const isSaid = own.some((at) => (termAt?.[at] ?? -1) >= 0);
    const distance = Math.min(
      MAX_DISTANCE,
      ...matched.filter((at) => !own.includes(at)).map((at) => Math.min(...own.map((mine) => Math.abs(mine - at)))),
    );
    return { expression, key: votes - DISTANCE_COST * distance - (isSaid ? 1 : 0) };
  });
  return keyed.sort((a, b) => b.key - a.key || a.expression.start - b.expression.start)[0]?.expression;
}

/** Only a name, a time or a number: no reason, deed or saying. */
function isBare(span: Span, text: string): boolean {
  const own = text.slice(span.start, span.end).replace(/^(?:the|a|an|on|in|by)\s+/iu, '');
  if (countWords(own, { start: 0, end: own.length }) <= 1) return true;
  return [...nameRuns(text), ...timeExpressions(text), ...quantities(text)].some(
    ({ start, end }) => start <= span.start + 4 && end >= span.end - 1,
  );
}

const DATELINE = /^[\p{Lu}][^.!?]{0,80}?(?:\([\p{L} ./]{2,20}\)\s*)?(?:--|—|–|\s-)\s/u;

/** Where the text begins behind "TORONTO, Aug. 2, 2024 (CNN) --". */
export function datelineEnd(text: string): number {
  const found = DATELINE.exec(text)?.[0];
  return found !== undefined && /^\P{Ll}{3,}/u.test(found) ? found.length : 0;
}

function countWords(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/u).filter(Boolean).length;
}
