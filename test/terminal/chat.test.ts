import { describe, expect, test } from 'vitest';
import type { Outcome, Request } from '../../src/commands/request.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { chat } from '../../src/terminal/chat.ts';
import { memoryStdio } from './memory-stdio.ts';

const QUIET: Pick<Reply, 'allowed_mentions'> = { allowed_mentions: { parse: [] } };
const says = (content: string): Outcome => ({ kind: 'new', private: false, reply: { content, ...QUIET } });

const ABOUT_FERRIES: Outcome = { kind: 'new', private: false, reply: { embeds: [{ title: 'Ferries' }], ...QUIET } };

const PAGE: Reply = {
  content: 'Two stories',
  components: [
    {
      type: 1,
      components: [
        { type: 2, style: 2, label: 'Previous', custom_id: 'previous', disabled: true },
        { type: 2, style: 2, label: 'Next', custom_id: 'next' },
        { type: 2, style: 5, label: 'Source', url: 'https://news.example/a' },
      ],
    },
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'open',
          placeholder: 'Open a story',
          options: [
            { label: 'Harbour', value: 'a1', description: '2024-03-04' },
            { label: 'Ferry', value: 'b2' },
          ],
        },
      ],
    },
  ],
  ...QUIET,
};

/** Types lines at a dispatch that is scripted by the requests it gets. */
async function talk(lines: readonly string[], dispatch: (request: Request) => Outcome) {
  const requests: Request[] = [];
  const { stdio, printed } = memoryStdio();
  async function* typed() {
    yield* lines;
  }
  const count = await chat(
    typed(),
    async (request) => {
      requests.push(request);
      return dispatch(request);
    },
    stdio,
  );
  return { requests, replies: printed.map((text) => text.trimEnd()), count };
}

const page: Outcome = { kind: 'new', private: false, reply: PAGE };
const pageFor = (request: Request) => (request.kind === 'talk' ? page : says(`pressed ${request.kind}`));

describe('the chat', () => {
  test('answers every line in order, passes over blank ones and counts them all', async () => {
    const { requests, replies, count } = await talk(['/status', '', 'who met whom?'], (request) =>
      says(request.kind === 'talk' ? `heard ${request.text}` : ''),
    );
    expect(replies).toEqual(['heard /status', 'heard who met whom?']);
    expect(requests[0]).toMatchObject({ kind: 'talk', asker: { surface: 'terminal', userId: '0' } });
    expect(count).toBe(3);
  });

  test('only a line that goes on from the answer above is asked with it as its topic', async () => {
    const lines = ['who met whom?', '/oops', 'and when was it?', 'what did the harbour cost?'];
    const { requests } = await talk(lines, (request) =>
      request.kind === 'talk' && request.text === '/oops' ? says('no such command') : ABOUT_FERRIES,
    );
    const topics = requests.map(async (request) => (request.kind === 'talk' ? request.context?.() : undefined));
    expect(await Promise.all(topics)).toMatchObject([
      undefined,
      undefined,
      { embeds: [{ title: 'Ferries' }] },
      undefined,
    ]);
  });

  test('numbers buttons and menu options in one row and leaves out what cannot be pressed', async () => {
    const { replies } = await talk(['search'], () => page);
    expect(replies[0]).toBe(
      [
        'Two stories',
        '',
        'press 1 Next',
        'press to choose (Open a story):',
        '  2 Harbour – 2024-03-04',
        '  3 Ferry',
        'Source: https://news.example/a',
      ].join('\n'),
    );
  });

  test.each([
    ['press 1', { customId: 'next', values: [] }],
    ['PRESS 3', { customId: 'open', values: ['b2'] }],
  ])('%s presses it on the message that shows it', async (line, press) => {
    const { requests } = await talk(['search', line], pageFor);
    expect(requests[1]).toMatchObject({ kind: 'press', message: { content: 'Two stories' }, ...press });
  });

  test('the numbers stay good when the next reply has nothing to press', async () => {
    const { requests } = await talk(['search', 'press 3', 'press 1'], pageFor);
    expect(requests.map(({ kind }) => kind)).toEqual(['talk', 'press', 'press']);
  });

  test('a number that is not there is told, and dispatch is not bothered', async () => {
    const { requests, replies } = await talk(['press 1', 'search', 'press 4', 'press 0'], pageFor);
    expect(requests).toHaveLength(1);
    expect(replies.filter((_, index) => index !== 1)).toEqual([
      'There is nothing to press yet.',
      'There is no button 4: the numbers go from 1 to 3.',
      'There is no button 0: the numbers go from 1 to 3.',
    ]);
  });

  test('a form takes the next line as its text, even one that looks like a press', async () => {
    const modal: Outcome = { kind: 'modal', modal: { custom_id: 'form', title: 'Follow up', components: [] } };
    const { requests, replies } = await talk(['search', 'press 1', 'press 2', 'search again'], (request) => {
      if (request.kind === 'talk') return page;
      return request.kind === 'press' && request.customId === 'form' ? says('thanks') : modal;
    });
    expect(replies[1]).toMatch(/^Follow up/u);
    expect(requests[2]).toMatchObject({ kind: 'press', customId: 'form', values: ['press 2'] });
    expect(requests[3]).toMatchObject({ kind: 'talk', text: 'search again' });
  });

  test('an update stands in the place of what was pressed', async () => {
    const second: Reply = { content: 'Page two', components: PAGE.components?.slice(0, 1) ?? [], ...QUIET };
    const { replies, requests } = await talk(['search', 'press 1', 'press 2'], (request) =>
      request.kind === 'press' ? { kind: 'update', reply: second } : page,
    );
    expect(replies[1]).toMatch(/^Page two\n\npress 1 Next/u);
    expect(replies[2]).toBe('There is no button 2: the numbers go from 1 to 1.');
    expect(requests).toHaveLength(2);
  });
});
