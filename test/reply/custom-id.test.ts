import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutGraphemes } from '../../src/article/cut.ts';
import { cleanLine } from '../../src/reply/clean-text.ts';
import {
  articlePageIds,
  type ButtonAction,
  buttonId,
  decodePress,
  menuId,
  modalId,
  searchId,
} from '../../src/reply/custom-id.ts';
import type { CountriesState, SearchState } from '../../src/reply/press.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { countrySearchIds, pagingIds } from '../../src/reply/spread-state.ts';
import { anyState, code, day, GHANA, idOf, SEARCH } from './fixtures.ts';

const ASKER = '18446744073709551615';
const MAX_ID_CHARS = 100;

/** A message as it comes back from Discord: nothing is left of it but its components. */
function messageWith(
  ids: readonly string[],
  options: readonly string[] = ['a000000001'],
): NonNullable<Reply['components']> {
  const [menu = '', ...buttons] = ids;
  return [
    { type: 1, components: [{ type: 3, custom_id: menu, options: options.map((value) => ({ label: 'x', value })) }] },
    { type: 1, components: buttons.map((id) => ({ type: 2, style: 2, label: 'x', custom_id: id })) },
  ];
}

const searchIds = (state: SearchState) => {
  const { menu, previous, next } = pagingIds(ASKER, { kind: 'search', state }, 'open-article');
  return [menu, previous, next];
};
const searchMessage = (state: SearchState) => messageWith(searchIds(state));

describe('paging', () => {
  test('Next and Previous lead from the page that the message shows', () => {
    const state = { ...SEARCH, country: GHANA, from: day('1969-12-31'), to: day('2025-06-08'), page: 3 };
    const [, previous = '', next = ''] = searchIds(state);
    const press = { verb: 'search-page', askerId: ASKER };
    expect(decodePress(next, searchMessage(state))).toEqual({ ...press, state: { ...state, page: 4 } });
    expect(decodePress(previous, searchMessage(state))).toEqual({ ...press, state: { ...state, page: 2 } });
  });

  test('the menu of a page opens what was picked', () => {
    const [menu = ''] = searchIds(SEARCH);
    const picked = { verb: 'open-article', id: idOf(7), askerId: ASKER };
    expect(decodePress(menu, searchMessage(SEARCH), [idOf(7)])).toEqual(picked);
    expect(decodePress(menu, searchMessage(SEARCH), ['../../etc'])).toBeUndefined();
    expect(decodePress(menu, searchMessage(SEARCH))).toBeUndefined();
  });

  test.each<CountriesState>([{ page: 2 }, { page: 0, country: code('CI') }])('pages of countries: %j', (state) => {
    const { menu, previous, next } = pagingIds(ASKER, { kind: 'countries', state }, 'open-country');
    const message = messageWith([menu, previous, next], ['CI', 'GH']);
    expect(decodePress(next, message)).toEqual({
      verb: 'countries-page',
      askerId: ASKER,
      state: { ...state, page: state.page + 1 },
    });
    expect(decodePress(menu, message, ['CI'])).toEqual({ verb: 'open-country', code: 'CI', askerId: ASKER });
  });

  test.each([
    ['200 letters', 'x'.repeat(200)],
    ['200 units of emoji', '👍'.repeat(100)],
    ['200 units of emoji behind a letter', `a${'👍'.repeat(99)}`],
    ['200 Han characters', '平'.repeat(200)],
    ['the separators of the ids themselves', '1P.~|.1s.r0.\\"'.repeat(14)],
    ['Arabic with spaces', 'مرحبا بالعالم '.repeat(14).trim()],
  ])('holds a query of %s with every filter', (_, query) => {
    const state: SearchState = {
      ...SEARCH,
      query,
      country: GHANA,
      from: day('1900-01-01'),
      to: day('2999-12-31'),
      page: 9_999,
      sort: 'oldest',
    };
    for (const id of searchIds(state)) expect(id.length).toBeLessThanOrEqual(MAX_ID_CHARS);
    expect(decodePress(searchIds(state)[2] ?? '', searchMessage(state))).toEqual({
      verb: 'search-page',
      askerId: ASKER,
      state: { ...state, page: 10_000 },
    });
  });

  test('any state comes back, cleaned of what no id should hold', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const ids = searchIds(state);
        for (const id of ids) {
          expect(id.length).toBeLessThanOrEqual(MAX_ID_CHARS);
          expect(id.trim()).toBe(id);
        }
        const query = cutGraphemes(cleanLine(state.query), 200);
        expect(decodePress(ids[2] ?? '', searchMessage(state))).toEqual({
          verb: 'search-page',
          askerId: ASKER,
          state: { ...state, query, page: state.page + 1 },
        });
      }),
    );
  });

  test('a message that lost a piece is not understood, rather than searched for something else', () => {
    const ids = searchIds({ ...SEARCH, query: 'x'.repeat(200) });
    expect(decodePress(ids[1] ?? '', messageWith(ids.slice(0, 2)))).toBeUndefined();
    expect(decodePress(ids[2] ?? '', [])).toBeUndefined();
  });
});

