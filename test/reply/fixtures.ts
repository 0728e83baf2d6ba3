import fc from 'fast-check';
import type { Answer, Candidate, Evidence, NoAnswer, Question } from '../../src/answer/answer-types.ts';
import type { ArticleDate, ArticleId, CountryCode, DateBasis, IsoDay } from '../../src/article/article.ts';
import type { ArticleSummary, Hit, SearchPage } from '../../src/index/search-types.ts';
import type { ArticleView, CountryInArticle, CountryPage, ReloadReport, Status } from '../../src/newsroom/newsroom.ts';
import type { SearchState } from '../../src/reply/press.ts';
import type { Viewer } from '../../src/reply/reply.ts';
import { dirtyText } from './hostile-text.ts';

export const PUBLIC: Viewer = { askerId: '18446744073709551615', private: false };
export const PRIVATE: Viewer = { askerId: '123456789012345678', private: true };

export const idOf = (number: number): ArticleId => `a${String(number).padStart(9, '0')}` as ArticleId;
export const code = (text: string): CountryCode => text as CountryCode;
export const day = (text: string): IsoDay => text as IsoDay;

export const RUSSIA = code('RU');
export const GHANA = code('GH');

export function summary(number: number, more: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: idOf(number),
    title: `Harbour reopens after storm ${number}`,
    date: { iso: day('2025-06-08'), basis: 'dateline' },
    countries: [GHANA, RUSSIA],
    ...more,
  };
}

export function hit(number: number, more: Partial<Hit> = {}): Hit {
  return {
    ...summary(number),
    score: 1,
    snippet: {
      text: 'the harbour of Tema opened again on Monday',
      highlights: [{ start: 4, end: 11 }],
      passage: { part: 'body', index: 0 },
      cutBefore: true,
      cutAfter: true,
    },
    versions: [],
    ...more,
  };
}

export const SEARCH: SearchState = { mode: 'search', query: 'harbour', sort: 'relevance', page: 0 };

export function searchPage(more: Partial<SearchPage> = {}): SearchPage {
  return { hits: [hit(1), hit(2)], total: 2, page: 0, pageCount: 1, undatedLeftOut: 0, ...more };
}

export function articleView(more: Partial<ArticleView> = {}): ArticleView {
  return {
    ...summary(1),
    lead: 'The harbour of Tema opened again on Monday.',
    keyPoints: ['Two ships were towed out.', 'The storm had closed it for nine days.'],
    captions: [],
    agencyFromPhoto: false,
    countryTags: [tag(GHANA)],
    readingMinutes: 2,
    text: {
      paragraphs: ['The harbour of Tema opened again on Monday.', 'Two ships were towed out.'],
      page: 0,
      pageCount: 1,
    },
    versions: [],
    sources: [{ file: 'a.txt', line: 1 }],
    ...more,
  };
}

export function tag(country: CountryCode, more: Partial<CountryInArticle> = {}): CountryInArticle {
  return { code: country, mentions: 2, kinds: ['name'], main: true, sentence: 'Ghana closed the harbour.', ...more };
}

export const QUESTION: Question = { text: 'when did the harbour open again?' };

export function evidence(sentence: string, more: Partial<Evidence> = {}): Evidence {
  return {
    sentence,
    spans: [],
    citation: 1,
    articleId: idOf(1),
    passage: { part: 'body', index: 0 },
    passageText: sentence,
    ...more,
  };
}

export function candidate(number: number, sentence = 'Two ships were towed out.'): Candidate {
  return {
    sentence,
    articleId: idOf(number),
    articleTitle: `Harbour reopens after storm ${number}`,
    passage: { part: 'body', index: 0 },
    score: 1,
  };
}

export function answer(more: Partial<Answer> = {}): Answer {
  const sentence = 'The harbour of Tema opened again on Monday.';
  return {
    kind: 'answer',
    span: 'Monday',
    resolvedDates: [],
    evidence: [evidence(sentence, { spans: [{ start: 36, end: 42 }] })],
    citations: [{ ...summary(1), number: 1 }],
    confidence: 0.9,
    candidates: [candidate(1, sentence), candidate(2)],
    ...more,
  };
}

export function noAnswer(more: Partial<NoAnswer> = {}): NoAnswer {
  return {
    kind: 'no-answer',
    reason: 'not-said',
    nearest: [summary(1)],
    confidence: 0.05,
    candidates: [candidate(1)],
    ...more,
  };
}

