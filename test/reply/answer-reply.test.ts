import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer-types.ts';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { stripUnprintable } from '../../src/reply/clean-text.ts';
import { decodePress } from '../../src/reply/custom-id.ts';
import { moreEvidenceReply } from '../../src/reply/more-evidence-reply.ts';
import { noAnswerReply } from '../../src/reply/no-answer-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { shownText } from '../../src/reply/shown-text.ts';
import {
  answer,
  anyAnswer,
  anyQuestion,
  candidate,
  day,
  evidence,
  GHANA,
  idOf,
  noAnswer,
  PRIVATE,
  PUBLIC,
  QUESTION,
  summary,
} from './fixtures.ts';
import { labelsOf } from './labels.ts';

const BIDI = /[\u202a-\u202e\u2066-\u2069]/gu;
const linesOf = (reply: Reply) => reply.embeds?.[0]?.description?.split('\n') ?? [];
const answered = (more: Partial<Answer> = {}) => answerReply(QUESTION, answer(more), PUBLIC);

describe('an answer', () => {
  test('comes first, then its sentence with the span bold, then the citation with title and date', () => {
    expect(linesOf(answered())).toEqual([
      '**Monday**',
      '',
      '> The harbour of Tema opened again on **Monday**. [1]',
      '[1] Harbour reopens after storm 1 · <t:1749376800:D> (dateline)',
    ]);
  });

  test('stands under its question, above its confidence in words', () => {
    const embed = answered().embeds?.[0];
    expect(embed?.author?.name).toBe(QUESTION.text);
    expect(embed?.footer?.text).toBe('Confidence: high (about 9 of 10 such answers are right)');
    expect(answered({ confidence: 0.6 }).embeds?.[0]?.footer?.text).toContain('fair (about 6 of 10');
    expect(answered({ confidence: 0 }).embeds?.[0]?.footer?.text).toContain('low (about 1 of 10');
    expect(answered({ confidence: 1 }).embeds?.[0]?.footer?.text).toContain('high (about 9 of 10');
  });

  test('says yes or no where the evidence does', () => {
    expect(linesOf(answered({ polarity: 'no' }))[0]).toBe('**No.**');
  });

  test('without a span lets the article speak', () => {
    const { span: _, ...rest } = answer();
    expect(linesOf(answerReply(QUESTION, rest, PUBLIC))[0]).toBe('The article says:');
  });

  test('of many words is not bold, as it would read like a heading', () => {
    expect(linesOf(answered({ span: 'a b c d e f g' }))[0]).toBe('**a b c d e f g**');
    expect(linesOf(answered({ span: 'a b c d e f g h' }))[0]).toBe('Answer: a b c d e f g h');
  });

  test('that is a list shows every member, counted, in its order', () => {
    expect(linesOf(answered({ polarity: 'yes', list: ['Ghana', 'Fiji'] })).slice(0, 4)).toEqual([
      '**Yes.**',
      '2 in all, in the order of the text:',
      '- Ghana',
      '- Fiji',
    ]);
  });

  test('that is a list of forty stays complete in one paragraph', () => {
    const list = Array.from({ length: 40 }, (_, index) => `Member ${index}`);
    expect(linesOf(answered({ list }))[1]).toBe(list.join('; '));
  });

  test('that is a list beyond all room says how many it left out', () => {
    const list = Array.from({ length: 400 }, (_, index) => `Member number ${index}`);
    const line = linesOf(answered({ list }))[1] ?? '';
    const left = Number(/and (\d+) more in the article$/u.exec(line)?.[1]);
    expect(line.split('; ').length - 1 + left).toBe(400);
  });

  test('from several articles cites each under its own quote', () => {
    const lines = linesOf(
      answered({
        evidence: [evidence('One.'), evidence('One more.'), evidence('Two.', { citation: 2 })],
        citations: [
          { ...summary(1), number: 1 },
          { ...summary(2, { date: { iso: day('2024-01-16'), basis: 'file-photo' } }), number: 2 },
        ],
      }),
    );
    expect(lines.slice(2)).toEqual([
      '> One. [1]',
      '',
      '> One more. [1]',
      '[1] Harbour reopens after storm 1 · <t:1749376800:D> (dateline)',
      '',
      'An older article:',
      '> Two. [2]',
      '[2] Harbour reopens after storm 2 · photo of <t:1705399200:D>',
    ]);
  });

  test('tells what a relative date means and what it was counted from', () => {
    const from = { iso: day('2025-06-08'), basis: 'caption' as const };
    expect(linesOf(answered({ resolvedDates: [{ text: 'Monday', iso: day('2025-06-09'), from }] })).at(-1)).toBe(
      'Date: “Monday” means <t:1749463200:D>, counted from <t:1749376800:D> (photo caption).',
    );
  });

  test('offers its article, more evidence, a follow-up, and privacy or sharing', () => {
    expect(labelsOf(answered())).toEqual(['Read article', 'More evidence', 'Follow up', 'Ask privately']);
    expect(labelsOf(answerReply(QUESTION, answer(), PRIVATE))).toEqual([
      'Read article',
      'More evidence',
      'Follow up',
      'Share',
    ]);
    expect(labelsOf(answered({ candidates: [candidate(1)] }))).not.toContain('More evidence');
  });

  test('that cites several articles has a menu of them', () => {
    const citations = [
      { ...summary(1), number: 1 },
      { ...summary(2), number: 2 },
    ];
    const [menu] = answered({ citations }).components?.[0]?.components ?? [];
    expect(menu).toMatchObject({
      type: 3,
      options: [
        {
          label: 'Harbour reopens after storm 1',
          value: idOf(1),
          description: '8 June 2025 (dateline) · Ghana, Russia',
        },
        { label: 'Harbour reopens after storm 2', value: idOf(2) },
      ],
    });
  });

  test('quotes nothing that its sentences do not say, whatever they say', () => {
    fc.assert(
      fc.property(anyQuestion, anyAnswer, (question, any) => {
        const sources = any.evidence.map(({ sentence }) => stripUnprintable(sentence).replace(BIDI, ''));
        for (const line of linesOf(answerReply(question, any, PUBLIC)).filter((shown) => /^[>"“„«]/u.test(shown))) {
          const words = shownText(line)
            .replace(/ \[\d\]$/u, '')
            .replace(/^…|…$/gu, '')
            .replace(BIDI, '');
          expect(sources.some((source) => source.includes(words))).toBe(true);
        }
      }),
    );
  });
});

describe('no answer', () => {
  test('shows the nearest sentence where it may answer in other words, and says that it may not', () => {
    const near = linesOf(noAnswerReply(QUESTION, noAnswer({ confidence: 0.15 }), PUBLIC));
    const [first] = noAnswer().candidates;
    expect(near.slice(0, 3)).toEqual([
      'No sentence is sure to answer the question. The nearest one:',
      `> ${first?.sentence}`,
      first?.articleTitle,
    ]);
    expect(near).toContain('Nearest articles:');
    const far = linesOf(noAnswerReply(QUESTION, noAnswer({ confidence: 0.05 }), PUBLIC));
    expect(far.join('\n')).not.toContain(first?.sentence);
  });

  test('says so, why, and what is nearest', () => {
    const embed = noAnswerReply(QUESTION, noAnswer(), PUBLIC).embeds?.[0];
    expect(embed?.title).toBe('Not in this collection');
    expect(embed?.description?.split('\n')).toEqual([
      'There are articles near this topic, but none has a sentence that answers the question.',
      '',
      'Nearest articles:',
      '- Harbour reopens after storm 1',
      '  <t:1749376800:D> (dateline) · 🇬🇭 Ghana, 🇷🇺 Russia',
    ]);
  });

  test('offers the nearest sentences only where there are any', () => {
    const nothing = noAnswer({ reason: 'nothing-near', nearest: [], candidates: [] });
    expect(labelsOf(noAnswerReply(QUESTION, noAnswer(), PUBLIC))).toEqual([
      'Nearest sentences',
      'Follow up',
      'Ask privately',
    ]);
    expect(labelsOf(noAnswerReply(QUESTION, nothing, PRIVATE))).toEqual(['Follow up', 'Share']);
  });
});

describe('more evidence', () => {
  test('quotes every candidate, numbered by article', () => {
    const candidates = [candidate(1, 'First.'), candidate(2, 'Second.'), candidate(1, 'Third.')];
    const reply = moreEvidenceReply(QUESTION, answer({ candidates }), PRIVATE);
    expect(linesOf(reply)).toEqual([
      '> First. [1]',
      '[1] Harbour reopens after storm 1 · <t:1749376800:D> (dateline)',
      '',
      '> Second. [2]',
      '[2] Harbour reopens after storm 2',
      '',
      '> Third. [1]',
      '[1] Harbour reopens after storm 1 · <t:1749376800:D> (dateline)',
    ]);
  });

  test('opens an article from its menu', () => {
    const { components = [] } = moreEvidenceReply(QUESTION, noAnswer(), PUBLIC);
    const [menu] = components[0]?.components ?? [];
    const id = menu !== undefined && 'custom_id' in menu ? menu.custom_id : '';
    expect(decodePress(id, components, [idOf(1)])).toMatchObject({ verb: 'open-article', id: idOf(1) });
  });
});

test('a country without its date is still cited', () => {
  const { date: _, ...undated } = summary(1, { countries: [GHANA] });
  expect(linesOf(answered({ citations: [{ ...undated, number: 1 }] })).at(-1)).toBe(
    '[1] Harbour reopens after storm 1 · no date',
  );
});
