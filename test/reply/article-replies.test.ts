import { describe, expect, test } from 'vitest';
import { articleCountriesReply } from '../../src/reply/article-countries-reply.ts';
import { articleReply } from '../../src/reply/article-reply.ts';
import { decodePress } from '../../src/reply/custom-id.ts';
import { fullTextReply } from '../../src/reply/full-text-reply.ts';
import { shownText } from '../../src/reply/shown-text.ts';
import { violations } from './discord-rules.ts';
import { articleView, code, GHANA, idOf, PRIVATE, PUBLIC, RUSSIA, tag } from './fixtures.ts';
import { idBehind, labelsOf } from './labels.ts';
import { activeTokens } from './token-kinds.ts';

describe('the card of an article', () => {
  test('shows lead, key points and facts; the agency of a photo as that', () => {
    const embed = articleReply(articleView({ agency: 'AP', agencyFromPhoto: true, place: 'TEMA' }), PUBLIC).embeds?.[0];
    expect(embed?.title).toBe('Harbour reopens after storm 1');
    expect(embed?.description).toBe('The harbour of Tema opened again on Monday.');
    expect(embed?.fields?.map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Key points: - Two ships were towed out.\n- The storm had closed it for nine days.',
      'Date: <t:1749376800:D> (dateline)',
      'Place: TEMA',
      'Agency: photo: AP',
      'Reading time: 2 minutes',
      'Countries: 🇬🇭 Ghana, 🇷🇺 Russia',
    ]);
  });

  test('has the buttons of the design, and Share when private', () => {
    expect(labelsOf(articleReply(articleView(), PUBLIC))).toEqual(['Full text', 'Related', 'Countries']);
    expect(labelsOf(articleReply(articleView({ countryTags: [] }), PRIVATE))).toEqual([
      'Full text',
      'Related',
      'Share',
    ]);
  });

  test('says that more of a long lead is in the full text', () => {
    const { embeds } = articleReply(articleView({ lead: 'word '.repeat(400) }), PUBLIC);
    expect(embeds?.[0]?.description).toMatch(/word…\n\nMore of it: press Full text\.$/u);
  });

  test('shows the caption of its photo', () => {
    const fields = articleReply(articleView({ captions: ['Ships. (AP)'] }), PUBLIC).embeds?.[0]?.fields;
    expect(fields).toContainEqual({ name: 'Photo caption', value: 'Ships. (AP)' });
  });

  test('links only where a browser would go', () => {
    const urlOf = (url: string) => articleReply(articleView({ url, image: url }), PUBLIC).embeds?.[0];
    expect(urlOf('https://news.test/ä b')).toMatchObject({ url: 'https://news.test/%C3%A4%20b' });
    for (const url of ['javascript:alert(1)', 'ws://x.test', 'https://user:pass@x.test', 'x', 'attachment://x']) {
      expect(urlOf(url)?.url).toBeUndefined();
      expect(urlOf(url)?.image).toBeUndefined();
    }
  });
});

describe('the full text', () => {
  const textOf = ({ content = '', embeds = [] }: ReturnType<typeof fullTextReply>) =>
    content + embeds.map(({ description = '' }) => description).join('');
  const page = (paragraphs: readonly string[]) => articleView({ text: { paragraphs, page: 1, pageCount: 3 } });

  test('pages in whole paragraphs', () => {
    const reply = fullTextReply(page(['One.', 'Two.']), PUBLIC);
    expect(reply.embeds).toMatchObject([{ description: 'One.\n\nTwo.', footer: { text: 'Page 2 of 3' } }]);
    expect(labelsOf(reply)).toEqual(['Previous', 'Next', 'Related', 'Countries']);
    expect(decodePress(idBehind(reply, 'Next'), [])).toMatchObject({ verb: 'full-text-page', id: idOf(1), page: 2 });
  });

  test.each([
    ['asterisks', '*'.repeat(3_000)],
    ['backslashes', '\\'.repeat(3_000)],
    ['links', '[x](https://x.test) '.repeat(150).trim()],
    ['underscores and emoji', '_👩‍👩‍👧‍👦'.repeat(250)],
  ])('is complete even when it is all %s', (_, paragraph) => {
    const reply = fullTextReply({ ...page([paragraph]), title: '*'.repeat(300) }, PRIVATE);
    expect(violations(reply)).toEqual([]);
    expect(shownText(textOf(reply))).toBe(paragraph);
  });
});

test('what was in the middle of a line is no heading where the next embed begins with it', () => {
  for (let shift = 0; shift < 2; shift += 1) {
    const paragraph = `${'x'.repeat(shift)}${' # -# > 1.'.repeat(560)}`.trim();
    const reply = fullTextReply(articleView({ text: { paragraphs: [paragraph], page: 0, pageCount: 1 } }), PUBLIC);
    expect(reply.embeds).toHaveLength(2);
    expect(violations(reply)).toEqual([]);
    expect(activeTokens(reply).filter((kind) => kind !== 'paragraph' && kind !== 'text')).toEqual([]);
  }
});

describe('the countries of an article', () => {
  test('each have a sentence that names them, the name bold', () => {
    const countryTags = [
      tag(GHANA),
      tag(RUSSIA, { main: false, mentions: 1, kinds: ['demonym'], sentence: 'Russian ships.' }),
    ];
    expect(articleCountriesReply(articleView({ countryTags }), 0, PUBLIC).embeds?.[0]?.fields).toEqual([
      { name: '🇬🇭 Ghana', value: 'the story is about it · 2 mentions (by name)\n> **Ghana** closed the harbour.' },
      { name: '🇷🇺 Russia', value: '1 mention (by its people)\n> **Russian** ships.' },
    ]);
  });

  test('a name inside another word is not marked', () => {
    const countryTags = [tag(code('NE'), { sentence: 'Nigeria and Niger agreed.' })];
    expect(articleCountriesReply(articleView({ countryTags }), 0, PUBLIC).embeds?.[0]?.fields?.[0]?.value).toContain(
      '> Nigeria and **Niger** agreed.',
    );
  });

  test('page by eight, the nearest page for one that is not there', () => {
    const countryTags = ['RU', 'GH', 'KP', 'KR', 'US', 'CI', 'FR', 'DE', 'FJ'].map((country) => tag(code(country)));
    const reply = articleCountriesReply(articleView({ countryTags }), 7, PUBLIC);
    expect(reply.embeds?.[0]).toMatchObject({ fields: [{ name: '🇫🇯 Fiji' }], footer: { text: 'Page 2 of 2' } });
    expect(decodePress(idBehind(reply, 'Previous'), [])).toMatchObject({ verb: 'article-countries-page', page: 0 });
  });
});
