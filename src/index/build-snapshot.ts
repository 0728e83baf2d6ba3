import { createHash } from 'node:crypto';
import type { Article, ArticleId, CountryCode } from '../article/article.ts';
import { buildTextTables } from './build-text-tables.ts';
import { buildTitleIndex } from './build-title-index.ts';
import { groupVersions } from './group-versions.ts';
import { createPacer } from './pacer.ts';
import { buildPassageIndex } from './passage-index.ts';
import type { Snapshot } from './snapshot.ts';
import { sortInSlices } from './sort-in-slices.ts';
import { compareText } from './sorted-text.ts';
import { createTextEngine } from './text-engine.ts';
import { createVersionGroups } from './version-groups.ts';

const VERSION_CHARS = 12;

export interface BuildOptions {
  /** Awaited at least every 20 ms of work, so that a surface in the same thread can answer. */
  readonly giveWay?: () => Promise<void>;
}

/** Builds everything that questions are answered from. Equal articles give an equal snapshot, in whatever order they come. */
export async function buildSnapshot(articles: readonly Article[], options: BuildOptions = {}): Promise<Snapshot> {
  const pacer = createPacer(options.giveWay);
  const newestFirst = await sortInSlices(articles, byDateThenTitle, pacer);
  const numberOf = new Map<ArticleId, number>();
  const byCountry = new Map<CountryCode, Article[]>();
  const hash = createHash('sha256');
  for (const [number, article] of newestFirst.entries()) {
    numberOf.set(article.id, number);
    hash.update(`${article.id} ${article.contentHash}\n`);
    for (const { code } of article.countries) {
      const mentioning = byCountry.get(code);
      if (mentioning === undefined) byCountry.set(code, [article]);
      else mentioning.push(article);
    }
    if (pacer.isDue()) await pacer.pause();
  }
  const versions = createVersionGroups(await groupVersions(newestFirst, pacer));
  return {
    version: hash.digest('hex').slice(0, VERSION_CHARS),
    articles: new Map(newestFirst.map((article) => [article.id, article])),
    newestFirst,
    countryCounts: [...byCountry]
      .map(([code, mentioning]) => ({ code, articles: mentioning.length }))
      .sort((a, b) => b.articles - a.articles || compareText(a.code, b.code)),
    articlesOf: (code) => byCountry.get(code) ?? [],
    versionsOf(id) {
      const number = numberOf.get(id);
      if (number === undefined) return [];
      return versions.versionsOf(number).flatMap((other) => (other === number ? [] : (newestFirst[other] ?? [])));
    },
    versions,
    texts: createTextEngine(await buildTextTables(newestFirst, pacer)),
    passages: await buildPassageIndex(newestFirst, pacer),
    titles: await buildTitleIndex(newestFirst, pacer),
  };
}

function byDateThenTitle(a: Article, b: Article): number {
  return compareText(b.date?.iso ?? '', a.date?.iso ?? '') || compareText(a.title, b.title) || compareText(a.id, b.id);
}
