import { fold } from '../src/article/fold.ts';

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bwhat is\b/gu, 'whats'],
  [/\bwho is\b/gu, 'whos'],
  [/\bpeople\b/gu, 'ppl'],
  [/\babout\b/gu, 'abt'],
  [/\bdid not\b/gu, 'didnt'],
  [/\bwas the\b/gu, 'was'],
  [/\bin the\b/gu, 'in'],
];

/** A question as people type it on phones: no capitals, no punctuation, short words. */
export function asTypedOnPhones(question: string): string {
  const plain = fold(question)
    .replace(/[?!",]/gu, '')
    .replace(/(?<=[a-z])'(?=[a-z])/gu, '');
  return SHORT.reduce((text, [long, short]) => text.replace(long, short), plain);
}
