import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryFlag, countryName, countryNames } from '../../src/countries/country-name.ts';
import { ALL_COUNTRIES } from '../../src/countries/gazetteer.ts';
import { lookUpCountry } from '../../src/countries/look-up-country.ts';

describe('lookUpCountry', () => {
  test.each([
    ['dprk', 'KP'],
    ['ivory coast', 'CI'],
    ['cote divoire', 'CI'],
    ['CÔTE D’IVOIRE', 'CI'],
    ['🇰🇵', 'KP'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'GB'],
    ['ru', 'RU'],
    ['gbr', 'GB'],
    ['uk', 'GB'],
    ['the states', 'US'],
    ['north koreans', 'KP'],
    ['deutschland', 'DE'],
    ['日本', 'JP'],
    ['kremlin', 'RU'],
    ['phillipines', 'PH'],
    ['germny', 'DE'],
    ['switz', 'CH'],
    ['niger', 'NE'],
    ['vereinigte staaten', 'US'],
    ['Corea del Norte', 'KP'],
    ['allemagne', 'DE'],
    ['Україна', 'UA'],
    ['한국', 'KR'],
    ['roc', 'TW'],
  ])('finds %s', (typed, code) => {
    expect(lookUpCountry(typed)).toEqual({ kind: 'found', code });
  });

  test.each([
    ['korea', ['KR', 'KP']],
    ['Congo', ['CD', 'CG']],
    ['France and Germany', ['FR', 'DE']],
  ])('offers the countries that %s may be', (typed, codes) => {
    expect(lookUpCountry(typed)).toEqual({ kind: 'several', codes });
  });

  test('offers countries that are wanted before better spellings of others', () => {
    const match = lookUpCountry('zzland', (code) => code === 'TH');
    expect(match.kind === 'none' && match.nearest[0]).toBe('TH');
    expect(lookUpCountry('zzland')).not.toMatchObject({ nearest: ['TH'] });
  });

  test.each(['africa', 'europe', 'eu', 'middle east'])('takes %s for no country', (typed) => {
    expect(lookUpCountry(typed)).toEqual({ kind: 'none', nearest: [] });
  });

  test('offers the nearest for an unknown name', () => {
    const match = lookUpCountry('ukranistan');
    expect(match.kind).toBe('none');
    expect(match.kind === 'none' && match.nearest).toHaveLength(3);
  });

  test('finds each country by its name, code and flag', () => {
    const lost = ALL_COUNTRIES.filter((code) =>
      [countryName(code), code, countryFlag(code)].some((typed) => {
        const match = lookUpCountry(typed);
        return match.kind !== 'found' || match.code !== code;
      }),
    );
    expect(lost).toEqual([]);
  });

  test('completes from forms that it finds itself', () => {
    expect(countryNames(ALL_COUNTRIES[0] ?? lookUpFailed())).toContain('Andorran');
  });

  test('answers any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => lookUpCountry(typed).kind.length > 0));
    for (const typed of ['constructor', '__proto__', 'x'.repeat(100_000)])
      expect(lookUpCountry(typed).kind).toBe('none');
  });
});

function lookUpFailed(): never {
  throw new Error('no countries');
}
