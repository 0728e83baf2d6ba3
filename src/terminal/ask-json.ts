import { type Answer, type Candidate, MAX_QUESTION_CHARS, type NoAnswer } from '../answer/answer-types.ts';
import { cutWords } from '../article/cut.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** What scripts get for a question: `ask --json` and, with an id before it, `ask --batch`. */
export interface AskJson {
  readonly status: 'answered' | 'abstained';
  readonly answer: string | null;
  readonly sentence: string | null;
  /** The whole paragraph or caption of the sentence. */
  readonly passage: string | null;
  readonly articleId: string | null;
  readonly articleTitle: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly ms: number;
  /** At most 5, best first, also when the answer is withheld. */
  readonly candidates: readonly {
    readonly sentence: string;
    readonly articleId: string;
    readonly articleTitle: string;
  }[];
}

/** @param clock milliseconds of a steady clock. */
export async function askAsJson(newsroom: Newsroom, text: string, clock: () => number): Promise<AskJson> {
  const startedMs = clock();
  const answer = await newsroom.ask({ text: cutWords(text.trim(), MAX_QUESTION_CHARS) });
  const ms = Math.round((clock() - startedMs) * 1000) / 1000;
  const best = answer.kind === 'answer' ? bestOf(answer) : { ...NOTHING, answer: answer.guess ?? null };
  return {
    status: answer.kind === 'answer' ? 'answered' : 'abstained',
    ...best,
    confidence: answer.confidence,
    ms,
    candidates: candidatesOf(answer),
  };
}

const NOTHING = { answer: null, sentence: null, passage: null, articleId: null, articleTitle: null };

function bestOf({ evidence, citations, span, list, polarity }: Answer) {
  const [first] = evidence;
  if (first === undefined) return NOTHING;
  return {
    answer: list?.join(', ') ?? ([polarity, span].filter(Boolean).join(', ') || first.sentence),
    sentence: first.sentence,
    passage: first.passageText,
    articleId: first.articleId,
    articleTitle: citations.find(({ number }) => number === first.citation)?.title ?? null,
  };
}

function candidatesOf({ candidates }: Answer | NoAnswer) {
  return candidates.map(({ sentence, articleId, articleTitle }: Candidate) => ({ sentence, articleId, articleTitle }));
}
