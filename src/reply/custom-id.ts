import type { ArticleId, CountryCode } from '../article/article.ts';
import { composeId, type IdParts, idsOf, optionValuesOf, parseId, type Rows } from './id-parts.ts';
import { MAX_CUSTOM_ID_CHARS } from './limits.ts';
import { decodeState, encodeState, type PagingState } from './paging-state.ts';
import type { Action, Press } from './press.ts';
import { joinState } from './spread-state.ts';

/** Closes a rest of free text: no id may end in white space, which Discord might trim. */
const END = '.';
const ARTICLE_ID = /^[0-9a-z]{4,40}$/u;
const COUNTRY = /^[A-Z]{2}/u;
const PAGE = /^[0-9a-z]{1,4}$/u;
/** Verbs of buttons that carry an article id. */
const ARTICLE_VERBS = 'atTkKr';

/** Actions whose whole content fits into the id of their own button. */
export type ButtonAction = Exclude<
  Action,
  { verb: 'search-page' | 'countries-page' | 'open-country' | 'ask-follow-up' }
>;

export function buttonId(askerId: string, action: ButtonAction): string {
  switch (action.verb) {
    case 'open-article':
      return composeId('a', askerId, action.id);
    case 'full-text':
      return composeId('t', askerId, action.id);
    case 'full-text-page':
      return composeId('T', askerId, `${action.id}.${action.page.toString(36)}`);
    case 'article-countries':
      return composeId('k', askerId, action.id);
    case 'article-countries-page':
      return composeId('K', askerId, `${action.id}.${action.page.toString(36)}`);
    case 'related':
      return composeId('r', askerId, action.id);
    case 'more-evidence':
      return composeId('e', askerId);
    case 'follow-up':
      return composeId(action.private ? 'F' : 'f', askerId);
    case 'share':
      return composeId('s', askerId);
  }
}

/** Ids of Previous and Next where a page is made from an article and a number alone. */
export function articlePageIds(
  askerId: string,
  verb: 'full-text-page' | 'article-countries-page',
  id: ArticleId,
  page: number,
): { readonly previous: string; readonly next: string } {
  // A disabled Previous needs an id of its own too: on the first page that is the page itself.
  return {
    previous: buttonId(askerId, { verb, id, page: Math.max(0, page - 1) }),
    next: buttonId(askerId, { verb, id, page: page + 1 }),
  };
}

/** Of a menu without paging: its options' values are article ids or country codes. */
export function menuId(askerId: string, verb: 'open-article' | 'open-country'): string {
  return composeId(verb === 'open-article' ? 'A' : 'C', askerId);
}

/** Of the follow-up modal; its submission decodes to `ask-follow-up`. */
export function modalId(askerId: string, isPrivate: boolean): string {
  return composeId(isPrivate ? 'G' : 'g', askerId);
}

/** Of a button that searches at once, or undefined when the query is too long for one id. */
export function searchId(askerId: string, state: PagingState): string | undefined {
  const id = composeId('q', askerId, encodeState(state) + END);
  return id.length <= MAX_CUSTOM_ID_CHARS ? id : undefined;
}

/**
 * Reads a press back from the pressed id, the message's components (paging state is spread over their ids) and the picked
 * values or the modal's text. Unknown, damaged or of an older version: undefined.
 */
export function decodePress(customId: string, components: Rows, values: readonly string[] = []): Press | undefined {
  const parts = parseId(customId);
  const action = parts && decodeAction(parts, components, values[0] ?? '');
  return parts && action && { ...action, askerId: parts.askerId };
}

function decodeAction({ verb, rest }: IdParts, components: Rows, value: string): Action | undefined {
  switch (verb) {
    case 'P':
      return turnPage(joinState(components), -1);
    case 'N':
      return turnPage(joinState(components), 1);
    case 'A':
      return ARTICLE_ID.test(value) ? { verb: 'open-article', id: value as ArticleId } : undefined;
    case 'C':
      return COUNTRY.test(value) ? { verb: 'open-country', code: codeOf(value) } : undefined;
    case 'c': {
      const paging = joinState(components);
      if (paging?.kind !== 'search' || !COUNTRY.test(value)) return undefined;
      return { verb: 'search-page', state: { ...paging.state, country: codeOf(value), page: 0 } };
    }
    case 'q':
      return turnPage(decodeState(rest.slice(0, -END.length)), 0);
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

function turnPage(paging: PagingState | undefined, step: number): Action | undefined {
  if (paging === undefined) return undefined;
  const page = Math.max(0, paging.state.page + step);
  return paging.kind === 'search'
    ? { verb: 'search-page', state: { ...paging.state, page } }
    : { verb: 'countries-page', state: { ...paging.state, page } };
}

function codeOf(value: string): CountryCode {
  return value.slice(0, 2) as CountryCode;
}

/** The articles that a message's buttons and menus open, in order, each once. */
export function articleIdsIn(components: Rows): readonly ArticleId[] {
  const parts = idsOf(components).flatMap((id) => parseId(id) ?? []);
  const onButtons = parts
    .filter(({ verb }) => ARTICLE_VERBS.includes(verb))
    .map(({ rest }) => rest.split('.')[0] ?? '');
  const inMenus = parts.some(({ verb }) => verb === 'A') ? optionValuesOf(components) : [];
  return [...new Set([...onButtons, ...inMenus])].filter((id): id is ArticleId => ARTICLE_ID.test(id));
}

/** The button belongs to a private message only. */
export function isShareId(customId: string): boolean {
  return parseId(customId)?.verb === 's';
}
