import type { CountryCode } from '../article/article.ts';
import { composeId, idsOf, optionValuesOf, parseId, type Rows } from './id-parts.ts';
import { MAX_CUSTOM_ID_CHARS, MAX_OPTION_CHARS } from './limits.ts';
import { decodeState, encodeState, type PagingState } from './paging-state.ts';

/** One id is too short for a query of 200 characters, so the state is cut into pieces that stand in several. */
const PIECE = /^(\d)(\d)(.*)\.$/su;
const VALUE_PIECE = /^[A-Z]{2}(?=\d\d.*\.$)/su;
/** Verbs whose ids carry a piece: menus of articles, of countries, of countries for a search; Previous, Next. */
const CARRIERS = 'ACcPN';

/** Ids of a page's menu and of its Previous and Next. */
export function pagingIds(askerId: string, state: PagingState, menu: 'open-article' | 'open-country') {
  const heads = [menu === 'open-article' ? 'A' : 'C', 'P', 'N'].map((verb) => composeId(verb, askerId));
  const [menuId = '', previous = '', next = ''] = spread(encodeState(state), heads.map(idSlot)) ?? heads;
  return { menu: menuId, previous, next };
}

/**
 * Id and option values of a menu that goes on with a search in the picked country.
 * @returns undefined where one country has to carry more of the query than fits beside it.
 */
export function countrySearchIds(askerId: string, state: PagingState, codes: readonly CountryCode[]) {
  const slots = [idSlot(composeId('c', askerId)), ...codes.map((code) => ({ head: code, maxChars: MAX_OPTION_CHARS }))];
  const [menu, ...values] = spread(encodeState(state), slots) ?? [];
  return menu === undefined ? undefined : { menu, values };
}

/** The state that a message carries, or undefined when a piece is missing. */
export function joinState(components: Rows): PagingState | undefined {
  const pieces: string[] = [];
  let count = 0;
  for (const carried of [...carriedByIds(components), ...carriedByValues(components)]) {
    const [, index, total, piece = ''] = PIECE.exec(carried) ?? [];
    if (index === undefined || total === undefined) continue;
    pieces[Number(index)] = piece;
    count = Number(total);
  }
  const all = Array.from({ length: count }, (_, index) => pieces[index]);
  return all.includes(undefined) ? undefined : decodeState(all.join(''));
}

function carriedByIds(components: Rows): readonly string[] {
  return idsOf(components)
    .flatMap((id) => parseId(id) ?? [])
    .filter(({ verb }) => CARRIERS.includes(verb))
    .map(({ rest }) => rest);
}

function carriedByValues(components: Rows): readonly string[] {
  return optionValuesOf(components)
    .filter((value) => VALUE_PIECE.test(value))
    .map((value) => value.replace(VALUE_PIECE, ''));
}

interface Slot {
  readonly head: string;
  readonly maxChars: number;
}

function idSlot(head: string): Slot {
  return { head, maxChars: MAX_CUSTOM_ID_CHARS };
}

/** Appends to each head its piece, never cut inside a surrogate pair and never ending in white space. */
function spread(text: string, slots: readonly Slot[]): readonly string[] | undefined {
  const used: string[] = [];
  let rest = text;
  for (const { head, maxChars } of slots) {
    const room = Math.max(0, maxChars - head.length - '00.'.length);
    const last = rest.charCodeAt(room - 1);
    const end = last >= 0xd800 && last <= 0xdbff ? room - 1 : room;
    if (rest !== '') used.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== '') return undefined;
  return slots.map(({ head }, index) => (index < used.length ? `${head}${index}${used.length}${used[index]}.` : head));
}
