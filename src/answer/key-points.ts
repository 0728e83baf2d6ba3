import type { Article } from '../article/article.ts';
import { splitSentences } from '../article/sentences.ts';
import { analyze } from '../index/analyze.ts';
import { STOP_WORDS } from '../index/stop-words.ts';

const MIN_CHARS = 40;
const MAX_CHARS = 320;

/**
 * The sentences of the body that say most of what the story is about: those that share most words with the title and with
 * the rest of the story. Verbatim, in the order of the text; the first paragraph is the lead and is left out.
 */
export function keyPoints(article: Pick<Article, 'title' | 'passages'>, max = 3): readonly string[] {
  const stemsOf = (text: string) => [
    ...new Set(
      analyze(text)
        .filter(({ word }) => !STOP_WORDS.has(word))
        .map(({ stem }) => stem),
    ),
  ];
  const spread = new Map<string, number>();
  for (const passage of article.passages)
    for (const stem of stemsOf(passage)) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const title = new Set(stemsOf(article.title));
  const sentences = article.passages.slice(1).flatMap((passage, at) =>
    splitSentences(passage).map(({ start, end }) => {
      const text = passage.slice(start, end);
      const stems = stemsOf(text);
      const weight = stems.reduce(
        (sum, stem) => sum + Math.log1p((spread.get(stem) ?? 0) - 1) + (title.has(stem) ? 1 : 0),
        0,
      );
      return { text, at, start, score: weight / (6 + stems.length) };
    }),
  );
  return sentences
    .filter(({ text }) => text.length >= MIN_CHARS && text.length <= MAX_CHARS)
    .sort((a, b) => b.score - a.score)
    .slice(0, max)
    .sort((a, b) => a.at - b.at || a.start - b.start)
    .map(({ text }) => text);
}
