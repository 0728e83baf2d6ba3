import type { Article, ArticleId } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { summarize } from '../index/summarize.ts';
import type { Answer, Candidate, Citation, Evidence, NoAnswer, Question } from './answer-types.ts';
import type { Findings } from './confidence-features.ts';
import { MIN_CONFIDENCE } from './confidence-weights.ts';
import { correctWords } from './correct-words.ts';
import { type Draft, draftAnswer } from './draft-answer.ts';
import { findAnswer } from './find-answer.ts';
import { inContext } from './follow-up.ts';
import { judgeConfidence } from './judge-confidence.ts';
import type { RankedSentence } from './rank-sentences.ts';
import { readQuestion } from './read-question.ts';
import { resolveDates } from './resolve-dates.ts';
import { sentenceText } from './sentence-text.ts';
import { supportFor } from './support.ts';

const MAX_CANDIDATES = 5;
const MAX_NEAREST = 3;

/**
 * Answers with sentences of the collection, word for word, or says that it does not say. Needs no network and no model; the same question on
 * the same snapshot gives the same answer. Every quoted sentence is a substring of the passage that it is cited from.
 */
export function answerQuestion(question: Question, snapshot: Snapshot): Answer | NoAnswer {
  const { passages } = snapshot;
  const correct = correctWords(snapshot);
  const before = question.context?.question;
  const readText = (text: string) => readQuestion(text, correct);
  const alone = readText(question.text);
  const read = inContext(alone, before === undefined ? undefined : readText(before), readText);
  const understood = {
    usesContext: read !== alone,
    ...(read.text !== alone.text && { readAs: read.text }),
  };
  const findings = findAnswer(read, passages, question.context?.articleIds ?? []);
  const draft = draftAnswer(findings, passages, judgeConfidence(findings, passages));
  if (draft === undefined || draft.confidence < MIN_CONFIDENCE)
    return { ...noAnswer(findings, draft, question.context?.articleIds ?? [], snapshot), ...understood };
  const ranked = [draft.best, ...findings.ranked.filter((sentence) => sentence !== draft.best)];
  const shown = [draft.best, ...supportFor(draft.best, findings)];
  const citations = citationsOf(shown.map(({ article }) => article));
  const evidence = shown.map((sentence, at) => evidenceOf(sentence, at === 0 ? draft.spans : [], citations));
  return {
    kind: 'answer',
    ...draft.answer,
    resolvedDates: shown.flatMap((sentence) => resolveDates(sentenceText(sentence), sentence.article.date)),
    evidence,
    citations,
    confidence: draft.confidence,
    candidates: candidatesOf(ranked),
    ...understood,
  };
}

function noAnswer(
  { ranked, found }: Findings,
  draft: Draft | undefined,
  context: readonly ArticleId[],
  snapshot: Snapshot,
): NoAnswer {
  const near = new Set([...ranked.slice(0, MAX_CANDIDATES * 2).map(({ article }) => article.id), ...context]);
  return {
    kind: 'no-answer',
    reason: found.length === 0 ? 'nothing-near' : 'not-said',
    nearest: [...near]
      .flatMap((id) => snapshot.articles.get(id) ?? [])
      .slice(0, MAX_NEAREST)
      .map(summarize),
    confidence: draft?.confidence ?? 0,
    ...(draft?.answer.span !== undefined && { guess: draft.answer.span }),
    candidates: candidatesOf(ranked),
  };
}

function evidenceOf(sentence: RankedSentence, spans: readonly Span[], citations: readonly Citation[]): Evidence {
  const { article, passage } = sentence;
  return {
    sentence: sentenceText(sentence),
    spans,
    citation: citations.find(({ id }) => id === article.id)?.number ?? 1,
    articleId: article.id,
    passage: { part: passage.part, index: passage.index },
    passageText: passage.text,
  };
}

function citationsOf(articles: readonly Article[]): readonly Citation[] {
  return [...new Set(articles)].map((article, at) => ({ ...summarize(article), number: at + 1 }));
}

function candidatesOf(ranked: readonly RankedSentence[]): readonly Candidate[] {
  const distinct = new Map<string, Candidate>();
  for (const sentence of ranked) {
    if (distinct.size >= MAX_CANDIDATES) break;
    const { article, passage, score } = sentence;
    const text = sentenceText(sentence);
    if (!distinct.has(text))
      distinct.set(text, {
        sentence: text,
        articleId: article.id,
        articleTitle: article.title,
        passage: { part: passage.part, index: passage.index },
        score,
      });
  }
  return [...distinct.values()];
}
