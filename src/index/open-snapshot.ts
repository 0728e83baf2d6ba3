import type { Article, ArticleId, CountryCode } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import { countryName } from '../countries/country-name.ts';
import { createPacer, type PaceOptions } from './pacer.ts';
import { openPassageIndex } from './passage-index.ts';
import type { Snapshot } from './snapshot.ts';
import type { SnapshotTables } from './snapshot-tables.ts';
import { compareText } from './sorted-text.ts';
import { createTextEngine } from './text-engine.ts';
import { createTitleIndex } from './title-index.ts';
import { createVersionGroups } from './version-groups.ts';

/** Makes tables answer, whether they were just built or read from a file. */
export async function openSnapshot(tables: SnapshotTables, options: PaceOptions = {}): Promise<Snapshot> {
  const pacer = createPacer(options.giveWay);
  const { version, newestFirst } = tables;
  const articles = new Map<ArticleId, Article>();
  const numberOf = new Map<ArticleId, number>();
  const byCountry = new Map<CountryCode, number[]>();
  for (const [number, article] of newestFirst.entries()) {
    articles.set(article.id, article);
    numberOf.set(article.id, number);
    for (const { code } of article.countries) {
      const mentioning = byCountry.get(code);
      if (mentioning === undefined) byCountry.set(code, [number]);
      else mentioning.push(number);
    }
    if (pacer.isDue()) await pacer.pause();
  }
  const versions = createVersionGroups(tables.versionGroups, newestFirst.length);
  return {
    version,
    articles,
    newestFirst,
    countryCounts: [...byCountry]
      .map(([code, mentioning]) => ({ code, articles: mentioning.length, name: fold(countryName(code)) }))
      .sort((a, b) => b.articles - a.articles || compareText(a.name, b.name))
      .map(({ code, articles }) => ({ code, articles })),
    articlesOf: (code) => (byCountry.get(code) ?? []).flatMap((number) => newestFirst[number] ?? []),
    numbersOf: (code) => byCountry.get(code) ?? [],
    versionsOf(id) {
      const number = numberOf.get(id);
      if (number === undefined) return [];
      return versions.versionsOf(number).flatMap((other) => (other === number ? [] : (newestFirst[other] ?? [])));
    },
    versions,
    texts: createTextEngine(tables.texts),
    passages: openPassageIndex(newestFirst, tables.texts.stems.terms, tables.passages),
    titles: createTitleIndex(tables.titles),
  };
}
