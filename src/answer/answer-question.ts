import type { CountryCode } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';
import { findCountries } from '../countries/find-countries.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { summarize } from '../index/summarize.ts';
import type { Answer, Candidate, Citation, Evidence, NoAnswer, Question } from './answer-types.ts';
import { calibrate } from './calibrate.ts';
import { findSpan } from './find-span.ts';
import { type PassageIndex, passageIndexOf } from './passage-index.ts';
import { type RankedSentence, rankSentences } from './rank-sentences.ts';
import { type QuestionTerm, type ReadQuestion, readQuestion } from './read-question.ts';

/** Below this share of the question's weight the collection does not say it. Measured on development questions: docs/answers.md. */
const MIN_COVERAGE = 0.44;
const MAX_CANDIDATES = 5;
const MAX_NEAREST = 3;
/** A second sentence is shown when it is nearly as good as the first. */
const SECOND_SHARE = 0.85;
/** A sentence that names this many countries is a list of them. */
const MIN_LIST = 3;
const LIST_FACTOR = 1.8;
const CONTEXT_WEIGHT = 0.5;

/**
 * Answers with sentences of the collection, word for word, or says that it does not hold the answer. Deterministic; no
 * model, no network. Every sentence is a substring of the passage it is cited from.
 */
export function answerQuestion(question: Question, snapshot: Snapshot): Answer | NoAnswer {
  const index = passageIndexOf(snapshot);
  const read = readQuestion(question.text, index);
  const terms = [...read.terms, ...contextTerms(question, read, index)];
  const ranked = preferLists(rankSentences(terms, index, question.context?.articleIds ?? []), read);
  const best = ranked[0];
  const candidates = candidatesOf(ranked);
  const confidence = best === undefined ? 0 : calibrate(best.coverage);
  if (best === undefined || best.coverage < MIN_COVERAGE) {
    return {
      kind: 'no-answer',
      reason: best === undefined ? 'nothing-near' : 'not-said',
      nearest: [...new Map(ranked.map(({ article }) => [article.id, article])).values()]
        .slice(0, MAX_NEAREST)
        .map(summarize),
      confidence,
      candidates,
    };
  }
  const second = ranked.find(
    ({ passage, score }) =>
      passage.text !== best.passage.text && score >= best.score * SECOND_SHARE && passage.part === 'body',
  );
  const chosen = second === undefined ? [best] : [best, second];
  const citations = citationsOf(chosen);
  const asked = new Set(terms.flatMap(({ stems }) => stems));
  const named = countrySpans(best.sentence);
  const isList = named.length >= MIN_LIST;
  const member = read.countries.find((code) => named.some((span) => span.code === code));
  const evidence = chosen.map(
    (ranking): Evidence => ({
      sentence: ranking.sentence,
      spans: spansOf(ranking.sentence, read, asked),
      citation: citations.find(({ id }) => id === ranking.article.id)?.number ?? 1,
      articleId: ranking.article.id,
      passage: { part: ranking.passage.part, index: ranking.passage.index },
      passageText: ranking.passage.text,
    }),
  );
  const span = evidence[0]?.spans[0];
  return {
    kind: 'answer',
    ...(span !== undefined && !(read.type === 'list' && isList) && { span: best.sentence.slice(span.start, span.end) }),
    ...(asksMembership(question.text) && isList && member !== undefined && { polarity: 'yes' as const }),
    ...(read.type === 'list' && isList && { list: named.map(({ start, end }) => best.sentence.slice(start, end)) }),
    resolvedDates: [],
    evidence,
    citations,
    confidence,
    candidates,
  };
}

/** Asked for countries, the sentence that lists them beats the one that only says there are some. */
function preferLists(ranked: readonly RankedSentence[], read: ReadQuestion): readonly RankedSentence[] {
  if (read.type !== 'list') return ranked;
  const factor = ({ sentence }: RankedSentence) => (countrySpans(sentence).length >= MIN_LIST ? LIST_FACTOR : 1);
  return [...ranked].sort((a, b) => b.score * factor(b) - a.score * factor(a));
}

/** "is ghana in it", "is ghana on the list": only what is asked like that is answered by standing in a list. */
function asksMembership(text: string): boolean {
  return /^\s*(?:is|are|was|were)\b.*\b(?:in|on|among|part of|one of|included|listed)\b/iu.test(text);
}

/** A follow-up that names little of its own keeps what the conversation was about. */
function contextTerms(question: Question, read: ReadQuestion, index: PassageIndex): readonly QuestionTerm[] {
  const before = question.context?.question;
  const isFollowUp =
    /^(?:and|but|so|what about|how about|why|who|when|where|how)\b/iu.test(question.text.trim()) ||
    /\b(?:it|they|them|he|she|that|this|those|these|there)\b/iu.test(question.text);
  if (before === undefined || (!isFollowUp && read.terms.length > 3)) return [];
  const own = new Set(read.terms.flatMap(({ stems }) => stems));
  return readQuestion(before, index)
    .terms.filter(({ stems }) => !stems.some((stem) => own.has(stem)))
    .map((term) => ({ ...term, weight: CONTEXT_WEIGHT }));
}

function spansOf(sentence: string, read: ReadQuestion, asked: ReadonlySet<string>): readonly Span[] {
  const named = countrySpans(sentence);
  if (read.type === 'list' && named.length >= MIN_LIST) return named.map(({ start, end }) => ({ start, end }));
  const asksFor = named.find(({ code }) => read.countries.includes(code));
  if (read.type === 'yes-no' || read.type === 'open')
    return asksFor === undefined ? [] : [{ start: asksFor.start, end: asksFor.end }];
  const span = findSpan(sentence, read.type, asked);
  return span === undefined ? [] : [span];
}

/** The countries that a sentence names, each where it is first named. */
function countrySpans(sentence: string): readonly (Span & { readonly code: CountryCode })[] {
  const first = new Map<CountryCode, Span>();
  for (const { code, start, end } of findCountries([{ part: 'body', index: 0, text: sentence }])) {
    if (!first.has(code)) first.set(code, { start, end });
  }
  return [...first].map(([code, { start, end }]) => ({ code, start, end }));
}

function citationsOf(chosen: readonly RankedSentence[]): readonly Citation[] {
  const articles = [...new Map(chosen.map(({ article }) => [article.id, article])).values()];
  return articles.map((article, at) => ({ ...summarize(article), number: at + 1 }));
}

function candidatesOf(ranked: readonly RankedSentence[]): readonly Candidate[] {
  const distinct = [...new Map(ranked.map((ranking) => [ranking.sentence, ranking])).values()];
  return distinct.slice(0, MAX_CANDIDATES).map(({ sentence, article, passage, score }) => ({
    sentence,
    articleId: article.id,
    articleTitle: article.title,
    passage: { part: passage.part, index: passage.index },
    score,
  }));
}
