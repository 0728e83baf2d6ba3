import type { ArticleId, CountryCode } from '../article/article.ts';
import { MAX_CUSTOM_ID_CHARS } from './limits.ts';
import { decodeState, encodeState, type PagingState } from './paging-state.ts';
import type { Action, Press } from './press.ts';
import type { Reply } from './reply.ts';

/** Rises when ids of older messages must not be understood any more. */
const VERSION = '1';

/** No id begins or ends with white space, which Discord might trim. */
const END = '.';
/** Version, verb, asker, END, chunk number, chunk count, …, END: what is left of an id for a piece of the state. */
const HEAD = /^(.)(.)([0-9a-z]{1,13})\.(.*)$/su;
const ARTICLE_ID = /^[0-9a-z]{4,40}$/u;
const COUNTRY_CODE = /^[A-Z]{2}$/u;
const PAGE = /^[0-9a-z]{1,4}$/u;

type Rows = readonly NonNullable<Reply['components']>[number][];

/** Actions whose whole content fits into the id of their own button. */
export type ButtonAction = Exclude<
  Action,
  { verb: 'search-page' | 'countries-page' | 'open-country' | 'ask-follow-up' }
>;

/** A menu's verb: its options' values are article ids or country codes. */
export type MenuVerb = 'open-article' | 'open-country';

export function buttonId(askerId: string, action: ButtonAction): string {
  switch (action.verb) {
    case 'open-article':
      return compose('a', askerId, action.id);
    case 'full-text':
      return compose('t', askerId, action.id);
    case 'full-text-page':
      return compose('T', askerId, `${action.id}.${action.page.toString(36)}`);
    case 'article-countries':
      return compose('k', askerId, action.id);
    case 'article-countries-page':
      return compose('K', askerId, `${action.id}.${action.page.toString(36)}`);
    case 'related':
      return compose('r', askerId, action.id);
    case 'more-evidence':
      return compose('e', askerId);
    case 'follow-up':
      return compose(action.private ? 'F' : 'f', askerId);
    case 'share':
      return compose('s', askerId);
  }
}

export function menuId(askerId: string, verb: MenuVerb): string {
  return compose(verb === 'open-article' ? 'A' : 'C', askerId);
}

/** Id of the follow-up modal; its submission decodes to `ask-follow-up`. */
export function modalId(askerId: string, isPrivate: boolean): string {
  return compose(isPrivate ? 'G' : 'g', askerId);
}

/** A "did you mean" button, or undefined when the query is too long for one id (the reply then only names it). */
export function searchId(askerId: string, state: PagingState): string | undefined {
  const id = compose('q', askerId, encodeState(state) + END);
  return id.length <= MAX_CUSTOM_ID_CHARS ? id : undefined;
}

/** Ids of a page's menu and of its Previous and Next; the state is spread over the three and joined on a press. */
export function pagingIds(askerId: string, state: PagingState, menu: MenuVerb) {
  const verbs = [menu === 'open-article' ? 'A' : 'C', 'P', 'N'] as const;
  const room = MAX_CUSTOM_ID_CHARS - compose('P', askerId).length - 2 - END.length;
  const chunks = splitInto(encodeState(state), verbs.length, room);
  const [menuIdentity, previous, next] = verbs.map((verb, index) =>
    compose(verb, askerId, `${index}${verbs.length}${chunks[index]}${END}`),
  );
  return { menu: menuIdentity ?? '', previous: previous ?? '', next: next ?? '' };
}

/**
 * Reads a press back from the pressed id, the message's components (paging state is spread over their ids) and the picked
 * values or the modal's text. Unknown, damaged or of an older version: undefined.
 */
export function decodePress(customId: string, components: Rows, values: readonly string[] = []): Press | undefined {
  const parts = parse(customId);
  const action = parts && decodeAction(parts, components, values);
  return parts && action && { ...action, askerId: parts.askerId };
}

