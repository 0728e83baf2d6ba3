import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { completeSpan } from '../../src/answer/complete-span.ts';
import { introductions } from '../../src/answer/introductions.ts';
import { matchTerms } from '../../src/answer/match-terms.ts';
import { nameRuns } from '../../src/answer/name-runs.ts';
import { quantities } from '../../src/answer/quantity-expressions.ts';
import { readPassage } from '../../src/answer/read-passage.ts';
import { readQuestion } from '../../src/answer/read-question.ts';
import { timeExpressions } from '../../src/answer/time-expressions.ts';
import { passagesOf } from '../../src/article/article.ts';
import { buildSnapshot } from '../../src/index/build-snapshot.ts';
import { ingestFolder } from '../../src/ingest/ingest-folder.ts';
import { snapshotOf, stories } from './stories.ts';

const ingested = await ingestFolder(resolve(import.meta.dirname, '../../seeds'));
if (!ingested.ok) throw new Error(ingested.error.code);
const seeds = await buildSnapshot(ingested.value.articles);

const askSeeds = (text: string) => answerQuestion({ text }, seeds);
const askStories = (text: string) => answerQuestion({ text }, stories);
const listOf = (text: string) => {
  const answer = askSeeds(text);
  return answer.kind === 'answer' ? answer.list : undefined;
};

describe('membership', () => {
  test.each([
    'would ghanaians be affected by the memo',
    'are south sudanese affected',
    'is ivory coast in it',
    'is the drc one of the countries',
    'could egypt get banned',
    'haiti banned?',
    'syria on the list?',
    'is china a permanent member of the security council',
  ])('says yes to "%s"', (question) => expect(askSeeds(question)).toMatchObject({ kind: 'answer', polarity: 'yes' }));

  test('says yes to a state only if the list tells what is', () => {
    expect(askSeeds('is burma banned')).toMatchObject({ polarity: 'yes', span: 'Myanmar' });
    const partly = askSeeds('is venezuela banned');
    expect(partly).toMatchObject({ kind: 'answer', span: 'Venezuela' });
    expect(partly).not.toHaveProperty('polarity');
  });

  test('says no from a whole list, and not about what may come', () => {
    expect(askSeeds('is china on the list')).toMatchObject({ kind: 'answer', polarity: 'no' });
    expect(askSeeds('is south africa on there')).toMatchObject({ kind: 'answer', polarity: 'no' });
    expect(askSeeds('will canada be banned')).toMatchObject({ kind: 'no-answer' });
  });

  test('says neither where the question offers a choice', () => {
    const answer = askSeeds('is cuba fully banned or just partly');
    expect(answer).toMatchObject({ kind: 'answer', span: 'Cuba' });
    expect(answer).not.toHaveProperty('polarity');
  });

  test('is not taken for what a country has', () =>
    expect(askSeeds('president of egypt')).not.toMatchObject({ span: 'Egypt' }));

  test('"what is the deal with" asks for whatever is said', () =>
    expect(askSeeds('whats the deal with laos')).toMatchObject({
      kind: 'answer',
      evidence: [{ sentence: expect.stringContaining('seven other countries') }],
    }));

  test('finds the country where nothing else is asked', () =>
    expect(askSeeds('ghana travel ban?')).toMatchObject({ kind: 'answer', span: 'Ghana' }));

  test('finds a list that does not repeat what it is a list of', () =>
    expect(askStories('does ghana get the vaccine')).toMatchObject({ kind: 'answer', polarity: 'yes', span: 'Ghana' }));
});

