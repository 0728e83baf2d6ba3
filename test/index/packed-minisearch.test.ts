import MiniSearch from 'minisearch';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { stemOf, tokenize } from '../../src/index/analyze.ts';
import { buildTables } from '../../src/index/build-snapshot.ts';
import { stemKey, wordKey } from '../../src/index/term-keys.ts';
import { createTextEngine } from '../../src/index/text-engine.ts';
import { commonWord, createRandom, generateArticles } from '../bench/corpus.ts';

const ARTICLES = 200;
const QUERIES = 150;

const { newestFirst, texts } = await buildTables([...generateArticles({ articles: ARTICLES, paragraphs: 3, seed: 5 })]);
const engine = createTextEngine(texts);
const everyNumber = [...newestFirst.keys()];

/** As its documentation shows it, with the settings of docs/decisions/0020. */
function stockOf(toTerm: (word: string) => string): MiniSearch<Article> {
  const stock = new MiniSearch<Article>({
    fields: ['title', 'captions', 'body'],
    extractField: (article, field) => {
      if (field === 'id') return article.id;
      if (field === 'title') return article.title;
      return (field === 'captions' ? article.captions : article.passages).join('\n');
    },
    tokenize: (text) => tokenize(text).map(({ word }) => word),
    processTerm: toTerm,
    searchOptions: {
      boost: { title: 1.5, captions: 0.7, body: 1 },
      bm25: { k: 2, b: 0.75, d: 0.5 },
      combineWith: 'OR',
    },
  });
  stock.addAll(newestFirst);
  return stock;
}

function stockScores(stock: MiniSearch<Article>, terms: readonly string[], weights: ReadonlyMap<string, number>) {
  const results = stock.search('', {
    tokenize: () => [...terms],
    processTerm: (term) => term,
    boostTerm: (term) => weights.get(term) ?? 1,
  });
  const numberOf = new Map(newestFirst.map(({ id }, number) => [id, number]));
  // It multiplies by the number of terms that an article has, which is judged elsewhere.
  return new Map(results.map(({ id, score, queryTerms }) => [numberOf.get(id), score / queryTerms.length]));
}

const random = createRandom(11);
const someWords = () => [...new Set(Array.from({ length: 1 + Math.floor(random() * 6) }, () => randomWord()))];

/** Of the collection, or perhaps not. */
function randomWord(): string {
  const article = newestFirst[Math.floor(random() * ARTICLES)];
  const words = tokenize(random() < 0.5 ? (article?.title ?? '') : (article?.passages[0] ?? ''));
  return random() < 0.2 ? commonWord(random) : (words[Math.floor(random() * words.length)]?.word ?? 'the');
}

describe.each([
  ['words', (word: string) => word, wordKey],
  ['stems', stemOf, stemKey],
] as const)('the scores of %s', (_, toTerm, toKey) => {
  const stock = stockOf(toTerm);

  test('are those of a stock MiniSearch, whatever is asked', () => {
    let compared = 0;
    for (let query = 0; query < QUERIES; query += 1) {
      const terms = [...new Set(someWords().map(toTerm))];
      const weights = new Map(terms.map((term) => [term, 0.2 + random()]));
      const expected = stockScores(stock, terms, weights);
      const engineTerms = terms.map((term) => ({ key: toKey(term), weight: weights.get(term) ?? 1 }));
      const scores = engine.score(engineTerms, everyNumber);
      expect(new Set(scores.keys())).toEqual(new Set(expected.keys()));
      for (const [number, score] of scores) expect(score).toBeCloseTo(expected.get(number) ?? Number.NaN, 9);
      compared += scores.size;
    }
    expect(compared).toBeGreaterThan(ARTICLES);
  });
});

test('an article is scored alike, whoever is scored with it', () => {
  for (let query = 0; query < 20; query += 1) {
    const terms = someWords().map((word) => ({ key: wordKey(word), weight: 1 }));
    const all = engine.score(terms, everyNumber);
    const some = everyNumber.filter((number) => number % 7 === query % 7);
    const expected = new Map([...all].filter(([number]) => some.includes(number)));
    expect(engine.score(terms, some)).toEqual(expected);
  }
});

test('a term that is named twice counts once', () => {
  const term = { key: wordKey('the'), weight: 1 };
  expect(engine.score([term, term], everyNumber)).toEqual(engine.score([term], everyNumber));
});

test('nothing is scored for terms that no article has', () => {
  expect(engine.score([{ key: wordKey('qqqq'), weight: 1 }], everyNumber).size).toBe(0);
  expect(engine.score([], everyNumber).size).toBe(0);
});
