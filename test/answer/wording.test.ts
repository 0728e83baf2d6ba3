import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { correctWords } from '../../src/answer/correct-words.ts';
import { findPassages } from '../../src/answer/find-passages.ts';
import { isEnglishWord, partsOfSpeech } from '../../src/answer/parts-of-speech.ts';
import { sentencesOf } from '../../src/answer/rank-sentences.ts';
import { readQuestion } from '../../src/answer/read-question.ts';
import { weighTerms } from '../../src/answer/term-weights.ts';
import { expressionsOf } from '../../src/answer/wanted-expressions.ts';
import { tokenize } from '../../src/index/analyze.ts';
import { buildSnapshot } from '../../src/index/build-snapshot.ts';
import { snapshotOf } from './stories.ts';

const harbour = await snapshotOf([
  {
    title: 'Harbour pact signed',
    day: '2025-05-02',
    text: `A pact on the harbour was signed by the mayor, Ines Duarte, on Friday.
Peru and Chile, both founding members of the pact, have blocked a tax on fish.
Eleven migrants were deported to Norway after a hearing in April.
The town has asked for help with the repair of its mole.`,
  },
]);
const ask = (text: string) => answerQuestion({ text }, harbour);
const evidence = (text: string) => {
  const answer = ask(text);
  return answer.kind === 'answer' ? answer.evidence[0]?.sentence : undefined;
};
const focusOf = (text: string) => {
  const { words, shape } = readQuestion(text, () => []);
  return [words[shape.focusAt]?.word, shape.focus];
};

describe('the noun that is asked for', () => {
  test.each([
    ['which newspaper reported it first', ['newspaper', 'organisation']],
    ['how many visitors came to the fair', ['visitors', 'thing']],
    ['which river formed the border', ['river', 'place']],
    ['what is the best known example', ['example', 'thing']],
    ['how many nations were there', ['nations', 'country']],
    ['what nationality is she', ['nationality', 'language']],
  ])('of "%s"', (question, focus) => expect(focusOf(question)).toEqual(focus));
});

describe('other words than the text has', () => {
  test('a form of an irregular verb meets the synonyms of the others', () =>
    expect(evidence('who wrote the pact')).toContain('signed by the mayor'));

  test('a word of the same family is found where the collection has no nearer one', () => {
    expect(correctWords(harbour)('deportees')).toEqual([{ stems: ['deport'], quality: 0.6 }]);
    expect(evidence('where did the deportees go')).toContain('Norway');
  });

  test('two words that the collection writes as one are found', () => {
    expect(correctWords(harbour)('bour', 'har')).toEqual([{ stems: ['harbour'], quality: 0.85 }]);
    expect(correctWords(harbour)('har', undefined, 'bour')).toContainEqual({ stems: ['harbour'], quality: 0.85 });
    expect(correctWords(harbour)('pact', 'the', 'on')).toEqual([]);
  });

  test.each([
    ['did they give up the mole', ['abandon', 'mole'], ['provid']],
    ['who took it over', ['seiz'], []],
    ['what prices went up', ['rise', 'price'], []],
    ['who broke the story', ['report', 'reveal'], ['stori']],
  ])('a verb of two words means what news calls it: "%s"', (question, has, lacks) => {
    const stems = readQuestion(question, () => []).terms.flatMap(({ forms }) => forms.flatMap((form) => form.stems));
    expect(stems).toEqual(expect.arrayContaining(has));
    for (const stem of lacks) expect(stems).not.toContain(stem);
  });

  test('an English word that the collection lacks stands for the nearest ones that it has', () => {
    expect(correctWords(harbour)('assistance')[0]).toEqual({ stems: ['help'], quality: expect.closeTo(0.58, 1) });
    expect(correctWords(harbour)('help')).toEqual([]);
    // "Has" is near to "already" and says nothing.
    expect(correctWords(harbour)('already')).toEqual([]);
    expect(evidence('what was assistance requested for')).toContain('asked for help');
  });

  test.each([
    ['did the organisation honour its neighbours', ['organ', 'honor', 'neighbor']],
    ['which theater was in the program', ['theatr', 'programm']],
  ])('British and American spellings are one: "%s"', (question, has) => {
    const stems = readQuestion(question, () => []).terms.flatMap(({ forms }) => forms.flatMap((form) => form.stems));
    expect(stems).toEqual(expect.arrayContaining(has));
  });

  test('two countries that are named together are one answer where countries are asked for', () => {
    const answer = ask('which countries are founding members');
    expect(answer).toMatchObject({ kind: 'answer', span: 'Peru and Chile' });
  });
});

test.each([
  ['which court ruled on the fishing ban', 'Northern Fisheries Court'],
  ['what university worked with the minister', 'University of Tarn'],
])('the name that says what it is answers "%s"', async (question, name) => {
  const said = await snapshotOf([
    {
      title: 'Fishing ban stands',
      day: '2025-03-04',
      text: `During her first year, Ahlberg announced a fishing ban for seven ports, a rule that went through several drafts before it was kept by the Northern Fisheries Court in 2018.
Minister Olga Lind of Norway said on Tuesday she had counted fish with Harbour Watch and the University of Tarn.`,
    },
  ]);
  expect(answerQuestion({ text: question }, said)).toMatchObject({
    kind: 'answer',
    span: expect.stringContaining(name),
  });
});

