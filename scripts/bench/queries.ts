import type { Article } from '../../src/article/article.ts';
import { createRandom, generateArticles } from '../../test/bench/corpus.ts';
import type { CorpusSize } from './corpus-folder.ts';

/** What people type, made of the collection's own words: the same for the same collection. */
export interface Queries {
  /** Two words of a title as typed. */
  readonly plain: readonly string[];
  /** Three words of a title, one with a letter missing, the last one cut. */
  readonly typed: readonly string[];
  /** A whole sentence asked for, stop words included. */
  readonly questions: readonly string[];
  /** Beginnings of titles, from one letter on, a third of them with a slip. */
  readonly beginnings: readonly string[];
}

const SAMPLE = 400;
const MIN_LETTERS = 5;

export function makeQueries(size: CorpusSize): Queries {
  const random = createRandom(7);
  const pick = <T>(values: readonly T[]): T | undefined => values[Math.floor(random() * values.length)];
  const articles = [...generateArticles({ ...size, articles: Math.min(SAMPLE, size.articles) })].filter(
    ({ title }) => longWords(title).length >= 3,
  );
  const slip = (word: string) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    return word.slice(0, at) + word.slice(at + 1);
  };
  const typedOf = ({ title }: Article) => {
    const [first = '', second = '', third = ''] = longWords(title);
    return `${first} ${slip(second)} ${third.slice(0, 4)}`;
  };
  return {
    plain: articles.map(({ title }) => longWords(title).slice(0, 2).join(' ')),
    typed: articles.map(typedOf),
    questions: articles.map(({ passages }) => {
      const [sentence = ''] = (pick(passages) ?? '').split('. ');
      return `What did they say about ${sentence.split(' ').slice(0, 14).join(' ')}?`;
    }),
    beginnings: articles.map(({ title }, at) => {
      const [first = '', second = ''] = longWords(title);
      return at % 3 === 0 ? `${slip(first)} ${second.slice(0, 3)}` : title.slice(0, 1 + (at % 12)).toLowerCase();
    }),
  };
}

function longWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .match(/[a-z]+/gu)
      ?.filter((word) => word.length >= MIN_LETTERS) ?? []
  );
}