export function reloadReport(more: Partial<ReloadReport> = {}): ReloadReport {
  return {
    dryRun: false,
    added: { count: 1, titles: ['A new harbour'] },
    changed: { count: 0, titles: [] },
    removed: { count: 0, titles: [] },
    unchanged: 4,
    rejectedCount: 1,
    rejected: [{ file: 'news/broken.txt', line: 3, reason: 'it is empty' }],
    articles: 5,
    ms: 120,
    ...more,
  };
}

export function status(more: Partial<Status> = {}): Status {
  return {
    state: 'ready',
    version: 'abc123',
    articles: 2,
    passages: 27,
    countries: 40,
    newest: day('2025-06-08'),
    oldest: day('2024-01-16'),
    loadedAt: 1_750_000_000_000,
    buildMs: 42.4,
    rejected: 0,
    reloading: false,
    examples: {},
    ...more,
  };
}

const codes = fc.constantFrom('RU', 'GH', 'KP', 'US', 'ST', 'XK', 'CI').map(code);
const bases = fc.constantFrom<DateBasis>('front-matter', 'dateline', 'filename', 'caption', 'file-photo');
const dates: fc.Arbitrary<ArticleDate> = fc.record({
  iso: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => day(date.toISOString().slice(0, 10))),
  basis: bases,
});
const ids = fc.integer({ min: 0, max: 999 }).map(idOf);

/** Ranges of the text, not in order, touching and crossing, some of nothing. */
function spansOf(text: string) {
  const offset = fc.integer({ min: 0, max: text.length });
  return fc.array(
    fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 3 },
  );
}

export const anyViewer: fc.Arbitrary<Viewer> = fc.constantFrom(PUBLIC, PRIVATE);

export const anySummary: fc.Arbitrary<ArticleSummary> = fc
  .record({
    id: ids,
    title: dirtyText(),
    date: fc.option(dates, { nil: undefined }),
    countries: fc.array(codes, { maxLength: 12 }),
  })
  .map(({ date, ...rest }) => ({ ...rest, ...(date !== undefined && { date }) }));

export const anyHit: fc.Arbitrary<Hit> = fc
  .tuple(anySummary, dirtyText(), fc.array(anySummary, { maxLength: 2 }), fc.boolean())
  .chain(([about, text, versions, cut]) =>
    spansOf(text).map((highlights) => ({
      ...about,
      score: 1,
      snippet: { text, highlights, passage: { part: 'body' as const, index: 0 }, cutBefore: cut, cutAfter: !cut },
      versions,
    })),
  );

export const anyState: fc.Arbitrary<SearchState> = fc
  .record({
    mode: fc.constantFrom('search' as const, 'latest' as const),
    query: dirtyText(),
    country: fc.option(codes, { nil: undefined }),
    from: fc.option(dates, { nil: undefined }),
    to: fc.option(dates, { nil: undefined }),
    sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
    page: fc.integer({ min: 0, max: 20_000 }),
  })
  .map(({ country, from, to, ...rest }) => ({
    ...rest,
    ...(country !== undefined && { country }),
    ...(from !== undefined && { from: from.iso }),
    ...(to !== undefined && { to: to.iso }),
  }));

export const anySearchPage: fc.Arbitrary<SearchPage> = fc
  .record({
    hits: fc.array(anyHit, { maxLength: 30 }),
    page: fc.integer({ min: 0, max: 3 }),
    didYouMean: fc.option(dirtyText(), { nil: undefined }),
    undatedLeftOut: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ didYouMean, ...rest }) => ({
    ...rest,
    total: rest.hits.length,
    pageCount: 4,
    ...(didYouMean !== undefined && { didYouMean }),
  }));

export const anyArticle: fc.Arbitrary<ArticleView> = fc
  .record({
    about: anySummary,
    lead: dirtyText(),
    keyPoints: fc.array(dirtyText(), { maxLength: 5 }),
    texts: fc.array(dirtyText(), { minLength: 4, maxLength: 4 }),
    url: fc.constantFrom(
      'https://news.test/a?b=1',
      'javascript:alert(1)',
      'http://ü.test/ä',
      'not a url',
      `https://x.test/${'a'.repeat(3_000)}`,
    ),
    tags: fc.array(fc.record({ code: codes, sentence: dirtyText(), main: fc.boolean() }), { maxLength: 30 }),
    paragraphs: fc.array(dirtyText(), { maxLength: 5 }),
    versions: fc.array(anySummary, { maxLength: 2 }),
  })
  .map(({ about, lead, keyPoints, texts, url, tags, paragraphs, versions }) => ({
    ...articleView(),
    ...about,
    lead,
    keyPoints,
    place: texts[0] ?? '',
    agency: texts[1] ?? '',
    author: texts[2] ?? '',
    agencyFromPhoto: true,
    url,
    image: url,
    countryTags: tags.map((about) => tag(about.code, about)),
    text: { paragraphs, page: 1, pageCount: 3 },
    versions,
  }));

