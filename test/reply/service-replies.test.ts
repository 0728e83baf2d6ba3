import { describe, expect, test } from 'vitest';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { errorReply } from '../../src/reply/error-reply.ts';
import { fitReply } from '../../src/reply/fit-reply.ts';
import { followUpModal } from '../../src/reply/follow-up-modal.ts';
import { helpReply } from '../../src/reply/help-reply.ts';
import { noticeReply, withNotice } from '../../src/reply/notice-reply.ts';
import { reloadProgressReply } from '../../src/reply/reload-progress-reply.ts';
import { reloadReply } from '../../src/reply/reload-reply.ts';
import { sharedReply } from '../../src/reply/shared-reply.ts';
import { statusReply } from '../../src/reply/status-reply.ts';
import { withoutEmbeds } from '../../src/reply/without-embeds.ts';
import { violations } from './discord-rules.ts';
import { answer, GHANA, PRIVATE, PUBLIC, QUESTION, reloadReport, status } from './fixtures.ts';
import { labelsOf } from './labels.ts';

describe('a reload', () => {
  test('reports counts, titles and each rejected file with line and reason', () => {
    expect(reloadReply(reloadReport()).embeds?.[0]).toMatchObject({
      title: 'Reloaded',
      description:
        '1 added · 0 changed · 0 removed · 4 unchanged · 1 rejected · 5 articles in all · 120 ms\n\nRejected:\n- `news/broken.txt`, line 3: it is empty',
      fields: [{ name: 'Added', value: '- A new harbour' }],
    });
  });

  test('shows a file name as it is, a long one by its end', () => {
    const rejected = [
      { file: 'a_b*c`d.txt', line: 1, reason: 'is _empty_' },
      { file: `${'deep/'.repeat(40)}last.txt`, line: 1, reason: 'x' },
    ];
    const text = reloadReply(reloadReport({ rejected, rejectedCount: 12 })).embeds?.[0]?.description ?? '';
    expect(text).toContain('- `a_b*cˋd.txt`, line 1: is \\_empty\\_');
    expect(text).toMatch(/- `…[deep/]+\/last\.txt`, line 1/u);
    expect(text).toContain('… and 10 more: run check on the content folder.');
  });

  test('as a dry run says that nothing was changed, and when it would be refused', () => {
    const embed = reloadReply(reloadReport({ dryRun: true, needsForce: true })).embeds?.[0];
    expect(embed?.title).toBe('Dry run of a reload');
    expect(embed?.description).toMatch(/^Nothing was changed\./u);
    expect(embed?.description).toContain('`force:true`');
  });

  test('says that the folder has no article', () => {
    const empty = { added: { count: 0, titles: [] }, unchanged: 0, rejected: [], rejectedCount: 0, articles: 0 };
    expect(reloadReply(reloadReport(empty)).embeds?.[0]?.description).toContain(
      'There is no article in the content folder',
    );
    expect(reloadReply(reloadReport()).embeds?.[0]?.description).not.toContain('There is no article');
  });

  test('counts the titles that it does not show', () => {
    const titles = Array.from({ length: 10 }, (_, index) => `Title ${index} ${'x'.repeat(110)}`);
    const value = reloadReply(reloadReport({ added: { count: 32, titles } })).embeds?.[0]?.fields?.[0]?.value ?? '';
    const shown = value.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(value).toMatch(new RegExp(`… and ${32 - shown} more$`, 'u'));
  });

  test('tells how far it is', () => {
    expect(reloadProgressReply({ phase: 'reading', files: 1, articles: 2 }).content).toBe(
      'Reading: 1 file, 2 articles so far …',
    );
    expect(reloadProgressReply({ phase: 'indexing', files: 3, articles: 9 }).content).toContain('Building the index');
  });
});

describe('status', () => {
  test('tells size, freshness, version and uptime', () => {
    const embed = statusReply(status(), { appVersion: '1.2.3', uptimeMs: 93_600_000 }).embeds?.[0];
    expect(embed?.fields).toContainEqual({ name: 'Articles', value: '2', inline: true });
    expect(embed?.fields).toContainEqual({ name: 'Newest', value: '<t:1749376800:D>', inline: true });
    expect(embed?.fields).toContainEqual({ name: 'Loaded', value: '<t:1750000000:R> in 42 ms', inline: true });
    expect(embed?.fields).toContainEqual({
      name: 'Newsdesk',
      value: 'version 1.2.3, up for 1 day 2 hours',
      inline: true,
    });
  });

  test.each([
    [status({ state: 'loading' }), 'The collection is still loading.'],
    [status({ state: 'empty' }), 'There are no articles. Put some into the content folder, then run /reload.'],
    [
      status({ state: 'unreadable', problem: 'Could not read /srv/secret' }),
      'The articles can not be read. Admins can find out why with /reload.',
    ],
    [status({ reloading: true }), 'The collection is loaded. A reload is running.'],
  ])('says what state it is in', (now, text) => {
    expect(statusReply(now, { appVersion: '1', uptimeMs: 0 }).embeds?.[0]?.description).toBe(text);
  });
});

describe('help', () => {
  test('lists commands and examples of the loaded collection', () => {
    const entries = [{ usage: '/reload [force]', description: 'Read again', adminOnly: true }];
    const embed = helpReply(entries, { query: 'tema harbour', country: GHANA }).embeds?.[0];
    expect(embed?.description).toContain('`/reload [force]`\nRead again (admins)');
    expect(embed?.fields?.[1]).toMatchObject({
      name: 'Try',
      value: '`/search query:tema harbour`\n`/countries country:Ghana`',
    });
  });

  test('without a collection has no examples', () => {
    expect(helpReply([], {}).embeds?.[0]?.fields).toHaveLength(1);
  });
});

