import type { ArticleDate, ArticleId, IsoDay, PassageRef } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';
import type { ArticleSummary } from '../index/search-types.ts';

/** UTF-16 units: as much as people type, and as fits under an answer that repeats it. A longer question is cut at a word, and told. */
export const MAX_QUESTION_CHARS = 300;

export interface Question {
  /** As typed, at most `MAX_QUESTION_CHARS`. */
  readonly text: string;
  /** What the conversation was about, read back from the bot's own message. */
  readonly context?: QuestionContext;
}

export interface QuestionContext {
  readonly question?: string;
  /** Articles cited there, in order. */
  readonly articleIds: readonly ArticleId[];
}

/** A sentence of an article, word for word: a substring of the passage it names. */
export interface Evidence {
  readonly sentence: string;
  /** Ranges of the sentence that answer the question (shown bold); may be empty. */
  readonly spans: readonly Span[];
  /** Number of its citation, counting from 1. */
  readonly citation: number;
  readonly articleId: ArticleId;
  readonly passage: PassageRef;
  /** The whole paragraph or caption. */
  readonly passageText: string;
}

export interface Citation extends ArticleSummary {
  /** Counts from 1, in order of first use. */
  readonly number: number;
}

/** A sentence that came near, best first: batch output, "show more evidence" and NoAnswer use it. */
export interface Candidate {
  readonly sentence: string;
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  readonly passage: PassageRef;
  readonly score: number;
}

/** A relative or partial date of the evidence ("Sunday", "this month") set out against the article's date. */
export interface ResolvedDate {
  readonly text: string;
  readonly iso: IsoDay;
  /** The date it was counted from. */
  readonly from: ArticleDate;
}

/** How the question was understood. */
interface Understood {
  /** False: without its `context`, which then need not be spoken of. Absent: not known. */
  readonly usesContext?: boolean;
  /** The question before with another place in it, where the question meant that ("and Nigeria?"). */
  readonly readAs?: string;
}

export interface Answer extends Understood {
  readonly kind: 'answer';
  /** The exact answer inside the first evidence sentence; absent when the sentence is the answer. */
  readonly span?: string;
  /** Only where the evidence supports it. */
  readonly polarity?: 'yes' | 'no';
  /** Members of a list, complete, in the order of the text; absent when the question asks for none. */
  readonly list?: readonly string[];
  readonly resolvedDates: readonly ResolvedDate[];
  /** One to four sentences, the best first. */
  readonly evidence: readonly Evidence[];
  readonly citations: readonly Citation[];
  /** 0 to 1, calibrated: about the share of such answers that are right. */
  readonly confidence: number;
  /** At most 5, best first; the first is the first evidence. */
  readonly candidates: readonly Candidate[];
}

export interface NoAnswer extends Understood {
  readonly kind: 'no-answer';
  /** `nothing-near`: no term of the question is in the collection; `not-said`: the topic is there, the fact is not. */
  readonly reason: 'nothing-near' | 'not-said';
  readonly nearest: readonly ArticleSummary[];
  readonly confidence: number;
  /** What the answer would have been, from the first candidate; scripts may show it, people never see it. */
  readonly guess?: string;
  /** At most 5, best first; never empty when a sentence of the collection has a term of the question. */
  readonly candidates: readonly Candidate[];
}
