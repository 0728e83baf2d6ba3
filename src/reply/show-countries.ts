import type { CountryCode } from '../article/article.ts';
import { countryFlag, countryName } from '../countries/country-name.ts';

const MAX_COUNTRIES_IN_LINE = 5;

/** "🇷🇺 Russia". The name carries the meaning, the flag only helps the eye. */
export function countryWithFlag(code: CountryCode): string {
  return `${countryFlag(code)} ${countryName(code)}`;
}

/** "🇰🇵 North Korea, 🇷🇺 Russia and 3 more"; '' for none. */
export function countriesInLine(codes: readonly CountryCode[], max = MAX_COUNTRIES_IN_LINE): string {
  const left = codes.length - max;
  const shown = codes.slice(0, max).map(countryWithFlag).join(', ');
  return left > 0 ? `${shown} and ${left} more` : shown;
}

/** The same without flags: menus draw the emoji of a label as letters on some systems. */
export function countriesPlain(codes: readonly CountryCode[], max = MAX_COUNTRIES_IN_LINE): string {
  return codes.slice(0, max).map(countryName).join(', ');
}
