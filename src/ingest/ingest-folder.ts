import { type Article, passagesOf } from '../article/article.ts';
import { findCountries } from '../countries/find-countries.ts';
import { tagCountries } from '../countries/tag-countries.ts';
import { type Result, succeed } from '../errors.ts';
import { findBoilerplate, withoutPassages } from './boilerplate.ts';
import { LineForms } from './classify-line.ts';
import type { FolderKey } from './folder-key.ts';
import { type IdentifiedStory, identifyStories } from './identify.ts';
import type { FileReport, IngestReport, Reject } from './ingest-report.ts';
import { pacer } from './pacer.ts';
import type { RawStory } from './raw-story.ts';
import { type FileContent, type ReadText, readContentFile, readText } from './read-content-file.ts';
import { RepeatedLines } from './repeated-lines.ts';
import { walkFolder } from './walk-folder.ts';

export interface Ingest {
  readonly articles: readonly Article[];
  readonly report: IngestReport;
}

export interface IngestOptions {
  readonly onProgress?: (progress: { readonly files: number; readonly articles: number }) => void;
  /** Awaited between files, stories and slices of long files, so that nothing else waits longer than the work on one of them. */
  readonly giveWay?: () => Promise<void>;
  /** Is given all that is read. */
  readonly folderKey?: FolderKey;
}

/** Progress is told every so many files or articles. */
const PROGRESS_STEP = 200;
/** Texts are read once and held until all labels are counted; what goes beyond this is read again. */
const MAX_HELD_CHARS = 64_000_000;

/** Reads a content folder: every usable story becomes an article, everything else a reject with its reason. */
export async function ingestFolder(dir: string, options: IngestOptions = {}): Promise<Result<Ingest>> {
  const listed = await walkFolder(dir);
  if (!listed.ok) return listed;
  const { files, skipped } = listed.value;
  options.folderKey?.list(listed.value);
  const pause = pacer(options.giveWay);
  const repeated = new RepeatedLines();
  const texts: (ReadText | undefined)[] = [];
  let heldChars = 0;
  for (const file of files) {
    const text = readText(dir, file, options.folderKey);
    repeated.add(text.lines);
    heldChars += text.decoded.ok ? text.decoded.text.length : 0;
    texts.push(heldChars > MAX_HELD_CHARS ? undefined : text);
    await pause();
  }
  const forms = new LineForms(repeated);
  const contents: FileContent[] = [];
  for (const [at, file] of files.entries()) {
    const text = texts[at] ?? readText(dir, file);
    texts[at] = undefined;
    contents.push(await readContentFile(file, text, pause, forms));
    if (contents.length % PROGRESS_STEP === 0) options.onProgress?.({ files: contents.length, articles: 0 });
    await pause();
  }
  const perFile = await withoutBoilerplate(contents, pause);
  const articles: Article[] = [];
  for (const story of identifyStories(perFile.flatMap(({ stories }) => stories))) {
    articles.push(toArticle(story));
    if (articles.length % PROGRESS_STEP === 0) options.onProgress?.({ files: files.length, articles: articles.length });
    await pause();
  }
  articles.sort(compareSources);
  return succeed({ articles, report: reportOf(perFile, articles, listed.value.rejects, skipped) });
}

async function withoutBoilerplate(
  contents: readonly FileContent[],
  pause: () => Promise<void>,
): Promise<readonly FileContent[]> {
  const boilerplateOf = findBoilerplate(contents.flatMap(({ stories }) => stories));
  const cleaned: FileContent[] = [];
  for (const content of contents) {
    cleaned.push({ ...content, stories: content.stories.map((story) => withoutPassages(story, boilerplateOf(story))) });
    await pause();
  }
  return cleaned;
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
    sources: stories.map(({ file, line }) => ({ file, line })).sort(comparePlaces),
    contentHash,
  };
}

function reportOf(
  perFile: readonly FileContent[],
  articles: readonly Article[],
  refused: readonly Reject[],
  skipped: IngestReport['skipped'],
): IngestReport {
  const files = perFile.map(reportFile);
  return {
    files: files.length,
    articles: articles.length,
    removed: sumCounts(files.map(({ removed }) => removed)),
    rejects: [...refused, ...perFile.flatMap(({ rejects }) => rejects)].sort(comparePlaces),
    duplicates: articles.filter(({ sources }) => sources.length > 1).map(({ id, sources }) => ({ id, sources })),
    skipped,
    perFile: files,
  };
}

function reportFile({ file, encoding, stories }: FileContent): FileReport {
  return {
    file,
    articles: stories.length,
    ...(encoding !== undefined && encoding !== 'UTF-8' && { encoding }),
    removed: sumCounts(stories.map(({ removed }) => removed)),
    notes: stories.flatMap(({ notes }) => notes),
  };
}

function sumCounts(counts: readonly RawStory['removed'][]): RawStory['removed'] {
  const sum: Record<string, number> = {};
  for (const count of counts) for (const [name, n] of Object.entries(count)) sum[name] = (sum[name] ?? 0) + n;
  return sum;
}

function compareSources(a: Article, b: Article): number {
  const [first, second] = [a.sources[0], b.sources[0]];
  const byPlace = first === undefined || second === undefined ? 0 : comparePlaces(first, second);
  return byPlace || (a.id < b.id ? -1 : 1);
}

function comparePlaces(
  a: { readonly file: string; readonly line: number },
  b: { readonly file: string; readonly line: number },
): number {
  if (a.file === b.file) return a.line - b.line;
  return a.file < b.file ? -1 : 1;
}
