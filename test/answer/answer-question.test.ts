import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { keyPoints } from '../../src/answer/key-points.ts';
import { passagesOf } from '../../src/article/article.ts';
import { buildSnapshot } from '../../src/index/build-snapshot.ts';
import { ingestFolder } from '../../src/ingest/ingest-folder.ts';

const ingested = await ingestFolder(resolve(import.meta.dirname, '../../seeds'));
if (!ingested.ok) throw new Error(ingested.error.code);
const snapshot = await buildSnapshot(ingested.value.articles);
const ask = (text: string) => answerQuestion({ text }, snapshot);

describe('answerQuestion', () => {
  test('answers a membership question from the list', () => {
    const answer = ask('is ghana on the list');
    expect(answer).toMatchObject({ kind: 'answer', polarity: 'yes', span: 'Ghana' });
  });

  test('gives a list of countries complete and in the order of the text', () => {
    const answer = ask('which countries could face a ban');
    expect(answer.kind === 'answer' && answer.list?.length).toBe(36);
    expect(answer.kind === 'answer' && answer.list?.at(0)).toBe('Angola');
    expect(answer.kind === 'answer' && answer.list?.at(-1)).toBe('Zimbabwe');
  });

  test('finds the article through a slip of the thumb', () => {
    const answer = ask('who signed the diplomatic cabel');
    expect(answer).toMatchObject({ kind: 'answer' });
  });

  test('says when nothing of the question is in the collection', () => {
    expect(ask('zzyzx qwrtp')).toMatchObject({ kind: 'no-answer', reason: 'nothing-near', candidates: [] });
  });

  test('says when the topic is there and the fact is not', () => {
    expect(ask('how old is rubio')).toMatchObject({ kind: 'no-answer', reason: 'not-said' });
  });

  test('keeps the topic of the conversation', () => {
    const first = ask('is ghana on the list');
    if (first.kind !== 'answer') throw new Error('no answer');
    const context = { question: 'is ghana on the list', articleIds: first.citations.map(({ id }) => id) };
    const answer = answerQuestion({ text: 'what about nigeria', context }, snapshot);
    expect(answer.kind === 'answer' && answer.evidence[0]?.sentence).toContain('Nigeria');
  });

  test('denies what may be from the list of what may be', () => {
    expect(ask('would france be affected by the memo')).toMatchObject({
      polarity: 'no',
      evidence: [{ sentence: expect.stringContaining('could face') }],
    });
  });

  test('one country that was asked for is no list that another may be on', () => {
    const context = { question: 'which country took in the suspected gang members', articleIds: [] };
    expect(answerQuestion({ text: 'what about nigeria', context }, snapshot)).not.toMatchObject({
      readAs: 'is nigeria on the list',
    });
  });

  test.each([
    ['is ghana on the list', 'and nigeria?', { polarity: 'yes', span: 'Nigeria', readAs: 'is nigeria on the list' }],
    ['is ghana on the list', 'what about france', { polarity: 'no', readAs: 'is france on the list' }],
    ['which countries may be banned', 'what about nigeria?', { polarity: 'yes', readAs: 'is nigeria on the list' }],
    ['which countries may be banned', 'and france', { polarity: 'no', readAs: 'is france on the list' }],
    [
      'which african countries are on the list',
      'and in asia?',
      { list: ['Bhutan', 'Cambodia', 'Kyrgyzstan', 'Syria'], readAs: 'which asia countries are on the list' },
    ],
  ])('asks "%s" again of another place: "%s"', (question, text, expected) => {
    expect(answerQuestion({ text, context: { question, articleIds: [] } }, snapshot)).toMatchObject(expected);
  });

  test('asks nothing again where two places are named', () => {
    const context = { question: 'is ghana or niger on the list', articleIds: [] };
    expect(answerQuestion({ text: 'and nigeria?', context }, snapshot)).not.toHaveProperty('readAs');
  });

  test('quotes only what its article says, whatever is asked', () => {
    const words = snapshot.newestFirst.flatMap((article) =>
      passagesOf(article).flatMap(({ text }) => text.split(/\s+/u)),
    );
    const question = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(question, (parts) => {
        const result = ask(parts.join(' ').slice(0, 300));
        for (const { sentence, articleId, passage } of result.candidates) {
          const article = snapshot.articles.get(articleId);
          const texts = article === undefined ? [] : passagesOf(article);
          expect(texts.find(({ part, index }) => part === passage.part && index === passage.index)?.text).toContain(
            sentence,
          );
        }
        if (result.kind === 'no-answer') return;
        for (const { sentence, passageText, spans, citation } of result.evidence) {
          expect(passageText).toContain(sentence);
          for (const { start, end } of spans) expect(sentence.slice(start, end)).not.toBe('');
          expect(result.citations.map(({ number }) => number)).toContain(citation);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('keyPoints', () => {
  test('are sentences of the body in its order, and none is the lead', () => {
    for (const article of snapshot.newestFirst) {
      const points = keyPoints(article);
      expect(points.length).toBeGreaterThan(1);
      const places = points.map((point) => article.passages.join('\n').indexOf(point));
      expect(places.every((place) => place >= (article.passages[0]?.length ?? 0))).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});
