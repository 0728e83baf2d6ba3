import { createHash } from 'node:crypto';
import type { Article } from '../article/article.ts';
import { buildTextTables } from './build-text-tables.ts';
import { buildTitleTables } from './build-title-tables.ts';
import { collectWords } from './collect-words.ts';
import { compactArticles } from './compact-articles.ts';
import { groupVersions } from './group-versions.ts';
import { openSnapshot } from './open-snapshot.ts';
import { createPacer, type PaceOptions } from './pacer.ts';
import { buildPassageTables } from './passage-index.ts';
import type { Snapshot } from './snapshot.ts';
import type { SnapshotTables } from './snapshot-tables.ts';
import { sortInSlices } from './sort-in-slices.ts';
import { compareText } from './sorted-text.ts';

const VERSION_CHARS = 12;

/** Builds everything that questions are answered from. Equal articles give an equal snapshot, in whatever order they come. */
export async function buildSnapshot(articles: readonly Article[], options: PaceOptions = {}): Promise<Snapshot> {
  return openSnapshot(await buildTables(articles, options), options);
}

/** The same before it is opened. */
export async function buildTables(articles: readonly Article[], options: PaceOptions = {}): Promise<SnapshotTables> {
  const pacer = createPacer(options.giveWay);
  const newestFirst = await sortInSlices(await compactArticles(articles, pacer), byDateThenTitle, pacer);
  const hash = createHash('sha256');
  for (const { id, contentHash } of newestFirst) {
    hash.update(`${id} ${contentHash}\n`);
    if (pacer.isDue()) await pacer.pause();
  }
  const collected = await collectWords(newestFirst, pacer);
  const words = await sortInSlices([...collected.wordIds.keys()], compareText, pacer);
  const stems = await sortInSlices([...collected.stemIds.keys()], compareText, pacer);
  return {
    version: hash.digest('hex').slice(0, VERSION_CHARS),
    newestFirst,
    versionGroups: await groupVersions(newestFirst, pacer),
    texts: await buildTextTables(collected, words, stems, pacer),
    passages: await buildPassageTables(collected, stems, pacer),
    titles: await buildTitleTables(newestFirst, pacer),
  };
}

function byDateThenTitle(a: Article, b: Article): number {
  return compareText(b.date?.iso ?? '', a.date?.iso ?? '') || compareText(a.title, b.title) || compareText(a.id, b.id);
}