test('nobody met herself, under whatever title; who was met together is named together', async () => {
  const said = await snapshotOf([
    {
      title: 'Talks on fish',
      day: '2025-03-04',
      text: 'After Norwegian Fisheries Minister Olga Lind met Danish Prime Minister Per Holm and Mayor Ines Duarte in Tarn last week, the North’s Fisheries Ministry said Holm would come to Bergen.',
    },
  ]);
  const answers = ['whom did norways fisheries minister meet in tarn', 'who did olga lind meet'].map((text) =>
    answerQuestion({ text }, said),
  );
  for (const answer of answers)
    expect(answer).toMatchObject({ span: expect.stringMatching(/Per Holm and Mayor Ines Duarte$/u) });
});

test.each([
  ['where did olga lind meet per holm', 'Tarn'],
  ['where is holm willing to visit', 'Bergen'],
])('a place that something happens in answers before one that is only named: "%s"', async (question, place) => {
  const said = await snapshotOf([
    {
      title: 'Talks on fish',
      day: '2025-03-04',
      text: 'In describing Minister Olga Lind’s meetings with Prime Minister Per Holm and Mayor Ines Duarte in Tarn last week, the North’s Fisheries Ministry said Holm also reaffirmed his willingness to visit Bergen.',
    },
  ]);
  expect(answerQuestion({ text: question }, said)).toMatchObject({ span: expect.stringContaining(place) });
});

test('"tell me about" asks for nothing in particular: the sentence is the answer', () => {
  const answer = ask('tell me about the harbour pact');
  expect(answer).toMatchObject({ kind: 'answer' });
  expect(answer).not.toHaveProperty('span');
});

test('where a person is asked for, the name of a place is none', () => {
  const text = 'Mayor Ines Duarte waved to Olga Lind at the Saint Peter Airport.';
  const persons = expressionsOf('person', text).map(({ start, end }) => text.slice(start, end));
  expect(persons).toContain('Olga Lind');
  expect(persons.join()).not.toContain('Airport');
});

test('a slip stays a slip, whatever was read before it was looked up', () => {
  const text = 'the wharrfe of the harbour';
  partsOfSpeech(text, tokenize(text));
  expect(isEnglishWord('wharrfe')).toBe(false);
  expect(isEnglishWord('harbour')).toBe(true);
});

test('a caption speaks of its picture without saying so', async () => {
  const [article] = harbour.articles.values();
  if (article === undefined) throw new Error('no article');
  const captions = ['Mayor Ines Duarte, left, waves to fishermen at the Saint Peter Lighthouse.'];
  const { passages } = await buildSnapshot([{ ...article, captions }]);
  const question = readQuestion('which lighthouse is in the pic', () => []);
  const weights = weighTerms(question.terms, passages);
  const sentences = sentencesOf(question, findPassages(question.terms, weights, passages, 10), passages);
  const photo = question.terms.findIndex(({ word }) => word === 'photo');
  const qualities = sentences.map(({ passage, matches, at }) => [passage.part, matches[at]?.qualities[photo]]);
  expect(qualities).toEqual([['caption', expect.closeTo(0.9)]]);
});

describe('what is not said', () => {
  test.each(['when was ines duarte born', 'why did the mayor emigrate'])('%s', (question) =>
    expect(ask(question)).toMatchObject({ kind: 'no-answer' }),
  );
});

describe('bodies that news names in several ways', () => {
  const forms = (text: string) =>
    readQuestion(text, () => []).terms.map(({ forms: own }) => own.map(({ stems }) => stems.join(' ')));

  test.each([
    ['what did the un say', 'unit nation'],
    ['what did the united nations say', 'un'],
    ['who leads the european union', 'eu'],
  ])('"%s"', (question, other) => expect(forms(question).flat()).toContain(other));

  test('are one term, however many words their name has', () =>
    expect(forms('did the united nations meet').map(([own]) => own)).toEqual(['unit nation', 'meet']));

  test('a word that only looks like one is none', () => {
    for (const text of ['did kim jong un speak', 'was it at 3 pm', 'is constructor in it'])
      expect(forms(text).flat().join()).not.toMatch(/nation|minist/u);
  });

  test('an abbreviation finds the full name', async () => {
    const said = await snapshotOf([
      {
        title: 'Harbour pact',
        day: '2025-05-02',
        text: 'The North Atlantic Treaty Organization has offered to guard the harbour.\nThe mayor sings on Sundays.',
      },
    ]);
    expect(answerQuestion({ text: 'what has nato offered' }, said)).toMatchObject({
      kind: 'answer',
      evidence: [{ sentence: expect.stringContaining('Treaty Organization') }],
    });
  });
});

describe('what the verb of the question takes', () => {
  test.each([
    ['who did lind talk to in bergen', 'Per Holm'],
    ['who got deported to peru', 'Bolivians'],
    ['which agency saw the memo', 'Tarn News'],
    ['what did chile thank norway for', 'its quiet help'],
    ['what is lind worried about', 'price of cod'],
    ['why was the buoy tested', 'a storm that sank two boats'],
  ])('"%s"', async (question, span) => {
    const said = await snapshotOf([
      {
        title: 'News of the coast',
        day: '2025-03-04',
        text: `In describing Minister Olga Lind’s talks with Prime Minister Per Holm in Bergen last week, the North’s Fisheries Ministry said Holm would come to Tarn.
The rule was part of a plan that Mayor Ines Duarte began at the start of her term, which has included the deportation to Peru of dozens of Bolivians.
Duarte is considering a ban on nets, according to an internal memo of the Harbour Office seen by Tarn News.
Chile expressed “warm thanks” to Norway for its quiet help, the harbour said.
Lind voiced serious worries over the price of cod.
On Friday the town said it tested a buoy in response to a storm that sank two boats, as it went on to blame the weather.`,
      },
    ]);
    expect(answerQuestion({ text: question }, said)).toMatchObject({ span: expect.stringContaining(span) });
  });
});
