import type { Article } from '../article/article.ts';
import { analyze } from '../index/analyze.ts';
import { type AskedVerb, askedVerbOf } from './asked-verb.ts';
import { type PartOfSpeech, partsOfSpeech, TAGS } from './parts-of-speech.ts';
import type { RankedSentence } from './rank-sentences.ts';
import type { ReadSentence, Token } from './read-passage.ts';
import type { ReadQuestion } from './read-question.ts';
import { classOf } from './word-classes.ts';
import { NO_VECTOR, nearnessTo, vectorOf } from './word-vectors.ts';

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
  /** For each token its part of speech. */
  readonly tags: readonly PartOfSpeech[];
  readonly verb: AskedVerb;
  /** Position of the token that says the question's verb, or -1. */
  readonly verbAt: number;
  readonly subjectAt: number;
  readonly rank: number;
  /** Score of the sentence below the best one's. */
  readonly behind: number;
  /** For each token the nearest term of the question to its left, itself left out, and to its right. */
  readonly left: readonly Nearest[];
  readonly right: readonly Nearest[];
  /** Names of features whose value is the type of a span. */
  readonly typed: readonly string[];
  /** Names of features that tell what is asked for and where the word stands that is their value. */
  readonly asked: Readonly<Record<'first' | 'before' | 'last' | 'after' | 'firstTag' | 'lastTag', string>>;
  readonly titleStems: ReadonlySet<string>;
  /** For each token how near in meaning the noun is that is asked for. */
  readonly nearFocus: Float32Array;
}

/** The nearest word that the question has, and how far away it is. */
export interface Nearest {
  readonly role: Role;
  readonly steps: number;
  readonly distance: string;
}

export const NONE_NEAR: Nearest = { role: 'none', steps: 99, distance: 'none' };

const ROLES = ['none', 'focus', 'before asking', 'next', 'last', 'first', 'inner'] as const;
export type Role = (typeof ROLES)[number];

/** Names of features, made once: they are needed thousands of times a question. */
export function byRole(name: string): Readonly<Record<Role, string>> {
  return Object.fromEntries(ROLES.map((role) => [role, `${name} ${role}`])) as Record<Role, string>;
}

/** As `byRole`, for parts of speech. */
export function byTag(name: string): Readonly<Partial<Record<PartOfSpeech, string>>> {
  return Object.fromEntries(TAGS.map((tag) => [tag, `${name} ${tag}`]));
}

/** @param rank place of the sentence among those that are compared. @param bestScore score of the first of them. */
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
  const verb = askedVerbOf(question);
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
    tags: sentence === undefined ? [] : tagsOf(sentence, text),
    verb,
    verbAt: verbTokenOf(question, ranked),
    subjectAt: verb.subject < 0 ? -1 : termAt.indexOf(verb.subject),
    rank,
    behind: bestScore - ranked.score,
    left: tokens.map((_, at) => nearest(roles, at - 1, -1)),
    right: tokens.map((_, at) => nearest(roles, at + 1, 1)),
    typed: typedNames(question),
    asked: askedNames(question.shape),
    titleStems: stemsOfTitle(ranked.article),
    nearFocus: nearTo(tokens, question.words[question.shape.focusAt]?.stem),
  };
}

const tagged = new WeakMap<ReadSentence, readonly PartOfSpeech[]>();

/** Sentences that are kept as read keep their tags. */
function tagsOf(sentence: ReadSentence, text: string): readonly PartOfSpeech[] {
  const { start, end, tokens } = sentence;
  const known =
    tagged.get(sentence) ??
    partsOfSpeech(
      text.slice(start, end),
      tokens.map((token) => ({ start: token.start - start })),
    );
  tagged.set(sentence, known);
  return known;
}

/** A verb this near is another word for it. */
const MIN_VERB_NEARNESS = 0.4;

/** Position in the sentence of the word that says the question's verb, or of the one that is nearest to it in meaning; -1 if there is none. */
export function verbTokenOf(question: ReadQuestion, { sentences, matches, at: own }: RankedSentence): number {
  const { verb } = askedVerbOf(question);
  if (verb < 0) return -1;
  const termAt = matches[own]?.termAt ?? new Int16Array(0);
  const said = termAt.indexOf(verb);
  if (said >= 0) return said;
  const near = nearTo(sentences[own]?.tokens ?? [], question.terms[verb]?.stem);
  let best = -1;
  for (const [at, nearness] of near.entries())
    if (nearness > Math.max(MIN_VERB_NEARNESS, near[best] ?? 0) && (termAt[at] ?? -1) < 0) best = at;
  return best;
}

function nearTo(tokens: readonly Token[], stem: string | undefined): Float32Array {
  const nearness = nearnessTo(stem === undefined ? NO_VECTOR : vectorOf(stem));
  return Float32Array.from(tokens, ({ vector }) => nearness(vector));
}

const titles = new WeakMap<Article, ReadonlySet<string>>();

function stemsOfTitle(article: Article): ReadonlySet<string> {
  const stems = titles.get(article) ?? new Set(analyze(article.title).map(({ stem }) => stem));
  titles.set(article, stems);
  return stems;
}

function typedNames({ shape, words }: ReadQuestion): readonly string[] {
  const focus = words[shape.focusAt]?.stem;
  return ['type', shape.asks, `focus ${shape.focus}`, shape.opening, ...(focus === undefined ? [] : [focus])];
}

function askedNames({ asks }: ReadQuestion['shape']): SpanContext['asked'] {
  return {
    first: `${asks} first`,
    before: `${asks} before`,
    last: `${asks} last`,
    after: `${asks} after`,
    firstTag: `${asks} first tag`,
    lastTag: `${asks} last tag`,
  };
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
