import { createRequire } from 'node:module';
import { z } from 'zod';
import type { CountryCode } from '../article/article.ts';

/** Languages in which people may type a country's name; the package has 78, each a file of its own. */
const LANGUAGES = 'ar bn cs da de el es fa fi fr he hi hu id it ja ko ms nb nl pl pt ro ru sv th tr uk ur vi zh'.split(
  ' ',
);
const namesFile = z.object({ countries: z.record(z.string(), z.union([z.string(), z.array(z.string())])) });

/**
 * Looks names up in many languages. The thirty small files are read when the first name is asked for: most people type one of ours.
 * @param keyOf what is compared of a name.
 */
export function createForeignLookUp(keyOf: (name: string) => string): (key: string) => CountryCode | undefined {
  let names: ReadonlyMap<string, CountryCode> | undefined;
  return (key) => {
    names ??= new Map(namesInOtherLanguages().map(([name, code]) => [keyOf(name), code] as const));
    return names.get(key);
  };
}

function namesInOtherLanguages(): readonly (readonly [name: string, code: CountryCode])[] {
  const require = createRequire(import.meta.url);
  return LANGUAGES.flatMap((language) => {
    const { countries } = namesFile.parse(require(`i18n-iso-countries/langs/${language}.json`));
    return Object.entries(countries).flatMap(([code, names]) =>
      [names].flat().map((name) => [name, code as CountryCode] as const),
    );
  });
}
