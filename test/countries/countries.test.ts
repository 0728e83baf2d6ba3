import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountryCode } from '../../src/article/article.ts';
import { countryFlag, countryName } from '../../src/countries/country-name.ts';
import { findCountries } from '../../src/countries/find-countries.ts';
import { lookUpCountry } from '../../src/countries/look-up-country.ts';

const codesIn = (text: string) => [
  ...new Set(findCountries([{ part: 'body', index: 0, text }]).map(({ code }) => code)),
];

describe('findCountries', () => {
  test.each([
    ['Envoys of the DPRK met Nigerien and Nigerian officers.', ['KP', 'NE', 'NG']],
    ['Chad, Congo Republic and Equatorial Guinea agreed.', ['TD', 'CG', 'GQ']],
    ['A US-led mission left Cote D’Ivoire.', ['US', 'CI']],
    ['They told us about the guinea pig.', []],
    ['GHANA SIGNS A TREATY WITH TOGO', ['GH', 'TG']],
  ])('%s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  test('every mention is a range of its text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ghana', 'US', 'Korea', ',', '’s', '-', 'Chad', 'Lee', '\n', '😀')),
        (parts) => {
          const text = parts.join(' ');
          for (const { start, end } of findCountries([{ part: 'body', index: 0, text }])) {
            expect(text.slice(start, end).trim()).not.toBe('');
          }
        },
      ),
    );
  });
});

describe('lookUpCountry', () => {
  test.each([
    ['dprk', 'KP'],
    ['ivory coast', 'CI'],
    ['cote divoire', 'CI'],
    ['🇰🇵', 'KP'],
    ['ru', 'RU'],
    ['north koreans', 'KP'],
    ['nigria', 'NG'],
  ])('finds %s', (typed, code) => {
    expect(lookUpCountry(typed)).toEqual({ kind: 'found', code });
  });

  test('suggests the nearest for a name that is none', () => {
    expect(lookUpCountry('qwertyuiop')).toMatchObject({ kind: 'none' });
  });
});

test('names and flags are the everyday ones', () => {
  expect(countryName('KR' as CountryCode)).toBe('South Korea');
  expect(countryFlag('GH' as CountryCode)).toBe('🇬🇭');
});
