import type { Article, ArticleId, Passage } from '../article/article.ts';
import { splitSentences } from '../article/sentences.ts';
import { analyze } from '../index/analyze.ts';
import type { PassageIndex } from './passage-index.ts';
import type { QuestionTerm } from './read-question.ts';

/** BM25's saturation and length normalisation; short news paragraphs want less of the latter than the usual 0.75. */
const K1 = 1.2;
const B = 0.4;
/** Passages whose sentences are read: more cost time and find nothing. */
const MAX_PASSAGES = 10;
/** What a term weighs that the sentence leaves to its neighbours: "he", "the directive" stand for it there. */
const PASSAGE_SHARE = 0.45;
const ARTICLE_SHARE = 0.25;
const PART_FACTORS = { title: 0.6, caption: 0.8, body: 1 } as const;
/** Articles that the conversation is about. */
const CONTEXT_FACTOR = 1.4;

export interface RankedSentence {
  readonly sentence: string;
  readonly article: Article;
  readonly passage: Passage;
  readonly score: number;
  /** 0 to 1: the share of the question's weight that the sentence and its passage hold. */
  readonly coverage: number;
}

/** The sentences of the best passages, best first. */
export function rankSentences(
  terms: readonly QuestionTerm[],
  index: PassageIndex,
  context: readonly ArticleId[],
): readonly RankedSentence[] {
  const weights = terms.map(
    (term) =>
      term.weight *
      Math.max(
        ...term.stems.filter((stem) => index.postings.has(stem)).map((stem) => index.idf(stem)),
        term.stems.some((stem) => index.postings.has(stem)) ? 0 : index.idf(''),
      ),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [];
  const best = bestPassages(terms, weights, index, new Set(context));
  const byArticle = new Map<ArticleId, ReadonlySet<number>>();
  for (const { number } of best) {
    const entry = index.passages[number];
    if (entry !== undefined && !byArticle.has(entry.article.id))
      byArticle.set(entry.article.id, termsIn(terms, `${entry.article.title}\n${entry.article.passages.join('\n')}`));
  }
  const ranked: RankedSentence[] = [];
  for (const { number, factor } of best) {
    const entry = index.passages[number];
    if (entry === undefined) continue;
    const { article, passage } = entry;
    const inPassage = termsIn(terms, passage.text);
    const inArticle = byArticle.get(article.id) ?? new Set();
    for (const { start, end } of splitSentences(passage.text)) {
      const sentence = passage.text.slice(start, end);
      const inSentence = termsIn(terms, sentence);
      if (inSentence.size === 0 && inPassage.size === 0) continue;
      let held = 0;
      for (const [at, weight] of weights.entries()) {
        if (inSentence.has(at)) held += weight;
        else if (inPassage.has(at)) held += weight * PASSAGE_SHARE;
        else if (inArticle.has(at)) held += weight * ARTICLE_SHARE;
      }
      const coverage = held / total;
      // A row of letters under a photo, or half a line, explains nothing.
      const brevity = Math.min(1, sentence.length / 40);
      ranked.push({
        sentence,
        article,
        passage,
        coverage,
        score: coverage * factor * PART_FACTORS[passage.part] * (0.7 + 0.3 * brevity),
      });
    }
  }
  return ranked.sort((a, b) => b.score - a.score || a.passage.index - b.passage.index);
}

function bestPassages(
  terms: readonly QuestionTerm[],
  weights: readonly number[],
  index: PassageIndex,
  context: ReadonlySet<ArticleId>,
): readonly { readonly number: number; readonly factor: number }[] {
  const scores = new Map<number, number>();
  for (const [at, { stems }] of terms.entries()) {
    for (const stem of stems) {
      const postings = index.postings.get(stem) ?? [];
      for (let i = 0; i < postings.length; i += 2) {
        const number = postings[i] ?? 0;
        const frequency = postings[i + 1] ?? 0;
        const length = index.passages[number]?.length ?? 0;
        const norm = frequency + K1 * (1 - B + (B * length) / index.averageLength);
        scores.set(number, (scores.get(number) ?? 0) + ((weights[at] ?? 0) * frequency * (K1 + 1)) / norm);
      }
    }
  }
  return [...scores]
    .map(([number, score]) => {
      const entry = index.passages[number];
      const factor = entry !== undefined && context.has(entry.article.id) ? CONTEXT_FACTOR : 1;
      return { number, factor, score: score * factor * PART_FACTORS[entry?.passage.part ?? 'body'] };
    })
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, MAX_PASSAGES);
}

/** Numbers of the terms that a text holds by any of their stems. */
function termsIn(terms: readonly QuestionTerm[], text: string): ReadonlySet<number> {
  const stems = new Set(analyze(text).map(({ stem }) => stem));
  return new Set(terms.flatMap((term, at) => (term.stems.some((stem) => stems.has(stem)) ? [at] : [])));
}
