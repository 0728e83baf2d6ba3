import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerReply } from '../../src/reply/answer-reply.ts';
import { articleCountriesReply } from '../../src/reply/article-countries-reply.ts';
import { articleReply } from '../../src/reply/article-reply.ts';
import { chooseArticleReply } from '../../src/reply/choose-article-reply.ts';
import { chooseCountryReply } from '../../src/reply/choose-country-reply.ts';
import { countriesReply } from '../../src/reply/countries-reply.ts';
import { errorReply } from '../../src/reply/error-reply.ts';
import { followUpModal } from '../../src/reply/follow-up-modal.ts';
import { fullTextReply } from '../../src/reply/full-text-reply.ts';
import { helpReply } from '../../src/reply/help-reply.ts';
import { tokenizeMarkdown } from '../../src/reply/markdown.ts';
import { moreEvidenceReply } from '../../src/reply/more-evidence-reply.ts';
import { noAnswerReply } from '../../src/reply/no-answer-reply.ts';
import { noticeReply, withNotice } from '../../src/reply/notice-reply.ts';
import { relatedReply } from '../../src/reply/related-reply.ts';
import { reloadReply } from '../../src/reply/reload-reply.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { searchReply } from '../../src/reply/search-reply.ts';
import { sharedReply } from '../../src/reply/shared-reply.ts';
import { statusReply } from '../../src/reply/status-reply.ts';
import { withoutEmbeds } from '../../src/reply/without-embeds.ts';
import { modalViolations, violations } from './discord-rules.ts';
import {
  anyAnswer,
  anyArticle,
  anyCountryPage,
  anyHit,
  anyNoAnswer,
  anyQuestion,
  anyReloadReport,
  anySearchPage,
  anyState,
  anySummary,
  anyViewer,
  code,
  PUBLIC,
  status,
} from './fixtures.ts';
import { dirtyText } from './hostile-text.ts';
import { activeTokens } from './token-kinds.ts';

const views: Readonly<Record<string, fc.Arbitrary<Reply>>> = {
  search: fc.tuple(anySearchPage, anyState, anyViewer).map((parts) => searchReply(...parts)),
  related: fc.tuple(anySummary, fc.array(anyHit, { maxLength: 6 }), anyViewer).map((parts) => relatedReply(...parts)),
  article: fc.tuple(anyArticle, anyViewer).map((parts) => articleReply(...parts)),
  'full text': fc.tuple(anyArticle, anyViewer).map((parts) => fullTextReply(...parts)),
  'countries of an article': fc
    .tuple(anyArticle, fc.integer({ min: -1, max: 9 }), anyViewer)
    .map((parts) => articleCountriesReply(...parts)),
  countries: fc.tuple(anyCountryPage, anyViewer).map((parts) => countriesReply(...parts)),
  answer: fc.tuple(anyQuestion, anyAnswer, anyViewer).map((parts) => answerReply(...parts)),
  'no answer': fc.tuple(anyQuestion, anyNoAnswer, anyViewer).map((parts) => noAnswerReply(...parts)),
  'more evidence': fc
    .tuple(anyQuestion, fc.oneof(anyAnswer, anyNoAnswer), anyViewer)
    .map((parts) => moreEvidenceReply(...parts)),
  'a choice of articles': fc
    .tuple(fc.array(anySummary, { maxLength: 30 }), fc.boolean(), anyViewer)
    .map(([options, several, viewer]) =>
      chooseArticleReply(several ? { kind: 'several', options } : { kind: 'none', nearest: options }, viewer),
    ),
  'a choice of countries': fc
    .tuple(fc.constantFrom(['KP', 'KR'], ['GH'], []), fc.boolean(), anyState, anyViewer)
    .map(([codes, several, state, viewer]) =>
      chooseCountryReply(
        several ? { kind: 'several', codes: codes.map(code) } : { kind: 'none', nearest: codes.map(code) },
        state,
        viewer,
      ),
    ),
  reload: anyReloadReport.map(reloadReply),
  status: fc
    .tuple(dirtyText(), anyReloadReport, fc.constantFrom('ready' as const, 'unreadable' as const))
    .map(([problem, lastReload, state]) =>
      statusReply(status({ problem, lastReload, state }), { appVersion: '1.0.0', uptimeMs: 5e8 }),
    ),
  help: fc
    .tuple(
      fc.array(fc.record({ usage: dirtyText(), description: dirtyText() }), { maxLength: 60 }),
      dirtyText(),
      dirtyText(),
    )
    .map(([entries, query, title]) => helpReply(entries, { query, title, country: code('CI') })),
  error: fc.tuple(dirtyText(), dirtyText()).map((parts) => errorReply(...parts)),
  notice: fc.tuple(dirtyText(), dirtyText()).map(([above, text]) => withNotice(noticeReply(text), above)),
};

/** What the bot itself writes: nothing of it comes from a text that was read. */
const OWN = new Set(['text', 'bold', 'code', 'quote', 'list', 'subtext', 'timestamp', 'paragraph']);

describe.each(Object.entries(views))('%s, of any text', (_, replies) => {
  test('is what Discord takes', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        expect(violations(reply)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('formats nothing of it: no link, mention, heading, spoiler or italics', () => {
    fc.assert(
      fc.property(replies, (reply) => {
        expect(activeTokens(reply).filter((kind) => !OWN.has(kind))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('is what Discord takes also when it is shared, and without embeds', () => {
    fc.assert(
      fc.property(replies, ({ content = '', embeds = [], components = [], allowed_mentions }) => {
        const sharer = { userId: '0', userName: '**@everyone**' };
        expect(violations(sharedReply({ content, embeds, components }, sharer))).toEqual([]);
        expect(violations(withoutEmbeds({ content, embeds, components, allowed_mentions }))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the follow-up modal, of any question', () => {
  test('is what Discord takes', () => {
    fc.assert(
      fc.property(dirtyText(), fc.boolean(), (question, isPrivate) => {
        expect(modalViolations(followUpModal(PUBLIC.askerId, { private: isPrivate, question }))).toEqual([]);
      }),
    );
  });
});

test('the rules themselves see what is wrong', () => {
  const open = { content: 'x'.repeat(2_001), allowed_mentions: { parse: [] as [] } };
  expect(violations(open)).not.toEqual([]);
  expect(
    violations({
      embeds: Array.from({ length: 2 }, () => ({ description: 'x'.repeat(3_001) })),
      allowed_mentions: { parse: [] },
    }),
  ).not.toEqual([]);
  expect(tokenizeMarkdown('# x')[0]?.kind).toBe('heading');
});
