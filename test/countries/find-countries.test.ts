import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCountries } from '../../src/countries/find-countries.ts';
import { body, codesIn } from './mentions.ts';

const cases = (rows: readonly (readonly [text: string, codes: string])[]) =>
  test.each(rows)('%s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes.split(' ').filter(Boolean));
  });

describe('names, aliases and demonyms', () => {
  cases([
    ['The DPRK and the R.O.K. reopened their hotline', 'KP KR'],
    ['Ivory Coast, then Cote d’Ivoire, then Côte d’Ivoire', 'CI'],
    ['Envoys of Swaziland, now Eswatini, met Burma’s generals', 'SZ MM'],
    ['The Holy See wrote to Türkiye', 'VA TR'],
    ['Czechs, Germans and a Pole shared the prize', 'CZ DE PL'],
    ['Nigerien farmers traded with Nigerian ones', 'NE NG'],
    ['Frenchmen, Dutchmen and two Englishwomen sailed', 'FR NL GB'],
    ['Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea voted', 'GN GW GQ PG'],
    ['Gaza and the West Bank stayed closed', 'PS'],
    ['Greenland, Puerto Rico and Hong Kong sent teams', 'GL PR HK'],
    ['N. Korea and S. Sudan were absent', 'KP SS'],
    ['the Soviet Union and Yugoslavia are gone', ''],
  ]);
});

describe('how names are written', () => {
  cases([
    ['Voters in El\nSalvador and Sri\n  Lanka queued', 'SV LK'],
    ['Costa\u00a0Rica said no', 'CR'],
    ['Cote d’Ivoire'.normalize('NFD'), 'CI'],
    ['TURKEY AND NORTH MACEDONIA SIGN ACCORD', 'TR MK'],
    ['SAO TOME VOTES', 'ST'],
    ['#Ukraine/(Iran)—“Yemen”', 'UA IR YE'],
    ['US-led talks, anti-Israeli slogans', 'US IL'],
    ['Sino-Indian trade and the Russo-Ukrainian border', 'CN IN RU UA'],
    ['the Indo-Pacific, an Indo-European root', ''],
    ['U.S officials and the U.K.’s envoy', 'US GB'],
    ['they told us so; a swede, some china and a turkey', ''],
    ['Somalia, not Mali; Romania, not Oman', 'SO ML RO OM'],
    ['GIVE US YOUR HATS', ''],
    ['EXPORTS TO US FALL', 'US'],
  ]);
});

describe('names that mean something else', () => {
  cases([
    ['Guinea pigs ate French fries off a Turkish towel', ''],
    ['French Toast and Brazil Nuts', ''],
    ['Latin America, Central American and African Americans', ''],
    ['Ships left the Gulf of Guinea for the Indian Ocean', ''],
    ['Real Madrid won in the Paris Agreement year', ''],
    ['He lives on Malta Road by Lebanon High School', ''],
    ['She speaks English, Spanish and Portuguese.', ''],
    ['The play was staged in French and German.', ''],
    ['French and German ministers met', 'FR DE'],
    ['The fee is US$40', ''],
    ['The Irish Times quoted the Jerusalem Post', ''],
  ]);
});

describe('persons', () => {
  cases([
    ['Rep. Maria Jordan and Jim Jordan spoke. Jordan left early', ''],
    ['Chad Winters runs a bakery', ''],
    ['Ms. England teaches; Tony P. Ireland paints', ''],
    ['Jordan shot down a drone', 'JO'],
    ['Georgia Stevens skates. Georgia was nine', ''],
    ['Malta Gaming Authority rules bind firms in Malta', 'MT'],
    ['Israel Strikes Targets Near Damascus Overnight', 'IL SY'],
    ['Kenya Power cut supplies', 'KE'],
  ]);
});

describe('towns', () => {
  cases([
    ['A barn burned in Peru, Indiana, and one in Lebanon, Pa.', 'US'],
    ['The firm moved to London, Ontario', 'CA'],
    ['They flew to Guam, Hawaii and Alaska', 'GU US'],
    ['Armenia, Georgia and Turkey share a border', 'AM GE TR'],
    ['The Paris Police Department in Lamar County, Texas, hired two. Paris grew', 'US'],
    ['Paris police met the German minister, France said', 'FR DE'],
  ]);
});

describe('names of two states', () => {
  cases([
    ['Georgia and Armenia reopened a road', 'GE AM'],
    ['Georgia, Florida and Alabama expect storms', 'US'],
    ['Georgia’s parliament in Tbilisi voted', 'GE'],
    ['Congo and Rwanda signed', 'CD RW'],
    ['Brazzaville paid; Congo has debts', 'CG'],
    ['The Congo Republic and the Democratic Republic of the Congo', 'CG CD'],
    ['Dominica’s Dominican parliament', 'DM'],
    ['Dominican baseball', 'DO'],
    ['Pyongyang praised the Korean army', 'KP'],
    ['Korean films', 'KR'],
  ]);
});

describe('mentions', () => {
  test('end before a possessive ending and keep their kind', () => {
    expect(findCountries(body('Mali’s envoy in Moscow'))).toEqual([
      { code: 'ML', kind: 'name', passage: { part: 'body', index: 0 }, start: 0, end: 4 },
      { code: 'RU', kind: 'capital', passage: { part: 'body', index: 0 }, start: 16, end: 22 },
    ]);
  });

  test('lie in their passage, in order, whatever the text', () => {
    const words = fc.constantFrom(
      'Mali',
      'US',
      'U.S.',
      'New',
      'Guinea',
      'Jordan',
      ',',
      'Georgia',
      'Tex.',
      '’s',
      '-',
      '\n',
      'CAR',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(texts), (list) => {
        const passages = list.map((text, index) => ({ part: 'body' as const, index, text }));
        let previous = { index: -1, start: -1 };
        for (const { passage, start, end } of findCountries(passages)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(passages[passage.index]?.text.length ?? -1);
          const isLater = passage.index > previous.index || start > previous.start;
          expect(isLater).toBe(true);
          previous = { index: passage.index, start };
        }
      }),
    );
  });
});
