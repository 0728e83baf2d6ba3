import { expect, test } from 'vitest';
import { askedVerbOf } from '../../src/answer/asked-verb.ts';
import { partsOfSpeech, unknownWords } from '../../src/answer/parts-of-speech.ts';
import { readQuestion } from '../../src/answer/read-question.ts';
import { tokenize } from '../../src/index/analyze.ts';

const tagged = (text: string) => {
  const words = tokenize(text);
  return partsOfSpeech(text, words).map((tag, at) => `${words[at]?.word} ${tag}`);
};
const read = (text: string) => {
  const question = readQuestion(text, () => []);
  const { role, verb, subject } = askedVerbOf(question);
  return [role, question.terms[verb]?.word, question.terms[subject]?.word];
};

test('every word has its part of speech, whatever stands between the words', () => {
  expect(tagged('The minister  quickly signed “two” deals.')).toEqual([
    'the DET',
    'minister NOUN',
    'quickly ADV',
    'signed VERB',
    'two NUM',
    'deals NOUN',
  ]);
  expect(tagged('It cost US$9.5 billion (5.0%) — in Niger.').at(-1)).toBe('niger PROPN');
});

test('words that nobody knows do not gather for ever', () => {
  const texts = 5_500;
  const wordsOfText = 20;
  for (let text = 0; text < texts; text += 1) {
    const unknown = Array.from({ length: wordsOfText }, (_, at) => `zq${(text * wordsOfText + at).toString(36)}zq`);
    tagged(unknown.join(' '));
  }
  expect(unknownWords()).toBeLessThan(texts * wordsOfText - 50_000);
  expect(tagged('She left.')).toEqual(['she PRON', 'left VERB']);
});

test('text without words has no parts of speech, and words of no text have none', () => {
  expect(partsOfSpeech('…', [])).toEqual([]);
  expect(partsOfSpeech('', [{ start: 0 }])).toEqual(['none']);
});

test.each([
  ['Who signed the treaty?', ['subject', 'signed', undefined]],
  ['What did the minister sign?', ['object', 'sign', 'minister']],
  ['what is the king rewriting', ['object', 'rewriting', 'king']],
  ['Which villages were flooded?', ['passive subject', 'flooded', undefined]],
  ['who got deported to peru', ['passive subject', 'deported', undefined]],
  ['who did lind talk to in bergen', ['object', 'talk', 'lind']],
  ['Where was the ship built?', ['passive', 'built', 'ship']],
  ['What is the capital of Peru?', ['being', undefined, undefined]],
])('"%s" asks for the %s', (question, expected) => {
  expect(read(question)).toEqual(expected);
});