describe('lists', () => {
  test('chooses between lists by their number, by what is and what may be', () => {
    expect(listOf('which 12 countries are banned')?.length).toBe(12);
    expect(listOf('which countries are already banned')?.length).toBe(12);
    expect(listOf('which countries are partly restricted')?.length).toBe(7);
    expect(listOf('which countries could face a ban')?.length).toBe(36);
    expect(listOf('list the 36 countries')?.length).toBe(36);
  });

  test('keeps the members of a continent, alone or in a follow-up', () => {
    expect(listOf('which asian countries could be banned')).toEqual(['Bhutan', 'Cambodia', 'Kyrgyzstan', 'Syria']);
    expect(listOf('any pacific islands on the list')).toEqual(['Tonga', 'Tuvalu', 'Vanuatu']);
  });

  test('takes the list that has as many members as the text tells', () => {
    const answer = askStories('which african countries get the malaria vaccine');
    expect(answer.kind === 'answer' && answer.list?.length).toBe(9);
  });
});

describe('people', () => {
  test.each([
    ['who is nks foreign minister', 'Choe Son Hui'],
    ['who is russias foreign minister', 'Sergei Lavrov'],
    ['who is the leader of north korea', 'Kim Jong Un'],
    ['who is the secretary of state', 'Marco Rubio'],
    ['who is putin', 'Russian President'],
  ])('%s: %s', (question, span) => expect(askSeeds(question)).toMatchObject({ kind: 'answer', span }));

  test.each([
    ['who is koen maes', 'His lawyer'],
    ['who is amara diallo', 'WHO official'],
    ['who is luc vermeulen', 'former transport minister'],
    ['who was the judge', 'Annelies De Smet'],
  ])('%s: %s', (question, span) => expect(askStories(question)).toMatchObject({ kind: 'answer', span }));

  test('does not give the president of one country for another', () =>
    expect(askSeeds('who is the president of china')).toMatchObject({ kind: 'no-answer' }));
});

describe('spans', () => {
  test.each([
    ['when did kim visit russia', 'September'],
    ['how many days do they get', '60 days'],
    ['where did trump talk to reporters', 'Morristown Municipal Airport'],
  ])('%s: %s', (question, span) => {
    const answer = askSeeds(question);
    expect(answer.kind === 'answer' && answer.span).toContain(span);
  });

  test('an age stands behind its name', () =>
    expect(askStories('how old is vermeulen')).toMatchObject({ kind: 'answer', span: '58' }));

  const complete = (sentence: string, part: string): string => {
    const start = sentence.indexOf(part);
    const span = completeSpan(sentence, { start, end: start + part.length });
    return sentence.slice(span.start, span.end);
  };

  test.each([
    ['They met Sergei Lavrov in Moscow.', 'Lavrov', 'Sergei Lavrov'],
    ['They met Foreign Minister Sergei Lavrov.', 'Foreign Minister', 'Foreign Minister Sergei Lavrov'],
    ['It tested a nuclear-capable drone.', 'capable drone', 'nuclear-capable drone'],
    ['It weighs up to 12.4 tons.', '12', 'up to 12.4'],
    ['He met Kim Jong Un’s aides.', 'Kim Jong Un’s', 'Kim Jong Un'],
    ['It raised the wall and said so.', 'the wall and said', 'the wall'],
  ])('in %j %j is %j', (sentence, part, whole) => expect(complete(sentence, part)).toBe(whole));
});

describe('abstention', () => {
  test.each([
    'how tall is kim jong un',
    'how old is kim',
    'what is the name of the drone',
    'when was putin born',
    'who won the election in ghana',
    'what is the capital of ghana',
    'why did rubio resign',
    'did putin die',
    'how much does a visa cost',
    'who is the vice president',
  ])('says that it does not say: %s', (question) => expect(askSeeds(question)).toMatchObject({ kind: 'no-answer' }));
});

