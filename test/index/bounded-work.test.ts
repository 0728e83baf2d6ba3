import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildSnapshot } from '../../src/index/build-snapshot.ts';
import { complete } from '../../src/index/complete.ts';
import { search } from '../../src/index/search.ts';
import type { Snapshot } from '../../src/index/snapshot.ts';
import { STOP_WORDS } from '../../src/index/stop-words.ts';
import { commonWord, createRandom, generateArticles } from '../bench/corpus.ts';

/** What one request made the index do. */
interface Work {
  /** Of the look that had most. */
  words: number;
  terms: number;
  entries: number;
  guessedWords: number;
  guesses: number;
  scoredArticles: number;
  passageEntries: number;
  passagesRead: number;
}

const snapshot = await buildSnapshot([...generateArticles({ articles: 2_000, paragraphs: 4, seed: 9 })]);

/** The same snapshot, counting. */
function counted(): { readonly snapshot: Snapshot; readonly work: Work } {
  const work: Work = {
    words: 0,
    terms: 0,
    entries: 0,
    guessedWords: 0,
    guesses: 0,
    scoredArticles: 0,
    passageEntries: 0,
    passagesRead: 0,
  };
  const { texts, passages } = snapshot;
  const guess = <T extends readonly unknown[]>(found: T): T => {
    work.guesses += found.length;
    return found;
  };
  return {
    work,
    snapshot: {
      ...snapshot,
      texts: {
        ...texts,
        vocabulary: {
          corrections(word, limit) {
            work.guessedWords += 1;
            return guess(texts.vocabulary.corrections(word, limit));
          },
          completions: (prefix, limit) => guess(texts.vocabulary.completions(prefix, limit)),
        },
        gather(groups, ...rest) {
          work.words = Math.max(work.words, groups.length);
          for (const { key } of groups.flatMap(({ terms }) => terms)) {
            work.terms += 1;
            work.entries += texts.countOf(key);
          }
          return texts.gather(groups, ...rest);
        },
        score(terms, numbers) {
          const chosen = [...numbers];
          work.scoredArticles += chosen.length;
          return texts.score(terms, chosen);
        },
      },
      passages: {
        ...passages,
        eachPassage(stem, visit) {
          work.passageEntries += passages.countOf(stem);
          passages.eachPassage(stem, visit);
        },
        passage(number) {
          work.passagesRead += 1;
          return passages.passage(number);
        },
      },
    },
  };
}

const random = createRandom(2);
const TYPED: readonly (readonly [string, string])[] = [
  ['a single letter', 'a'],
  ['a single letter that begins many words', 't'],
  ['two letters', 'ca'],
  [
    '300 words of the collection',
    [...new Set(snapshot.newestFirst.map(({ title }) => title.split(' ').at(-1)))].slice(0, 300).join(' '),
  ],
  ['300 words', Array.from({ length: 300 }, () => commonWord(random)).join(' ')],
  ['300 words, all unknown', Array.from({ length: 300 }, (_, at) => `zqx${'bcdfg'[at % 5]}${at}vwk`).join(' ')],
  ['64 mistyped words', Array.from({ length: 64 }, () => `${commonWord(random)}q`).join(' ')],
  ['all stop words', [...STOP_WORDS].join(' ')],
  ['Chinese', '北朝鮮がミサイルを発射した。橋は閉鎖された。'.repeat(20)],
  ['emoji', '🦊👨‍👩‍👧‍👦🇩🇪'.repeat(80)],
  ['one word of 10,000 letters', 'x'.repeat(10_000)],
  ['many phrases', '"the of" "of the" "to and" "and a" "in that" '.repeat(20)],
  ['combining marks', `e${'\u0301'.repeat(3_000)}`],
];

describe.each(TYPED)('%s', (_, text) => {
  test('costs a search no more than a whole question may cost', () => {
    const { snapshot: watched, work } = counted();
    search(watched, { text, pageSize: 10 });
    expect(work.words).toBeLessThanOrEqual(24);
    // Two looks: the words as they were typed, then six at most with ten guesses each.
    expect(work.terms).toBeLessThanOrEqual(24 * 2 + 6 * 12);
    expect(work.entries).toBeLessThanOrEqual(2 * 400_000);
    expect(work.guessedWords).toBeLessThanOrEqual(2 * 6);
    expect(work.guesses).toBeLessThanOrEqual(2 * 6 * (4 + 6));
    expect(work.scoredArticles).toBeLessThanOrEqual(150);
  });

  test('costs an answer a bounded number of passages', () => {
    const { snapshot: watched, work } = counted();
    answerQuestion({ text: text.slice(0, 300) }, watched);
    expect(work.passageEntries).toBeLessThanOrEqual(2 * 60_000);
    expect(work.passagesRead).toBeLessThanOrEqual(MAX_PASSAGES_READ);
    expect(work.guessedWords).toBeLessThanOrEqual(8);
  });

  test('is completed by at most 25 choices', () => {
    expect(complete(snapshot, 'title', text).length).toBeLessThanOrEqual(25);
    expect(complete(snapshot, 'country', text).length).toBeLessThanOrEqual(25);
  });
});

/** What the best ten passages and their neighbours may need. */
const MAX_PASSAGES_READ = 30;

test('the counters see the work of an ordinary question', () => {
  const { snapshot: watched, work } = counted();
  const [first] = snapshot.newestFirst;
  const longest = first?.title.split(' ').sort((a, b) => b.length - a.length)[0] ?? '';
  search(watched, { text: `${first?.title} ${longest.slice(0, -1)}q` });
  answerQuestion({ text: `What about ${first?.title}?` }, watched);
  for (const [name, count] of Object.entries(work))
    expect({ name, count: Math.min(1, count) }).toEqual({ name, count: 1 });
});
