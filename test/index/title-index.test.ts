import { describe, expect, test } from 'vitest';
import { buildTables } from '../../src/index/build-snapshot.ts';
import { createTitleIndex } from '../../src/index/title-index.ts';
import { articleOf } from './articles.ts';

const TITLES = [
  'Korea and Japan sign a ferry accord',
  'Harbour of Kiel closes for repairs',
  'North Korea stresses unity',
  'Korea',
  'Korean growers lose half of the crop',
  'The ferry to the north runs again',
  'Türkiye opens a bridge',
];

/** Newest first in the order of the list. */
const { titles, newestFirst } = await buildTables(
  TITLES.map((title, at) => articleOf({ title, day: `2024-03-${String(28 - at).padStart(2, '0')}` })),
);
const index = createTitleIndex(titles);
const found = (typed: string, limit = 25) => index.find(typed, limit).map((number) => newestFirst[number]?.title);

describe('titles by what is typed', () => {
  test('the whole title first, then titles that begin so, then the newest that have the words', () => {
    expect(found('korea')).toEqual([
      'Korea',
      'Korea and Japan sign a ferry accord',
      'Korean growers lose half of the crop',
      'North Korea stresses unity',
    ]);
  });

  test('words side by side come before words apart', () => {
    expect(found('the north')).toEqual(['The ferry to the north runs again']);
    expect(found('ferry the')).toEqual(['The ferry to the north runs again']);
    expect(found('north korea')).toEqual(['North Korea stresses unity']);
  });

  test('only the last word may be cut', () => {
    expect(found('growers lo')).toEqual(['Korean growers lose half of the crop']);
    expect(found('grow lose')).toEqual([]);
  });

  test('a slip is forgiven where nothing fits as typed', () => {
    expect(found('harbuor kiel')).toEqual(['Harbour of Kiel closes for repairs']);
    expect(found('strxxes')).toEqual([]);
    expect(found('stesses')).toEqual(['North Korea stresses unity']);
    expect(found('harbour closse')).toEqual(['Harbour of Kiel closes for repairs']);
  });

  test('a wrong first letter is forgiven in a word that is whole', () => {
    expect(found('garbour kiel')).toEqual(['Harbour of Kiel closes for repairs']);
  });

  test('accents and case do not matter', () => {
    expect(found('TURKIYE')).toEqual(['Türkiye opens a bridge']);
    expect(found('ＫＯＲＥＡ ａｎｄ')).toEqual(['Korea and Japan sign a ferry accord']);
  });

  test('nothing typed gives the newest, signs without a word give nothing', () => {
    expect(found(' ', 2)).toEqual(TITLES.slice(0, 2));
    expect(found('🦊 !')).toEqual([]);
  });

  test('no more than asked for are given', () => {
    expect(found('korea', 2)).toHaveLength(2);
  });
});
