import type { Article, CountryCode, PassageRef } from '../article/article.ts';
import { passagesOf } from '../article/article.ts';
import { splitSentences } from '../article/sentences.ts';
import { findCountries } from '../countries/find-countries.ts';

export interface CountrySentence {
  readonly sentence: string;
  readonly passage: PassageRef;
}

/**
 * For every country of an article a sentence that names it, verbatim: the first of the body, else of a caption, else the title.
 * Mentions are found again here (a third of a millisecond a story) rather than kept: over an archive they outweigh the texts.
 */
export function countrySentences(article: Article): ReadonlyMap<CountryCode, CountrySentence> {
  const passages = passagesOf(article);
  const best = new Map<CountryCode, { readonly rank: number; readonly found: CountrySentence }>();
  for (const { code, passage, start } of findCountries(passages)) {
    const rank = PART_RANKS[passage.part];
    if ((best.get(code)?.rank ?? Number.POSITIVE_INFINITY) <= rank) continue;
    const text = passages.find(({ part, index }) => part === passage.part && index === passage.index)?.text ?? '';
    const span = splitSentences(text).find(({ end }) => start < end) ?? { start: 0, end: text.length };
    best.set(code, { rank, found: { sentence: text.slice(span.start, span.end), passage } });
  }
  return new Map([...best].map(([code, { found }]) => [code, found]));
}

const PART_RANKS: Readonly<Record<PassageRef['part'], number>> = { body: 0, caption: 1, title: 2 };
