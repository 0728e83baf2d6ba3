import MiniSearch from 'minisearch';
import { loadDeskModules } from './built.ts';
import type { CorpusSize } from './corpus-folder.ts';
import type { Measure } from './measure.ts';
import { makeQueries } from './queries.ts';
import { buildRaw, RAW_OPTIONS, type RawDocument, readDocuments } from './raw-minisearch.ts';
import { longestGapMs, p99, type Timing, timeSides } from './timing.ts';

const LIMITS = { rounds: 300, maxMs: 30_000 };

/** Both indexes in one thread, asked in turn; and what each keeps in memory. Needs --expose-gc. */
export async function measureSearch(folder: string, size: CorpusSize, tell: (measure: Measure) => void): Promise<void> {
  const { loadCollection, openDesk } = await loadDeskModules();
  const emptyBytes = usedBytes();
  const startedMs = performance.now();
  const loaded = await loadCollection(folder, { clock: () => performance.now(), giveWay: async () => {} });
  if (!loaded.ok) throw new Error(loaded.error.code);
  const buildMs = performance.now() - startedMs;
  const { snapshot } = loaded.value;
  const desk = openDesk(snapshot);
  const { plain, typed, questions } = makeQueries(size);
  // What is kept from asking is part of what is kept.
  for (const query of plain) desk.ask({ text: `What about ${query}?` });
  const oursBytes = usedBytes();
  const textBytes = snapshot.newestFirst.reduce((sum, article) => sum + bytesOf(article), 0);

  const raw = buildRaw(await readDocuments(folder));
  tell({ row: 'build', raw: raw.addAllMs, ours: buildMs });
  tell({ row: 'heap', raw: (usedBytes() - oursBytes) / textBytes, ours: (oursBytes - emptyBytes) / textBytes });

  const ofTyped = await timeSides(
    {
      raw: (query) => raw.index.search(query, { fuzzy: 0.2, prefix: true }).slice(0, 10),
      ours: (query) => desk.search({ text: query, pageSize: 10 }),
    },
    typed,
    LIMITS,
  );
  tell({ row: 'typed', ...sides(ofTyped) });
  const ofQuestions = await timeSides(
    {
      raw: (query) => raw.index.search(query).slice(0, 10),
      ours: (query) => desk.search({ text: query, pageSize: 10 }),
    },
    questions,
    LIMITS,
  );
  tell({ row: 'question', ...sides(ofQuestions) });
  tell({ row: 'gap', raw: raw.addAllMs });
  const loadGapMs = await rawLoadGapMs(raw.index);
  if (loadGapMs !== undefined) tell({ row: 'gap-load', raw: loadGapMs });
}

function sides({ raw, ours }: Readonly<Record<'raw' | 'ours', readonly Timing[]>>) {
  const [rawP99, oursP99] = [p99(raw), p99(ours)];
  return { raw: rawP99.wallMs, ours: oursP99.wallMs, cpuRatio: oursP99.cpuMs / rawP99.cpuMs };
}

/** Undefined where the index is too large for one string, so that it cannot be kept as JSON at all. */
async function rawLoadGapMs(index: MiniSearch<RawDocument>): Promise<number | undefined> {
  let json: string;
  try {
    json = JSON.stringify(index);
  } catch {
    return undefined;
  }
  return longestGapMs(() => MiniSearch.loadJSONAsync(json, RAW_OPTIONS));
}

function usedBytes(): number {
  if (globalThis.gc === undefined) throw new Error('start with --expose-gc');
  // The memory of arrays is given back after the collection that found them dead.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function bytesOf({
  title,
  captions,
  passages,
}: {
  title: string;
  captions: readonly string[];
  passages: readonly string[];
}) {
  return [title, ...captions, ...passages].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