describe('a search that waits for its country', () => {
  const state: SearchState = { ...SEARCH, query: '平'.repeat(200), from: day('2020-01-01'), to: day('2020-12-31') };

  test('goes on with the whole query in the picked country', () => {
    const ids = countrySearchIds(ASKER, { kind: 'search', state }, [code('KP'), code('KR')]);
    const message = messageWith([ids?.menu ?? ''], ids?.values);
    for (const value of ids?.values ?? []) expect(value.length).toBeLessThanOrEqual(MAX_ID_CHARS);
    expect(decodePress(ids?.menu ?? '', message, [ids?.values[1] ?? ''])).toEqual({
      verb: 'search-page',
      askerId: ASKER,
      state: { ...state, country: 'KR', page: 0 },
    });
  });

  test('offers no menu that would cut the query', () => {
    expect(countrySearchIds(ASKER, { kind: 'search', state }, [GHANA])).toBeUndefined();
    expect(countrySearchIds(ASKER, { kind: 'search', state: SEARCH }, [GHANA])).toBeDefined();
  });
});

describe('buttons', () => {
  test.each<ButtonAction>([
    { verb: 'open-article', id: idOf(1) },
    { verb: 'full-text', id: idOf(1) },
    { verb: 'full-text-page', id: idOf(1), page: 40 },
    { verb: 'article-countries', id: idOf(1) },
    { verb: 'article-countries-page', id: idOf(1), page: 2 },
    { verb: 'related', id: idOf(1) },
    { verb: 'more-evidence' },
    { verb: 'follow-up', private: true },
    { verb: 'follow-up', private: false },
    { verb: 'share' },
  ])('%j comes back', (action) => {
    expect(decodePress(buttonId(ASKER, action), [])).toEqual({ ...action, askerId: ASKER });
  });

  test('carry the asker of the terminal too', () => {
    expect(decodePress(buttonId('0', { verb: 'share' }), [])).toEqual({ verb: 'share', askerId: '0' });
  });

  test('Previous and Next of an article differ on every page', () => {
    for (const page of [0, 1, 5]) {
      const { previous, next } = articlePageIds(ASKER, 'full-text-page', idOf(1), page);
      expect(previous).not.toBe(next);
      expect(decodePress(next, [])).toMatchObject({ verb: 'full-text-page', page: page + 1 });
    }
  });

  test('the modal brings its text', () => {
    expect(decodePress(modalId(ASKER, true), [], ['and then?'])).toEqual({
      verb: 'ask-follow-up',
      text: 'and then?',
      private: true,
      askerId: ASKER,
    });
  });

  test('a search button holds a short query whole and offers itself for no longer one', () => {
    const id = searchId(ASKER, { kind: 'search', state: { ...SEARCH, query: 'harbor storm ' } });
    expect(decodePress(id ?? '', [])).toMatchObject({ verb: 'search-page', state: { query: 'harbor storm', page: 0 } });
    expect(searchId(ASKER, { kind: 'search', state: { ...SEARCH, query: 'x'.repeat(90) } })).toBeUndefined();
  });
});

describe('what is not ours', () => {
  test.each([
    '',
    'x',
    '0s1.',
    '2s1.',
    '1s',
    '1z1.',
    '1t1.',
    '1T1.a000000001.!',
    '1q1.nonsense.',
    'some-other-bot:button:1',
    '1s!.',
  ])('%j is not understood', (id) => {
    expect(decodePress(id, searchMessage(SEARCH), ['x'])).toBeUndefined();
  });

  test('never throws, whatever the id and the values', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 100 }),
        fc.constantFrom('A', 'C', 'c', 'P', 'N', 'q', 'T', 'K'),
        fc.string(),
        (noise, verb, value) => {
          for (const id of [noise, `1${verb}1.${noise}`])
            decodePress(id, messageWith([id, menuId(ASKER, 'open-article')], [noise]), [value]);
        },
      ),
    );
  });
});
