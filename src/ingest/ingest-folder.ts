import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Article, passagesOf } from '../article/article.ts';
import { findCountries } from '../countries/find-countries.ts';
import { tagCountries } from '../countries/tag-countries.ts';
import { type Result, succeed } from '../errors.ts';
import { findBoilerplate } from './boilerplate.ts';
import { decodeText } from './decode-text.ts';
import { type IdentifiedStory, identifyStories } from './identify.ts';
import type { FileReport, IngestReport, Reject } from './ingest-report.ts';
import { type Line, readLines } from './lines.ts';
import { parseJson, parseJsonLines } from './parse-json.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { RawStory } from './raw-story.ts';
import { readStory, splitStories } from './text-stories.ts';
import { reasonOf, walkFolder } from './walk-folder.ts';

export interface Ingest {
  readonly articles: readonly Article[];
  readonly report: IngestReport;
}

export interface IngestOptions {
  readonly onProgress?: (progress: { readonly files: number; readonly articles: number }) => void;
  /** Awaited between files and articles, so that nothing else waits longer than the work on one of them. */
  readonly giveWay?: () => Promise<void>;
}

/** What one file held: stories that are read, or texts whose furniture is known only when all files have been seen. */
interface ReadFile {
  readonly file: string;
  readonly encoding: string;
  readonly scraped: readonly (readonly Line[])[];
  readonly stories: readonly RawStory[];
  readonly rejects: readonly Reject[];
}

/** No story has more lines; a file that claims so is data, not news. */
const MAX_LINES = 100_000;
/** Work between two calls of `giveWay`. */
const SLICE_MS = 10;

/** Reads a content folder: every usable story becomes an article, everything else a reject with its reason. */
export async function ingestFolder(dir: string, options: IngestOptions = {}): Promise<Result<Ingest>> {
  const listed = await walkFolder(dir);
  if (!listed.ok) return listed;
  const { files, skipped } = listed.value;
  const pause = pacer(options.giveWay);
  const read: ReadFile[] = [];
  for (const file of files) {
    read.push(await readContentFile(dir, file));
    if (read.length % 200 === 0) options.onProgress?.({ files: read.length, articles: 0 });
    await pause();
  }
  const isBoilerplate = findBoilerplate(read.flatMap(({ scraped }) => scraped));
  const rejects: Reject[] = [...listed.value.rejects];
  const stories: RawStory[] = [];
  const perFile: FileReport[] = [];
  for (const entry of read) {
    const found: RawStory[] = [...entry.stories];
    const refused: Reject[] = [...entry.rejects];
    for (const lines of entry.scraped) {
      const story = readStory(entry.file, lines, isBoilerplate);
      if (story.passages.length === 0 && story.captions.length === 0) {
        refused.push({ file: entry.file, line: story.line, reason: 'a title without a text' });
      } else found.push(story);
      await pause();
    }
    if (found.length === 0 && refused.length === 0)
      refused.push({ file: entry.file, line: 1, reason: 'no story in it, only furniture of a page' });
    stories.push(...found);
    rejects.push(...refused);
    perFile.push(reportFile(entry, found));
  }
  const identified = identifyStories(stories);
  const articles: Article[] = [];
  for (const story of identified) {
    articles.push(toArticle(story));
    if (articles.length % 200 === 0) options.onProgress?.({ files: files.length, articles: articles.length });
    await pause();
  }
  articles.sort((a, b) => compareSources(a, b));
  return succeed({
    articles,
    report: {
      files: files.length,
      articles: articles.length,
      removed: sumCounts(perFile.map(({ removed }) => removed)),
      rejects: rejects.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
      duplicates: articles.filter(({ sources }) => sources.length > 1).map(({ id, sources }) => ({ id, sources })),
      skipped,
      perFile,
    },
  });
}

async function readContentFile(dir: string, file: string): Promise<ReadFile> {
  const refuse = (reason: string, line = 1): ReadFile => ({
    file,
    encoding: '',
    scraped: [],
    stories: [],
    rejects: [{ file, line, reason }],
  });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(dir, file));
  } catch (error) {
    return refuse(reasonOf(error));
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse(decoded.reason);
  const { text, encoding } = decoded;
  if (text.trim() === '') return refuse('empty');
  const base = { file, encoding, scraped: [], stories: [], rejects: [] };
  switch (file.slice(file.lastIndexOf('.')).toLowerCase()) {
    case '.json':
      return { ...base, ...parseJson(text, file) };
    case '.jsonl':
      return { ...base, ...parseJsonLines(text, file) };
    case '.md': {
      const story = parseMarkdown(text, file);
      return 'reason' in story ? refuse(story.reason) : { ...base, stories: [story] };
    }
    default: {
      const lines = readLines(text);
      if (lines.length > MAX_LINES) return refuse(`more than ${MAX_LINES} lines of text; split it`);
      return { ...base, scraped: splitStories(lines) };
    }
  }
}

function toArticle({ id, contentHash, stories }: IdentifiedStory): Article {
  const [story] = stories;
  const { title, captions, passages, date, place, agency, agencyFromPhoto, author, url, image } = story;
  const texts = passagesOf({ title, captions, passages });
  return {
    id,
    title,
    captions,
    passages,
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
    ...(agency !== undefined && { agency }),
    ...(agencyFromPhoto === true && { agencyFromPhoto }),
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    ...(image !== undefined && { image }),
    countries: tagCountries(texts, findCountries(texts), place),
    sources: stories
      .map(({ file, line }) => ({ file, line }))
      .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
    contentHash,
  };
}

function compareSources(a: Article, b: Article): number {
  const [first, second] = [a.sources[0], b.sources[0]];
  if (first === undefined || second === undefined || (first.file === second.file && first.line === second.line))
    return a.id < b.id ? -1 : 1;
  if (first.file === second.file) return first.line - second.line;
  return first.file < second.file ? -1 : 1;
}

function reportFile({ file, encoding }: ReadFile, stories: readonly RawStory[]): FileReport {
  return {
    file,
    articles: stories.length,
    ...(encoding !== 'UTF-8' && encoding !== '' && { encoding }),
    removed: sumCounts(stories.map(({ removed }) => removed)),
    notes: stories.flatMap(({ notes }) => notes),
  };
}

function sumCounts(counts: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sum: Record<string, number> = {};
  for (const count of counts) for (const [name, n] of Object.entries(count)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

function pacer(giveWay: (() => Promise<void>) | undefined): () => Promise<void> {
  let sliceStart = performance.now();
  return async () => {
    if (giveWay === undefined || performance.now() - sliceStart < SLICE_MS) return;
    await giveWay();
    sliceStart = performance.now();
  };
}
