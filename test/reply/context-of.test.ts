import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/answer/answer-types.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { articleReply } from '../../src/reply/article-reply.ts';
import { cleanLine } from '../../src/reply/clean-text.ts';
import { askedIn, contextOf } from '../../src/reply/context-of.ts';
import { countriesReply } from '../../src/reply/countries-reply.ts';
import { fullTextReply } from '../../src/reply/full-text-reply.ts';
import { moreEvidenceReply } from '../../src/reply/more-evidence-reply.ts';
import { noAnswerReply } from '../../src/reply/no-answer-reply.ts';
import { noticeReply } from '../../src/reply/notice-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { searchReply } from '../../src/reply/search-reply.ts';
import { sharedReply } from '../../src/reply/shared-reply.ts';
import {
  answer,
  articleView,
  GHANA,
  idOf,
  noAnswer,
  PRIVATE,
  PUBLIC,
  QUESTION,
  SEARCH,
  searchPage,
  summary,
} from './fixtures.ts';
import { hostileText } from './hostile-text.ts';

const seen = ({ content = '', embeds = [], components = [] }: Reply) => ({ content, embeds, components });
const cited = [
  { ...summary(4), number: 1 },
  { ...summary(2), number: 2 },
];

describe('contextOf', () => {
  test('an answer gives its question and the articles it cites, in order', () => {
    const context = { question: QUESTION.text, articleIds: [idOf(4), idOf(2)] };
    const reply = answerReply(QUESTION, answer({ citations: cited }), PUBLIC);
    expect(contextOf(seen(reply))).toEqual(context);
    expect(contextOf(seen(sharedReply(seen(reply), { userId: '1', userName: 'Ann' })))).toEqual(context);
  });

  test('a follow-up that names only what is different gives the question as it was understood', () => {
    const question = { text: 'and Peru?', context: { question: 'Is Chile on the list?', articleIds: [idOf(1)] } };
    for (const reply of [
      answerReply(question, answer({ readAs: 'Is Peru on the list?' }), PUBLIC),
      noAnswerReply(question, noAnswer({ readAs: 'Is Peru on the list?' }), PUBLIC),
    ]) {
      expect(contextOf(seen(reply))?.question).toBe('Is Peru on the list?');
      expect(askedIn(seen(reply))?.text).toBe('and Peru?');
      expect(reply.embeds?.[0]?.footer?.text).toContain('Read as: Is Peru on the list?');
    }
  });

  test('also the one article behind a button, and a "not in this collection"', () => {
    expect(contextOf(seen(answerReply(QUESTION, answer(), PRIVATE)))?.articleIds).toEqual([idOf(1)]);
    expect(contextOf(seen(noAnswerReply(QUESTION, noAnswer(), PRIVATE)))).toEqual({
      question: QUESTION.text,
      articleIds: [idOf(1)],
    });
  });

  test('an article, a page of its text and a list of hits give the articles', () => {
    expect(contextOf(seen(articleReply(articleView(), PUBLIC)))).toEqual({ articleIds: [idOf(1)] });
    expect(contextOf(seen(fullTextReply(articleView(), PUBLIC)))).toEqual({ articleIds: [idOf(1)] });
    expect(contextOf(seen(searchReply(searchPage(), SEARCH, PUBLIC)))).toEqual({ articleIds: [idOf(1), idOf(2)] });
  });

  test('a list of countries and a line of words are about nothing', () => {
    const countries = countriesReply(
      { kind: 'list', countries: [{ code: GHANA, articles: 1 }], total: 1, page: 0, pageCount: 1 },
      PUBLIC,
    );
    expect(contextOf(seen(countries))).toBeUndefined();
    expect(contextOf(seen(noticeReply('Slow down.')))).toBeUndefined();
  });
});

describe('askedIn', () => {
  test('gives back the very question, of up to 300 units', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const question = cleanLine(text.slice(0, 300));
        fc.pre(/[a-z]/u.test(question) && cleanLine(question).length <= 300);
        const reply = answerReply({ text: question }, answer(), PUBLIC);
        expect(askedIn(seen(reply))?.text.replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')).toBe(
          question.replace(/[\u202a-\u202e\u2066-\u2069]/gu, ''),
        );
      }),
    );
    const long: Question = { text: `${'why '.repeat(74)}now` };
    expect(askedIn(seen(noAnswerReply(long, noAnswer(), PUBLIC)))).toEqual(long);
  });

  test('a follow-up comes back with what it followed', () => {
    const question: Question = { text: 'and Ghana?', context: { question: 'who is in it?', articleIds: [idOf(9)] } };
    const expected = { text: 'and Ghana?', context: { question: 'who is in it?', articleIds: [idOf(1)] } };
    expect(askedIn(seen(answerReply(question, answer(), PUBLIC)))).toEqual(expected);
    expect(askedIn(seen(noAnswerReply(question, noAnswer(), PUBLIC)))).toEqual(expected);
    expect(askedIn(seen(moreEvidenceReply(question, noAnswer(), PUBLIC)))).toEqual(expected);
  });

  test('a question about an article comes back with that article alone', () => {
    const question: Question = { text: 'who said it?', context: { articleIds: [idOf(1)] } };
    expect(askedIn(seen(answerReply(question, answer(), PUBLIC)))).toEqual(question);
  });

  test('an article answered no question', () => {
    expect(askedIn(seen(articleReply(articleView(), PUBLIC)))).toBeUndefined();
  });
});
