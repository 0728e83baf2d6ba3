import { countries as countriesList } from 'countries-list';
import isoCountries from 'i18n-iso-countries/index.js';
import type { CountryCode } from '../article/article.ts';
import { DEMONYMS } from './demonym-table.ts';
import { demonymForms, namesOf } from './gazetteer.ts';

/** Everyday names where both lists are formal, long or without accents. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  BN: 'Brunei',
  CG: 'Congo Republic',
  CD: 'DR Congo',
  CI: "Côte d'Ivoire",
  CV: 'Cabo Verde',
  CZ: 'Czechia',
  FK: 'Falkland Islands',
  FM: 'Micronesia',
  GM: 'The Gambia',
  KP: 'North Korea',
  KR: 'South Korea',
  LA: 'Laos',
  MD: 'Moldova',
  MK: 'North Macedonia',
  MM: 'Myanmar',
  PS: 'Palestine',
  RU: 'Russia',
  ST: 'São Tomé and Príncipe',
  SY: 'Syria',
  SZ: 'Eswatini',
  TL: 'East Timor',
  TR: 'Türkiye',
  TW: 'Taiwan',
  TZ: 'Tanzania',
  US: 'United States',
  GB: 'United Kingdom',
  VA: 'Vatican City',
  VG: 'British Virgin Islands',
  VI: 'U.S. Virgin Islands',
  VN: 'Vietnam',
  BO: 'Bolivia',
  VE: 'Venezuela',
  IR: 'Iran',
  AX: 'Åland',
  BL: 'Saint Barthélemy',
  CW: 'Curaçao',
  RE: 'Réunion',
  MO: 'Macao',
  HK: 'Hong Kong',
};

/** The short everyday English name; a code that no list knows is its own name. */
export function countryName(code: CountryCode): string {
  const own = SHORT_NAMES[code];
  if (own !== undefined) return own;
  return Object.hasOwn(countriesList, code) ? countriesList[code as unknown as keyof typeof countriesList].name : code;
}

/** The flag as an emoji. Never the only sign of a country: not every screen draws it, and a reader may hear it. */
export function countryFlag(code: CountryCode): string {
  return code.replace(/[A-Z]/gu, (letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65));
}

/** How the country calls itself, and its three-letter code. */
export function nativeNames(code: CountryCode): readonly string[] {
  const alpha3 = isoCountries.alpha2ToAlpha3(code);
  const native = Object.hasOwn(countriesList, code)
    ? [countriesList[code as unknown as keyof typeof countriesList].native]
    : [];
  return alpha3 === undefined ? native : [...native, alpha3];
}

/** Everything a person may type for a country: names, aliases, demonyms, the code, the flag. */
export function countryNames(code: CountryCode): readonly string[] {
  return [
    ...new Set([countryName(code), ...namesOf(code), ...demonymForms(DEMONYMS[code] ?? ''), code, countryFlag(code)]),
  ];
}
