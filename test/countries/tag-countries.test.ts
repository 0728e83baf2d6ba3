import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/article/article.ts';
import { findCountries } from '../../src/countries/find-countries.ts';
import { tagCountries } from '../../src/countries/tag-countries.ts';

const article = (title: string, captions: readonly string[], paragraphs: readonly string[]): readonly Passage[] => [
  { part: 'title', index: 0, text: title },
  ...captions.map((text, index) => ({ part: 'caption' as const, index, text })),
  ...paragraphs.map((text, index) => ({ part: 'body' as const, index, text })),
];
const tagsOf = (passages: readonly Passage[], place?: string) => tagCountries(passages, findCountries(passages), place);

describe('tagCountries', () => {
  test('sums mentions and kinds up by country', () => {
    const tags = tagsOf(article('Peru votes', [], ['Peruvians queued in Lima. Chile watched.']));
    expect(tags).toEqual([
      { code: 'PE', mentions: 3, kinds: ['name', 'demonym', 'capital'], main: true },
      { code: 'CL', mentions: 1, kinds: ['name'], main: false },
    ]);
  });

  test('puts what the title names first before what it names later', () => {
    const tags = tagsOf(article('Norway stresses its ties with Sweden', [], ['Sweden and Norway signed.']));
    expect(tags.map(({ code }) => code)).toEqual(['NO', 'SE']);
    expect(tags.every(({ main }) => main)).toBe(true);
  });

  test('counts where the story is from', () => {
    const passages = article('Bridge opens', [], ['OSLO, March 3 - Engineers from Chile and Peru opened a bridge.']);
    expect(tagsOf(passages)[0]?.code).toBe('NO');
  });

  test('does not count where the photo was made', () => {
    const passages = article('Kenya signs', ['FILE - A meeting in Moscow'], ['Kenya signed a treaty with Russia.']);
    expect(tagsOf(passages, 'Moscow')[0]?.code).toBe('KE');
  });

  test('weighs a caption that is said twice once, but counts both', () => {
    const twice = article('Talks', ['Fiji, Fiji and Fiji', 'Fiji, Fiji and Fiji'], ['Tonga and Tonga again, Tonga.']);
    expect(tagsOf(twice).map(({ code, mentions }) => [code, mentions])).toEqual([
      ['TO', 3],
      ['FJ', 6],
    ]);
  });

  test('keeps a long list of countries from being what the story is about', () => {
    const list = 'Angola, Benin, Chad, Djibouti, Egypt, Fiji, Gabon, Haiti, Iran, Kenya, Laos and Mali';
    const mains = tagsOf(article('Canada weighs new rules', [], [`Canada may add ${list}.`, 'Canadians disagree.']));
    expect(mains.filter(({ main }) => main).map(({ code }) => code)).toEqual(['CA']);
  });
});
