import type { CountryCode, IsoDay } from '../article/article.ts';
import { cutGraphemes } from '../article/cut.ts';
import { cleanLine } from './clean-text.ts';
import type { CountriesState, SearchState } from './press.ts';

/** Longest query that the ids of a menu and two buttons hold beside the other fields, whatever its script. */
const MAX_QUERY_CHARS = 200;
const MS_PER_DAY = 86_400_000;
const MAX_PAGE = 36 ** 4 - 1;
const SORTS = { r: 'relevance', n: 'newest', o: 'oldest' } as const;
/** Fields of a search: mode, sort, page, country, from, to, query. Days count from 1970 in base 36. */
const SEARCH = /^([sl])([rno])([0-9a-z]{1,4})\.([A-Z]{2})?\.(-?[0-9a-z]{1,5})?\.(-?[0-9a-z]{1,5})?\.(.*)$/su;
const COUNTRIES = /^c([0-9a-z]{1,4})\.([A-Z]{2})?$/u;

/** A page of a list; told apart by `kind`, which is not part of the state itself. */
export type PagingState =
  | { readonly kind: 'search'; readonly state: SearchState }
  | { readonly kind: 'countries'; readonly state: CountriesState };

export function encodeState(paging: PagingState): string {
  const page = Math.min(Math.max(0, Math.trunc(paging.state.page)), MAX_PAGE).toString(36);
  if (paging.kind === 'countries') return `c${page}.${paging.state.country ?? ''}`;
  const { mode, sort, country = '', from, to, query } = paging.state;
  const text = cutGraphemes(cleanLine(query), MAX_QUERY_CHARS);
  return `${mode === 'latest' ? 'l' : 's'}${sort[0]}${page}.${country}.${encodeDay(from)}.${encodeDay(to)}.${text}`;
}

export function decodeState(encoded: string): PagingState | undefined {
  const countries = COUNTRIES.exec(encoded);
  if (countries !== null) {
    const [, page = '', country] = countries;
    return { kind: 'countries', state: { page: Number.parseInt(page, 36), ...countryOf(country) } };
  }
  const search = SEARCH.exec(encoded);
  if (search === null) return undefined;
  const [, mode, sort, page = '', country, from, to, query = ''] = search;
  return {
    kind: 'search',
    state: {
      mode: mode === 'l' ? 'latest' : 'search',
      query,
      ...countryOf(country),
      ...(from !== undefined && { from: decodeDay(from) }),
      ...(to !== undefined && { to: decodeDay(to) }),
      sort: SORTS[sort === 'n' || sort === 'o' ? sort : 'r'],
      page: Number.parseInt(page, 36),
    },
  };
}

function countryOf(code: string | undefined): { readonly country?: CountryCode } {
  return code === undefined ? {} : { country: code as CountryCode };
}

function encodeDay(day: IsoDay | undefined): string {
  return day === undefined ? '' : (Date.parse(day) / MS_PER_DAY).toString(36);
}

function decodeDay(encoded: string): IsoDay {
  return new Date(Number.parseInt(encoded, 36) * MS_PER_DAY).toISOString().slice(0, 10) as IsoDay;
}