export const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(dirtyText(), fc.option(dirtyText(), { nil: undefined }))
  .map(([text, before]) => ({
    text: text.slice(0, 300),
    ...(before !== undefined && { context: { question: before, articleIds: [] } }),
  }));

const anyEvidence: fc.Arbitrary<Evidence> = fc
  .tuple(dirtyText(), fc.integer({ min: 1, max: 3 }))
  .chain(([sentence, citation]) => spansOf(sentence).map((spans) => evidence(sentence, { spans, citation })));

const anyCandidate: fc.Arbitrary<Candidate> = fc
  .tuple(ids, dirtyText(), dirtyText())
  .map(([articleId, sentence, articleTitle]) => ({ ...candidate(1, sentence), articleId, articleTitle }));

export const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    span: fc.option(dirtyText(), { nil: undefined }),
    polarity: fc.constantFrom('yes' as const, 'no' as const, undefined),
    list: fc.option(fc.array(dirtyText(), { maxLength: 60 }), { nil: undefined }),
    evidence: fc.array(anyEvidence, { minLength: 1, maxLength: 3 }),
    cited: fc.array(anySummary, { minLength: 3, maxLength: 3 }),
    resolved: fc.array(fc.tuple(dirtyText(), dates), { maxLength: 6 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    candidates: fc.array(anyCandidate, { maxLength: 5 }),
  })
  .map(({ span, polarity, list, cited, resolved, ...rest }) => ({
    kind: 'answer' as const,
    ...rest,
    ...(span !== undefined && { span }),
    ...(polarity !== undefined && { polarity }),
    ...(list !== undefined && { list }),
    resolvedDates: resolved.map(([text, from]) => ({ text, iso: from.iso, from })),
    citations: cited.map((about, index) => ({ ...about, number: index + 1 })),
  }));

export const anyNoAnswer: fc.Arbitrary<NoAnswer> = fc
  .tuple(fc.array(anySummary, { maxLength: 8 }), fc.array(anyCandidate, { maxLength: 5 }))
  .map(([nearest, candidates]) => noAnswer({ nearest, candidates }));

const anyCount = fc.record({ code: codes, articles: fc.integer({ min: 0, max: 5_000 }) });

export const anyCountryPage: fc.Arbitrary<CountryPage> = fc.oneof(
  fc.uniqueArray(anyCount, { selector: (entry) => entry.code }).map((countries) => ({
    kind: 'list' as const,
    countries,
    total: countries.length,
    page: 0,
    pageCount: 3,
  })),
  fc.array(fc.tuple(anySummary, dirtyText()), { maxLength: 6 }).map((articles) => ({
    kind: 'country' as const,
    code: GHANA,
    articles: articles.map(([about, sentence]) => ({
      ...about,
      sentence,
      passage: { part: 'body' as const, index: 0 },
    })),
    total: articles.length,
    page: 1,
    pageCount: 3,
  })),
  fc.array(anyCount, { maxLength: 30 }).map((options) => ({ kind: 'several' as const, options })),
  fc
    .tuple(dirtyText(), fc.array(anyCount, { maxLength: 3 }))
    .map(([typed, nearest]) => ({ kind: 'none' as const, typed, nearest })),
);

const anyChanges = fc
  .tuple(fc.array(dirtyText(), { maxLength: 10 }), fc.integer({ min: 0, max: 90 }))
  .map(([titles, more]) => ({ titles, count: titles.length + more }));

export const anyReloadReport: fc.Arbitrary<ReloadReport> = fc
  .record({
    dryRun: fc.boolean(),
    needsForce: fc.boolean(),
    added: anyChanges,
    changed: anyChanges,
    removed: anyChanges,
    rejected: fc.array(fc.record({ file: dirtyText(), line: fc.nat(), reason: dirtyText() }), { maxLength: 10 }),
  })
  .map((report) => ({ ...reloadReport(), ...report, rejectedCount: report.rejected.length + 3 }));
