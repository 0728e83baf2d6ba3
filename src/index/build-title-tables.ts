import type { Article } from '../article/article.ts';
import { letterSet } from './letter-set.ts';
import type { Pacer } from './pacer.ts';
import { sortInSlices } from './sort-in-slices.ts';
import { compareText } from './sorted-text.ts';
import { type TitleTables, titleWords } from './title-index.ts';

export async function buildTitleTables(newestFirst: readonly Article[], pacer: Pacer): Promise<TitleTables> {
  const titles: string[] = [];
  const numbersOf = new Map<string, number[]>();
  for (const [number, { title }] of newestFirst.entries()) {
    const words = titleWords(title);
    titles.push(` ${words.join(' ')} `);
    for (const word of new Set(words)) {
      const numbers = numbersOf.get(word);
      if (numbers === undefined) numbersOf.set(word, [number]);
      else numbers.push(number);
    }
    if (pacer.isDue()) await pacer.pause();
  }
  const words = await sortInSlices([...numbersOf.keys()], compareText, pacer);
  const starts = new Uint32Array(words.length + 1);
  const letterSets = new Uint32Array(words.length);
  const postings: number[] = [];
  for (const [index, word] of words.entries()) {
    letterSets[index] = letterSet(word);
    for (const number of numbersOf.get(word) ?? []) postings.push(number);
    starts[index + 1] = postings.length;
    if (pacer.isDue()) await pacer.pause();
  }
  return { titles, words, letterSets, starts, postings: Uint32Array.from(postings) };
}
