import type { SentenceCandidate } from './rank-sentences.ts';

/** The sentence word for word, as it stands in its passage. */
export function sentenceText({ passage, sentences, at }: SentenceCandidate): string {
  const { start, end } = sentences[at] ?? { start: 0, end: 0 };
  return passage.text.slice(start, end);
}
