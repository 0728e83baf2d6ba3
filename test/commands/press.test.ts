import { describe, expect, test } from 'vitest';
import type { CountryCode } from '../../src/article/article.ts';
import { articleReply } from '../../src/reply/article-reply.ts';
import { askedIn, contextOf } from '../../src/reply/context-of.ts';
import { menuId, modalId } from '../../src/reply/custom-id.ts';
import { followUpModal } from '../../src/reply/follow-up-modal.ts';
import { fullTextReply } from '../../src/reply/full-text-reply.ts';
import { relatedReply } from '../../src/reply/related-reply.ts';
import { searchReply } from '../../src/reply/search-reply.ts';
import { sharedReply } from '../../src/reply/shared-reply.ts';
import { ASKER, answerMessage, idOf, openDesk, replyOf, seen, textOf } from './desk.ts';
import { FERRY, FERRY_VIEW, HIT, PAGE } from './fake-newsroom.ts';

const STATE = { mode: 'search', query: 'night ferry', sort: 'newest', page: 1, country: 'NO' as CountryCode } as const;
const SOMEONE = { userId: '333333333333333333', userName: 'someone' };

function pagedMessage(isPrivate = false) {
  const viewer = { askerId: ASKER.userId, private: isPrivate };
  const message = seen(searchReply({ ...PAGE, page: STATE.page }, STATE, viewer), isPrivate);
  const idOfLabel = (label: string) => {
    for (const component of message.components.flatMap((row) => row.components)) {
      if (component.type === 2 && 'label' in component && component.label === label && 'custom_id' in component) {
        return component.custom_id;
      }
    }
    throw new Error(`there is no button ${label}`);
  };
  return { ids: { previous: idOfLabel('Previous'), next: idOfLabel('Next') }, message };
}

describe('paging', () => {
  test('replaces the message of its asker with that page of today', async () => {
    const { press, newsroom } = openDesk();
    const { ids, message } = pagedMessage();
    const outcome = await press(ids.next, { message });
    expect(newsroom.calls).toEqual([['search', { text: 'night ferry', sort: 'newest', page: 2, country: 'NO' }]]);
    const viewer = { askerId: ASKER.userId, private: false };
    expect(outcome).toEqual({ kind: 'update', reply: searchReply(PAGE, { ...STATE, page: 2 }, viewer) });
  });

  test('stays private on a private message', async () => {
    const { press } = openDesk();
    const { ids, message } = pagedMessage(true);
    const viewer = { askerId: ASKER.userId, private: true };
    expect(replyOf(await press(ids.previous, { message }))).toEqual(searchReply(PAGE, { ...STATE, page: 0 }, viewer));
  });

  test('gives others that page as a private copy of their own', async () => {
    const { press } = openDesk();
    const { ids, message } = pagedMessage();
    const outcome = await press(ids.next, { message, asker: SOMEONE });
    const viewer = { askerId: SOMEONE.userId, private: true };
    expect(outcome).toEqual({ kind: 'new', reply: searchReply(PAGE, { ...STATE, page: 2 }, viewer), private: true });
  });

  test('of a search whose country was not clear begins with a picked one', async () => {
    const { command, press, newsroom } = openDesk();
    const message = seen(
      replyOf(await command('search', { query: 'q'.repeat(200), country: 'korea', sort: 'oldest' })),
    );
    const menu = message.components.flatMap((row) => row.components).find(({ type }) => type === 3);
    if (menu?.type !== 3) throw new Error('there is no menu');
    const outcome = await press(menu.custom_id, { message, values: [menu.options[1]?.value ?? ''] });
    expect(newsroom.calls).toEqual([['search', { text: 'q'.repeat(200), sort: 'oldest', page: 0, country: 'KP' }]]);
    expect(outcome.kind).toBe('update');
  });

  test('of a full text asks for the text of that page', async () => {
    const { press, newsroom } = openDesk();
    const outcome = await press(idOf({ verb: 'full-text-page', id: FERRY.id, page: 2 }));
    expect(newsroom.calls).toEqual([['article', { id: FERRY.id }, 2]]);
    expect(outcome.kind).toBe('update');
  });

  test('that cannot be done leaves the message, and says so privately', async () => {
    const { press } = openDesk({ answers: { article: async () => ({ kind: 'none', nearest: [] }) } });
    const outcome = await press(idOf({ verb: 'full-text-page', id: FERRY.id, page: 2 }));
    expect(outcome).toMatchObject({ kind: 'new', private: true });
    expect(textOf(outcome)).toContain('not in the collection any more');
  });
});

