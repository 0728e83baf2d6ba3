import type { Answer, NoAnswer } from '../../src/answer/answer-types.ts';
import type { ArticleId, CountryCode, IsoDay } from '../../src/article/article.ts';
import { succeed } from '../../src/errors.ts';
import type { ArticleSummary, Hit, SearchPage } from '../../src/index/search-types.ts';
import type { ArticleView, CountryPage, Newsroom, ReloadReport, Status } from '../../src/newsroom/newsroom.ts';

const code = (text: string) => text as CountryCode;

export const FERRY: ArticleSummary = {
  id: '0a1b2c3d4e' as ArticleId,
  title: 'Night ferry returns to Tromsø after forty years',
  date: { iso: '2025-03-04' as IsoDay, basis: 'dateline' },
  countries: [code('NO'), code('SE')],
};

export const BRIDGE: ArticleSummary = {
  id: '5f6a7b8c9d' as ArticleId,
  title: 'Old bridge of Esztergom gets a second deck',
  countries: [code('HU')],
};

export const FERRY_VIEW: ArticleView = {
  ...FERRY,
  lead: 'The night ferry left Bodø on Tuesday.',
  keyPoints: ['It carries two hundred people.', 'The cabins are booked until May.'],
  captions: [],
  agencyFromPhoto: false,
  countryTags: [
    { code: code('NO'), mentions: 2, kinds: ['place'], main: true, sentence: 'The night ferry left Bodø on Tuesday.' },
  ],
  readingMinutes: 1,
  text: { paragraphs: ['The night ferry left Bodø on Tuesday.'], page: 0, pageCount: 3 },
  versions: [],
  sources: [{ file: 'ferry.txt', line: 1 }],
};

const SENTENCE = 'It carries two hundred people.';
const PASSAGE = { part: 'body', index: 1 } as const;

export const HIT: Hit = {
  ...FERRY,
  score: 3,
  snippet: { text: SENTENCE, highlights: [], passage: PASSAGE, cutBefore: false, cutAfter: false },
  versions: [],
};

export const PAGE: SearchPage = { hits: [HIT], total: 11, page: 0, pageCount: 3, undatedLeftOut: 0 };
export const NOTHING: SearchPage = { hits: [], total: 0, page: 0, pageCount: 1, undatedLeftOut: 0 };

export const ANSWER: Answer = {
  kind: 'answer',
  resolvedDates: [],
  evidence: [
    { sentence: SENTENCE, spans: [], citation: 1, articleId: FERRY.id, passage: PASSAGE, passageText: SENTENCE },
  ],
  citations: [{ ...FERRY, number: 1 }],
  confidence: 0.8,
  candidates: [{ sentence: SENTENCE, articleId: FERRY.id, articleTitle: FERRY.title, passage: PASSAGE, score: 2 }],
};

export const NO_ANSWER: NoAnswer = {
  kind: 'no-answer',
  reason: 'not-said',
  nearest: [FERRY],
  confidence: 0.1,
  candidates: [],
};

export const COUNTRIES: CountryPage = {
  kind: 'list',
  countries: [{ code: code('NO'), articles: 1 }],
  total: 1,
  page: 0,
  pageCount: 1,
};

const NORWAY: CountryPage = {
  kind: 'country',
  code: code('NO'),
  articles: [{ ...FERRY, sentence: 'The night ferry left Bodø on Tuesday.', passage: PASSAGE }],
  total: 1,
  page: 0,
  pageCount: 1,
};

export const RELOADED: ReloadReport = {
  dryRun: false,
  added: { count: 1, titles: ['A'] },
  changed: { count: 0, titles: [] },
  removed: { count: 0, titles: [] },
  unchanged: 2,
  rejectedCount: 0,
  rejected: [],
  articles: 3,
  ms: 12,
};

export const STATUS: Status = {
  state: 'ready',
  version: 'v1',
  articles: 2,
  passages: 9,
  countries: 3,
  rejected: 0,
  reloading: false,
  examples: { query: 'night ferry', title: FERRY.title, country: code('NO') },
};

type Call = { readonly [Method in keyof Newsroom]: readonly [Method, ...Parameters<Newsroom[Method]>] }[keyof Newsroom];

export interface FakeNewsroom extends Newsroom {
  /** What was asked, in order; `status` is not counted. */
  readonly calls: readonly Call[];
}

/** A collection of two made-up articles with fixed answers; each can be replaced. */
export function fakeNewsroom(answers: Partial<Newsroom> = {}): FakeNewsroom {
  const calls: Call[] = [];
  const fixed: Newsroom = {
    search: async () => PAGE,
    article: async () => ({ kind: 'found', article: FERRY_VIEW }),
    related: async () => [HIT],
    countries: async ({ country }) => (country === undefined ? COUNTRIES : NORWAY),
    ask: async () => ANSWER,
    complete: async () => [{ name: FERRY.title, value: FERRY.id }],
    reload: async () => succeed(RELOADED),
    status: () => STATUS,
    ...answers,
  };
  return {
    calls,
    search(query) {
      calls.push(['search', query]);
      return fixed.search(query);
    },
    article(ref, page) {
      calls.push(['article', ref, page]);
      return fixed.article(ref, page);
    },
    related(id, limit) {
      calls.push(['related', id, limit]);
      return fixed.related(id, limit);
    },
    countries(filter) {
      calls.push(['countries', filter]);
      return fixed.countries(filter);
    },
    ask(question) {
      calls.push(['ask', question]);
      return fixed.ask(question);
    },
    complete(field, typed) {
      calls.push(['complete', field, typed]);
      return fixed.complete(field, typed);
    },
    reload(options) {
      calls.push(['reload', options]);
      return fixed.reload(options);
    },
    status: () => fixed.status(),
  };
}
