import { keyPoints } from '../answer/key-points.ts';
import type { Article } from '../article/article.ts';
import type { ArticleSummary } from '../index/search-types.ts';
import { summarize } from '../index/summarize.ts';
import { beginningOf } from './beginning-of.ts';
import { countrySentences } from './country-sentences.ts';
import type { ArticleView } from './newsroom.ts';
import { textPage } from './text-pages.ts';

/** Adults read news silently at 238 words a minute (Brysbaert 2019, a review of 190 studies). */
const WORDS_PER_MINUTE = 238;
/** What a story says first is what it says; the longest reports have less, so this only bounds the work on what is no report. */
const MAX_SUMMED_UP_CHARS = 20_000;
const MAX_READ_CHARS = 100_000;

/** @param page of the full text, counting from 0. */
export function viewArticle(article: Article, versions: readonly ArticleSummary[], page: number): ArticleView {
  const { captions, place, agency, author, url, image, sources } = article;
  const sentences = countrySentences(beginningOf(article, MAX_READ_CHARS));
  return {
    ...summarize(article),
    lead: article.passages[0] ?? article.captions[0] ?? '',
    keyPoints: keyPoints(beginningOf(article, MAX_SUMMED_UP_CHARS)),
    captions,
    ...(place !== undefined && { place }),
    ...(agency !== undefined && { agency }),
    agencyFromPhoto: article.agencyFromPhoto ?? false,
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    ...(image !== undefined && { image }),
    countryTags: article.countries.map((tag) => ({ ...tag, sentence: sentences.get(tag.code)?.sentence ?? '' })),
    readingMinutes: readingMinutes(article.passages),
    text: textPage(article.passages, page),
    versions,
    sources,
  };
}

function readingMinutes(passages: readonly string[]): number {
  const words = passages.reduce((sum, passage) => sum + passage.split(/\s+/u).length, 0);
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
