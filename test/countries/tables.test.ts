import { describe, expect, test } from 'vitest';
import { ALIASES } from '../../src/countries/alias-table.ts';
import { countryName } from '../../src/countries/country-name.ts';
import { DEMONYMS } from '../../src/countries/demonym-table.ts';
import { ALL_COUNTRIES, demonymForms, gazetteerEntries } from '../../src/countries/gazetteer.ts';
import { PLACES } from '../../src/countries/place-table.ts';
import { SEATS } from '../../src/countries/seat-table.ts';
import { codesIn } from './mentions.ts';

/** Names that news means otherwise unless the page says more (Jersey, Saint Martin), and one with brackets in it. */
const NEED_CONTEXT = new Set(['CC', 'JE', 'MF', 'SH']);

describe('the tables', () => {
  test('use codes of ISO 3166-1 and XK only', () => {
    const codes = [ALIASES, DEMONYMS, PLACES, SEATS].flatMap((table) => Object.keys(table));
    expect(codes.filter((code) => !ALL_COUNTRIES.some((known) => known === code))).toEqual([]);
  });

  test('find every country by its everyday name', () => {
    const lost = ALL_COUNTRIES.filter((code) => !NEED_CONTEXT.has(code)).filter(
      (code) => !codesIn(`Envoys of ${countryName(code)} came.`).includes(code),
    );
    expect(lost).toEqual([]);
  });

  test('find every people by its adjective, in the singular and the plural', () => {
    const shared = new Set(['Dominican', 'Dominicans', 'Congolese']);
    const lost = Object.entries(DEMONYMS).flatMap(([code, list]) =>
      demonymForms(list)
        .filter((form) => !shared.has(form) && !codesIn(`Two ${form} voters came.`).some((found) => found === code))
        .map((form) => `${code} ${form}`),
    );
    expect(lost).toEqual([]);
  });

  test('give no phrase two meanings by accident', () => {
    const meanings = new Map<string, string>();
    const clashes: string[] = [];
    for (const [phrase, { code, kind }] of gazetteerEntries()) {
      const before = meanings.get(phrase);
      if (before !== undefined && code !== undefined && before !== code)
        clashes.push(`${phrase}: ${before}, ${code} (${kind})`);
      if (code !== undefined) meanings.set(phrase, code);
    }
    expect(clashes).toEqual([]);
  });
});
