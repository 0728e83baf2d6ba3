import type { CountryCode } from '../article/article.ts';
import { countryMenu } from './components.ts';
import { fitReply } from './fit-reply.ts';
import { MAX_MENU_OPTIONS } from './limits.ts';
import type { SearchState } from './press.ts';
import type { Reply, Viewer } from './reply.ts';
import { countryWithFlag } from './show-countries.ts';
import { countrySearchIds } from './spread-state.ts';

const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A typed country that means several, or none (then the nearest). */
type UnclearCountry =
  | { readonly kind: 'several'; readonly codes: readonly CountryCode[] }
  | { readonly kind: 'none'; readonly nearest: readonly CountryCode[] };

/** A menu of countries that goes on with the search: a pick decodes to `search-page` of `state` in that country. */
export function chooseCountryReply(match: UnclearCountry, state: SearchState, viewer: Viewer): Reply {
  const codes = (match.kind === 'several' ? match.codes : match.nearest).slice(0, MAX_MENU_OPTIONS);
  const ids = codes.length === 0 ? undefined : countrySearchIds(viewer.askerId, { kind: 'search', state }, codes);
  const names = EITHER.format(codes.map(countryWithFlag));
  const options = codes.map((code, index) => ({ code, value: ids?.values[index] ?? code }));
  return fitReply({
    embeds: [
      {
        title: match.kind === 'several' ? 'Several countries fit' : 'No country is called that',
        description: describe(match, names, ids !== undefined),
      },
    ],
    components: ids === undefined ? [] : countryMenu(ids.menu, 'Search in a country', options),
  });
}

function describe({ kind }: UnclearCountry, names: string, hasMenu: boolean): string {
  if (names === '') return 'Search again without a country, or pick one of the suggestions while typing.';
  const found = kind === 'several' ? `It may be ${names}.` : `The nearest are ${names}.`;
  return hasMenu ? `${found} Choose one, and the search goes on.` : `${found} Search again with one of them.`;
}