describe('lines of words', () => {
  test('an error carries its id and keeps its lines', () => {
    expect(errorReply('One.\nTwo_2.', 'e1f2').content).toBe(
      'One.\nTwo\\_2.\nError id: `e1f2`. Tell it to whoever runs this bot.',
    );
  });

  test('a notice stands above the reply that it is about', () => {
    expect(withNotice(noticeReply('below'), 'above').content).toBe('above\nbelow');
  });
});

describe('sharing', () => {
  const { content = '', embeds = [], components = [] } = answerReply(QUESTION, answer(), PRIVATE);

  test('posts the same embeds and buttons without Share, and says by whom', () => {
    const shared = sharedReply({ content, embeds, components }, { userId: '123456789012345678', userName: 'Ann' });
    expect(shared.content).toBe('Shared by <@123456789012345678>');
    expect(shared.embeds).toEqual(embeds);
    expect(labelsOf(shared)).toEqual(['Read article', 'More evidence', 'Follow up']);
    expect(shared.allowed_mentions).toEqual({ parse: [] });
  });

  test('sends back nothing that Discord has added', () => {
    const back = embeds.map((embed) => ({
      ...embed,
      timestamp: '2026-01-01T00:00:00Z',
      footer: { text: embed.footer?.text ?? '', proxy_icon_url: 'https://x.test' },
    }));
    expect(
      sharedReply({ content: '', embeds: back, components: [] }, { userId: '0', userName: '*Ann*' }),
    ).toMatchObject({
      content: 'Shared by \\*Ann\\*',
      embeds,
    });
  });
});

describe('the follow-up modal', () => {
  test('asks under the question that it follows', () => {
    expect(followUpModal('7', { private: false, question: 'who?' })).toMatchObject({
      title: 'Follow up',
      components: [{ label: 'Your question', description: 'After: who?', component: { max_length: 300 } }],
    });
    expect(followUpModal('7', { private: true }).title).toBe('Ask privately');
  });
});

describe('without embeds', () => {
  test('the same is said in content', () => {
    const { content, embeds, components } = withoutEmbeds(answerReply(QUESTION, answer(), PUBLIC));
    expect(embeds).toBeUndefined();
    expect(components).toHaveLength(1);
    expect(content).toContain(
      '> The harbour of Tema opened again on **Monday**. [1]\n[1] Harbour reopens after storm 1',
    );
  });

  test('what does not fit is cut between lines, and the reader is told', () => {
    const description = Array.from({ length: 100 }, (_, index) => `**Line ${index}** of some words`).join('\n');
    const { content } = withoutEmbeds(fitReply({ embeds: [{ description }] }));
    expect(content?.split('\n').at(-2)).toMatch(/^\*\*Line \d+\*\* of some words$/u);
    expect(content).toMatch(/allow the bot to embed links in this channel to see it all\.$/u);
  });
});

describe('fitReply, the last guard', () => {
  test.each([
    ['title', 256],
    ['description', 4_096],
  ] as const)('lets a %s of %i pass whole and cuts one unit more', (part, limit) => {
    expect(fitReply({ embeds: [{ [part]: 'x'.repeat(limit) }] }).embeds?.[0]?.[part]).toHaveLength(limit);
    const cut = fitReply({ embeds: [{ [part]: 'x'.repeat(limit + 1) }] }).embeds?.[0]?.[part];
    expect(cut?.length).toBeLessThanOrEqual(limit);
    expect(cut).toMatch(/x…$/u);
  });

  test('keeps 6,000 characters over all embeds', () => {
    const draft = {
      embeds: [{ description: 'x'.repeat(3_500) }, { description: 'y'.repeat(3_500), footer: { text: 'z' } }],
    };
    expect(violations(fitReply(draft))).toEqual([]);
    expect(fitReply(draft).embeds?.[1]?.footer?.text).toBe('z');
  });

  test('leaves out blank fields and whole empty embeds, and never sends an empty message', () => {
    const { embeds } = fitReply({
      embeds: [
        {
          title: 'x',
          fields: [
            { name: '\u200b', value: 'v' },
            { name: 'n', value: ' ' },
          ],
        },
        { title: ' ' },
      ],
    });
    expect(embeds).toHaveLength(1);
    expect(embeds?.[0]?.fields).toBeUndefined();
    expect(fitReply({}).content).toBe('There is nothing to show.');
  });

  test('cuts no mark in two and closes what is bold', () => {
    const { embeds } = fitReply({ embeds: [{ description: `**${'\\*'.repeat(2_100)}**` }] });
    expect(embeds?.[0]?.description).toMatch(/^\*\*(?:\\\*)+…\*\*$/u);
  });

  test('sends each custom id and option value once, and no menu without options', () => {
    const button = { type: 2 as const, style: 2 as const, label: 'x', custom_id: 'a' };
    const menu = { type: 3 as const, custom_id: 'b', options: [] };
    const reply = fitReply({
      content: 'x',
      components: [
        { type: 1, components: [button, button] },
        { type: 1, components: [menu] },
      ],
    });
    expect(reply.components).toEqual([{ type: 1, components: [button] }]);
  });
});