describe('opening answers the presser privately, whoever asked', () => {
  const viewer = { askerId: SOMEONE.userId, private: true };

  test('an article from a menu', async () => {
    const { press } = openDesk();
    const outcome = await press(menuId(ASKER.userId, 'open-article'), { values: [FERRY.id], asker: SOMEONE });
    expect(outcome).toEqual({ kind: 'new', reply: articleReply(FERRY_VIEW, viewer), private: true });
  });

  test('a country from a menu', async () => {
    const { press, newsroom } = openDesk();
    await press(menuId(ASKER.userId, 'open-country'), { values: ['NO'] });
    expect(newsroom.calls).toEqual([['countries', { country: { code: 'NO' } }]]);
  });

  test('the full text', async () => {
    const { press } = openDesk();
    const outcome = await press(idOf({ verb: 'full-text', id: FERRY.id }), { asker: SOMEONE });
    expect(outcome).toEqual({ kind: 'new', reply: fullTextReply(FERRY_VIEW, viewer), private: true });
  });

  test('related articles', async () => {
    const { press } = openDesk();
    const outcome = await press(idOf({ verb: 'related', id: FERRY.id }), { asker: SOMEONE });
    expect(replyOf(outcome)).toEqual(relatedReply(FERRY_VIEW, [HIT], viewer));
  });
});

test('Share posts the private message for all, and asks nothing again', async () => {
  const { press, newsroom } = openDesk();
  const share = idOf({ verb: 'share' });
  const message = answerMessage(true);
  const outcome = await press(share, { message });
  expect(outcome).toEqual({ kind: 'new', reply: sharedReply(message, ASKER), private: false });
  expect(newsroom.calls).toEqual([]);
});

describe('Follow up', () => {
  test('opens a form that knows the question', async () => {
    const { press } = openDesk();
    const message = answerMessage();
    const question = askedIn(message)?.text;
    expect(await press(idOf({ verb: 'follow-up', private: false }), { message })).toEqual({
      kind: 'modal',
      modal: followUpModal(ASKER.userId, { private: false, ...(question && { question }) }),
    });
  });

  test.each([
    ['a public message, publicly', false, false, false],
    ['a private message, privately', false, true, true],
    ['"Ask privately", privately', true, false, true],
  ])('answers the text of the form, with its topic: %s', async (_, asksPrivate, isPrivate, expected) => {
    const { press, newsroom } = openDesk();
    const message = answerMessage(isPrivate);
    const outcome = await press(modalId(ASKER.userId, asksPrivate), { message, values: ['And in winter?'] });
    expect(outcome).toMatchObject({ kind: 'new', private: expected });
    const context = contextOf(message);
    expect(newsroom.calls).toEqual([['ask', { text: 'And in winter?', ...(context && { context }) }]]);
  });

  test('an empty form is a private line', async () => {
    const { press } = openDesk();
    const outcome = await press(modalId(ASKER.userId, false), { values: [' '] });
    expect(outcome).toMatchObject({ kind: 'new', private: true });
    expect(textOf(outcome)).toContain('question is missing');
  });
});

test('more evidence asks the question of the message again', async () => {
  const { press, newsroom } = openDesk();
  const message = answerMessage();
  await press(idOf({ verb: 'more-evidence' }), { message });
  expect(newsroom.calls).toEqual([['ask', askedIn(message)]]);
});

test.each(['', 'x', '0v123.old', '1Z21i3v9.', 'show:more', '🙂'.repeat(50)])(
  'a button that is unknown or old (%s) gets a polite private line',
  async (customId) => {
    const outcome = await openDesk().press(customId);
    expect(outcome).toMatchObject({ kind: 'new', private: true });
    expect(textOf(outcome)).toContain('Ask again');
  },
);
