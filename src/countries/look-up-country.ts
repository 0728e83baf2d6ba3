import type { CountryCode } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import { editDistance } from '../edit-distance.ts';
import { countryNames, nativeNames } from './country-name.ts';
import { ALL_COUNTRIES, gazetteerEntries } from './gazetteer.ts';
import { createForeignLookUp } from './other-languages.ts';

export type CountryMatch =
  | { readonly kind: 'found'; readonly code: CountryCode }
  | { readonly kind: 'several'; readonly codes: readonly CountryCode[] }
  | { readonly kind: 'none'; readonly nearest: readonly CountryCode[] };

const MAX_NEAREST = 3;
/** Names that are further away are all alike: suggestions for want of better. */
const MAX_EDITS = 8;
/** So much nearer a name has to be to come before that of a wanted country. */
const UNWANTED_EDITS = 3;
/** A typed name is a few words; more is a question, and comparing it would be work without use. */
const MAX_TYPED_CHARS = 60;

/** Typed names that stand for several countries alike. */
const SEVERAL: ReadonlyMap<string, readonly CountryCode[]> = new Map(
  Object.entries({
    korea: 'KR KP',
    koreas: 'KR KP',
    korean: 'KR KP',
    koreans: 'KR KP',
    congo: 'CD CG',
    congolese: 'CD CG',
    dominican: 'DO DM',
    dominicans: 'DO DM',
    virginislands: 'VI VG',
  }).map(([name, codes]) => [name, codes.split(' ') as CountryCode[]]),
);

/** Names and demonyms, which typing slips are compared with. */
const NAMES: ReadonlyMap<string, CountryCode> = buildNames();
/** What is found only as it stands: capitals, regions, three-letter codes, and the countries' names in their own languages. */
const OTHER_NAMES: ReadonlyMap<string, CountryCode> = buildOtherNames();

/** Wider than a country: some are one slip away from a country's name, but none is meant as one. */
const WIDER: ReadonlySet<string> = new Set(
  'africa asia europe eu europeanunion middleeast balkans caribbean oceania southamerica northamerica latinamerica'.split(
    ' ',
  ),
);
/** What people type, but a text means otherwise as often, and everyday names in other languages that their lists lack. */
const TYPED_ONLY: ReadonlyMap<string, CountryCode> = new Map(
  Object.entries({
    ROC: 'TW',
    'Niger Republic': 'NE',
    'Republic of Niger': 'NE',
    한국: 'KR',
    북한: 'KP',
    'Corea del Sur': 'KR',
    'Corea del Norte': 'KP',
    'États-Unis': 'US',
    Angleterre: 'GB',
    Inglaterra: 'GB',
    Inghilterra: 'GB',
  }).map(([name, code]) => [looseKey(name), code as CountryCode] as const),
);
/** Names in other languages; ours beat them. */
const foreign = createForeignLookUp(looseKey);

/**
 * Finds the country that a person means by a name, code, demonym, capital or flag, however it is typed.
 * @param isWanted of several near names, those of such countries come first: an article leads further than a better spelling.
 */
export function lookUpCountry(typed: string, isWanted: (code: CountryCode) => boolean = () => false): CountryMatch {
  const flag = codeOfFlag(typed);
  if (flag !== undefined) return { kind: 'found', code: flag };
  const name = looseKey(typed.slice(0, MAX_TYPED_CHARS));
  if (name === '') return { kind: 'none', nearest: [] };
  const several = SEVERAL.get(name);
  if (several !== undefined) return { kind: 'several', codes: several };
  const exact = exactly(name);
  if (exact !== undefined) return { kind: 'found', code: exact };
  const listed = codesOfList(typed.slice(0, MAX_TYPED_CHARS));
  if (listed.length > 1) return { kind: 'several', codes: listed };
  const elsewhere = foreign(name);
  if (elsewhere !== undefined) return { kind: 'found', code: elsewhere };
  return WIDER.has(name) ? { kind: 'none', nearest: [] } : nearest(name, isWanted);
}

function exactly(name: string): CountryCode | undefined {
  return NAMES.get(name) ?? OTHER_NAMES.get(name) ?? TYPED_ONLY.get(name);
}

/** "France and Germany", "UK, US": each of them, if each is a name. */
function codesOfList(typed: string): readonly CountryCode[] {
  const codes = typed.split(/\s*(?:[,;/&+]|\band\b)\s*/iu).map((part) => exactly(looseKey(part)));
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : [];
}

function nearest(name: string, isWanted: (code: CountryCode) => boolean): CountryMatch {
  const ranked = [...NAMES]
    .map(([known, code]) => ({
      code,
      distance: known.startsWith(name) && name.length >= 3 ? 0.5 : editDistance(known, name, MAX_EDITS),
    }))
    .sort((a, b) => a.distance - b.distance);
  const closest = ranked[0]?.distance ?? Number.POSITIVE_INFINITY;
  const codes = [...new Set(ranked.filter(({ distance }) => distance === closest).map(({ code }) => code))];
  if (closest <= allowedEdits(name) && codes.length === 1 && codes[0] !== undefined)
    return { kind: 'found', code: codes[0] };
  if (closest <= allowedEdits(name)) return { kind: 'several', codes: codes.slice(0, 10) };
  const wantedFirst = ranked
    .map(({ code, distance }) => ({ code, distance: isWanted(code) ? distance : distance + UNWANTED_EDITS }))
    .sort((a, b) => a.distance - b.distance);
  return { kind: 'none', nearest: [...new Set(wantedFirst.map(({ code }) => code))].slice(0, MAX_NEAREST) };
}

/** One slip in a short name, two in a long one; a name of three letters must be right. */
function allowedEdits(name: string): number {
  if (name.length <= 3) return 0;
  return name.length <= 6 ? 1 : 2;
}

function buildNames(): ReadonlyMap<string, CountryCode> {
  const names = new Map<string, CountryCode>();
  for (const code of ALL_COUNTRIES) {
    for (const name of countryNames(code)) {
      const key = looseKey(name);
      // The two-letter code of one country beats a short name of another.
      if (key !== '' && (!names.has(key) || key === code.toLowerCase())) names.set(key, code);
    }
  }
  return names.set('uk', 'GB' as CountryCode);
}

function buildOtherNames(): ReadonlyMap<string, CountryCode> {
  const names = new Map<string, CountryCode>();
  for (const [phrase, { code }] of gazetteerEntries()) if (code !== undefined) names.set(looseKey(phrase), code);
  for (const code of ALL_COUNTRIES) for (const name of nativeNames(code)) names.set(looseKey(name), code);
  return names;
}

/** Letters and digits only, without "the": "Cote d’Ivoire", "cote divoire" and "COTE D IVOIRE" are one. */
function looseKey(text: string): string {
  return fold(text)
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function codeOfFlag(typed: string): CountryCode | undefined {
  // The flags of England, Scotland and Wales are a black flag with the letters "gb…" as tags.
  if (typed.trim().startsWith('\u{1f3f4}\u{e0067}\u{e0062}')) return 'GB' as CountryCode;
  const letters = Array.from(typed.trim(), (char) => (char.codePointAt(0) ?? 0) - 0x1f1e6);
  if (letters.length !== 2 || letters.some((letter) => letter < 0 || letter > 25)) return undefined;
  const code = String.fromCharCode(...letters.map((letter) => 65 + letter)) as CountryCode;
  return ALL_COUNTRIES.includes(code) ? code : undefined;
}