function decodeAction({ verb, rest }: Parts, components: Rows, values: readonly string[]): Action | undefined {
  const [value = ''] = values;
  switch (verb) {
    case 'P':
      return turnPage(components, -1);
    case 'N':
      return turnPage(components, 1);
    case 'A':
      return ARTICLE_ID.test(value) ? { verb: 'open-article', id: value as ArticleId } : undefined;
    case 'C':
      return COUNTRY_CODE.test(value) ? { verb: 'open-country', code: value as CountryCode } : undefined;
    case 'q': {
      const state = decodeState(rest.slice(0, -END.length));
      return state?.kind === 'search' ? { verb: 'search-page', state: state.state } : undefined;
    }
    case 'e':
      return { verb: 'more-evidence' };
    case 'f':
    case 'F':
      return { verb: 'follow-up', private: verb === 'F' };
    case 'g':
    case 'G':
      return { verb: 'ask-follow-up', text: value, private: verb === 'G' };
    case 's':
      return { verb: 'share' };
    default:
      return decodeArticleAction(verb, rest);
  }
}

function decodeArticleAction(verb: string, rest: string): Action | undefined {
  const [typedId = '', typedPage = '0'] = rest.split('.');
  if (!ARTICLE_ID.test(typedId) || !PAGE.test(typedPage)) return undefined;
  const id = typedId as ArticleId;
  const page = Number.parseInt(typedPage, 36);
  switch (verb) {
    case 'a':
      return { verb: 'open-article', id };
    case 't':
      return { verb: 'full-text', id };
    case 'T':
      return { verb: 'full-text-page', id, page };
    case 'k':
      return { verb: 'article-countries', id };
    case 'K':
      return { verb: 'article-countries-page', id, page };
    case 'r':
      return { verb: 'related', id };
    default:
      return undefined;
  }
}

function turnPage(components: Rows, step: number): Action | undefined {
  const decoded = decodeState(joinChunks(components) ?? '');
  if (decoded === undefined) return undefined;
  const page = Math.max(0, decoded.state.page + step);
  return decoded.kind === 'search'
    ? { verb: 'search-page', state: { ...decoded.state, page } }
    : { verb: 'countries-page', state: { ...decoded.state, page } };
}

/** The state of a message, or undefined when a piece is missing. */
function joinChunks(components: Rows): string | undefined {
  const chunks: string[] = [];
  let count = 0;
  for (const { verb, rest } of idsOf(components).flatMap((id) => parse(id) ?? [])) {
    if (!'ACPN'.includes(verb) || rest === '') continue;
    const [index = '', total = ''] = rest;
    count = Number(total);
    chunks[Number(index)] = rest.slice(2, -END.length);
  }
  const pieces = Array.from({ length: count }, (_, index) => chunks[index]);
  return count === 0 || pieces.includes(undefined) ? undefined : pieces.join('');
}

/** All custom ids of a message, in order. */
export function idsOf(components: Rows): readonly string[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
}

interface Parts {
  readonly verb: string;
  readonly askerId: string;
  readonly rest: string;
}

function compose(verb: string, askerId: string, rest = ''): string {
  return `${VERSION}${verb}${BigInt(askerId).toString(36)}.${rest}`;
}

function parse(customId: string): Parts | undefined {
  const [, version, verb = '', asker = '', rest = ''] = HEAD.exec(customId) ?? [];
  return version === VERSION ? { verb, askerId: decimal(asker), rest } : undefined;
}

/** Base 36 to decimal digits; a snowflake has more bits than a number. */
function decimal(base36: string): string {
  let value = 0n;
  for (const digit of base36) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value.toString();
}

/** Cuts a text into pieces of at most `room` units, never inside a surrogate pair. */
function splitInto(text: string, count: number, room: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  for (let index = 0; index < count; index += 1) {
    const last = rest.charCodeAt(room - 1);
    const end = last >= 0xd800 && last <= 0xdbff ? room - 1 : room;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return pieces;
}
