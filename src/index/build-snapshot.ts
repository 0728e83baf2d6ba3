import { createHash } from 'node:crypto';
import type { Article, ArticleId, CountryCode } from '../article/article.ts';
import { buildTextTables } from './build-text-tables.ts';
import { groupVersions } from './group-versions.ts';
import { createPacer } from './pacer.ts';
import { buildPassageIndex } from './passage-index.ts';
import type { Snapshot } from './snapshot.ts';
import { createTextEngine } from './text-engine.ts';
import { buildTitleIndex } from './title-index.ts';

const VERSION_CHARS = 12;

export interface BuildOptions {
  /** Awaited at least every 20 ms of work, so that a surface in the same thread can answer. */
  readonly giveWay?: () => Promise<void>;
}

/** Builds everything that questions are answered from. Equal articles give an equal snapshot, in whatever order they come. */
export async function buildSnapshot(articles: readonly Article[], options: BuildOptions = {}): Promise<Snapshot> {
  const pacer = createPacer(options.giveWay);
  const newestFirst = [...articles].sort(byDateThenTitle);
  const versions = await groupVersions(newestFirst, pacer);
  const byCountry = groupByCountry(newestFirst);
  return {
    version: versionOf(newestFirst),
    articles: new Map(newestFirst.map((article) => [article.id, article])),
    newestFirst,
    countryCounts: [...byCountry]
      .map(([code, mentioning]) => ({ code, articles: mentioning.length }))
      .sort((a, b) => b.articles - a.articles || compare(a.code, b.code)),
    articlesOf: (code) => byCountry.get(code) ?? [],
    versionsOf: (id) => (versions.get(id) ?? []).filter((article) => article.id !== id),
    texts: createTextEngine(await buildTextTables(newestFirst, pacer)),
    passages: await buildPassageIndex(newestFirst, pacer),
    titles: await buildTitleIndex(newestFirst, pacer),
  };
}

function groupByCountry(articles: readonly Article[]): ReadonlyMap<CountryCode, readonly Article[]> {
  const byCountry = new Map<CountryCode, Article[]>();
  for (const article of articles) {
    for (const { code } of article.countries) {
      const mentioning = byCountry.get(code);
      if (mentioning === undefined) byCountry.set(code, [article]);
      else mentioning.push(article);
    }
  }
  return byCountry;
}

function versionOf(articles: readonly { readonly id: ArticleId; readonly contentHash: string }[]): string {
  const hash = createHash('sha256');
  for (const { id, contentHash } of articles) hash.update(`${id} ${contentHash}\n`);
  return hash.digest('hex').slice(0, VERSION_CHARS);
}

function byDateThenTitle(a: Article, b: Article): number {
  return compare(b.date?.iso ?? '', a.date?.iso ?? '') || compare(a.title, b.title) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