describe('what a few stories lack', () => {
  test.each([
    'what did the pope say',
    'what did zelensky say about the ferry',
    'how much does a ticket for the ferry cost',
    'what did the captain earn in 1987',
    'what did Mali say about the vaccine',
    'when will the trial of the captain end',
    'when is the next ferry',
    'how long did grace kim stay in antwerp',
  ])('is not answered with what else is said: %s', (question) =>
    expect(askStories(question)).toMatchObject({ kind: 'no-answer' }),
  );

  test('is not to be had from a name that looks like an abbreviation', () => {
    const match = matchTerms(readQuestion('what did the un say', () => []).terms);
    const matched = (text: string) => [...match(readPassage(text)[0]?.tokens ?? []).termAt];
    expect(matched('Kim Jong Un left.')).toEqual([-1, -1, -1, -1]);
    expect(matched('The UN left.')).toEqual([-1, 0, -1]);
  });

  test.each(['is france a member of the pact', 'is germany a permanent member of the security council'])(
    'is not denied for a list of something else: %s',
    (question) => expect(askSeeds(question)).not.toHaveProperty('polarity'),
  );

  test('is not made up from a list that has nothing to do with it', () => {
    expect(askSeeds('did north korea give up on unification')).toMatchObject({
      polarity: 'yes',
      evidence: [{ sentence: expect.stringContaining('abandoning its long-standing goal of a peaceful unification') }],
    });
  });
});

test('other articles that say something to it stand beside the best, newest first', async () => {
  const say = (day: string, dead: string) => ({
    title: `Ferry sinks off Sumatra, ${dead} dead`,
    day,
    text: `The ferry disaster off Sumatra killed ${dead} people, rescue officials said.`,
  });
  const snapshot = await snapshotOf([say('2025-03-10', '12'), say('2025-03-15', '52'), say('2025-03-12', '31')]);
  const answer = answerQuestion({ text: 'how many people did the ferry disaster off sumatra kill' }, snapshot);
  if (answer.kind !== 'answer') throw new Error('withheld');
  expect(answer.citations).toHaveLength(3);
  const [, ...others] = answer.citations.map(({ date }) => date?.iso ?? '');
  expect(others).toEqual(others.toSorted().reverse());
});

describe('expressions', () => {
  const texts = (sentence: string, spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => sentence.slice(start, end));

  test('finds times whole', () => {
    const sentence = 'It sank shortly before midnight on Wednesday, not in May 2024 or during the October Revolution.';
    expect(texts(sentence, timeExpressions(sentence))).toEqual(['shortly before midnight on Wednesday', 'May 2024']);
  });

  test('finds numbers with qualifier and unit, and no clock', () => {
    const sentence = 'At 3:42 p.m. up to 10 years and US$1.1 billion were lost.';
    expect(texts(sentence, quantities(sentence))).toEqual(['up to 10 years', 'US$1.1 billion']);
  });

  test('finds names without titles and possessive endings', () => {
    const sentence = 'In it Russian President Vladimir Putin met Ursula von der Leyen’s aide.';
    expect(nameRuns(sentence).map(({ core, end }) => sentence.slice(core, end))).toEqual([
      'Vladimir Putin',
      'Ursula von der Leyen',
    ]);
  });

  test('are ranges of the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const described = introductions(text).flatMap(({ name, description }) => [name, description]);
        for (const { start, end } of [...timeExpressions(text), ...quantities(text), ...nameRuns(text), ...described]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

test('spans lie in their sentence, and sentences in their article, for questions of any words', () => {
  const words = stories.newestFirst.flatMap((article) => passagesOf(article).flatMap(({ text }) => text.split(/\s+/u)));
  const asking = ['who is', 'when did', 'how many', 'which countries', 'is', 'what did', 'why', 'how old is', 'where'];
  const parts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.constantFrom(...asking), parts, (asks, rest) => {
      const result = askStories([asks, ...rest].join(' ').slice(0, 300));
      if (result.kind === 'no-answer') return;
      for (const { sentence, passageText, spans } of result.evidence) {
        expect(passageText).toContain(sentence);
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(sentence.length);
          expect(sentence.slice(start, end).trim()).not.toBe('');
        }
      }
      if (result.span !== undefined) expect(result.evidence[0]?.sentence).toContain(result.span);
    }),
    { numRuns: 100 },
  );
});
