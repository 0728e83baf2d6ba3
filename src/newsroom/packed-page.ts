import type { ArticleDate, ArticleId, CountryCode, DateBasis, IsoDay, PassageRef } from '../article/article.ts';
import type { ArticleSummary, Highlight, Hit, SearchPage } from '../index/search-types.ts';
import { type Cell, CellReader, WrongCell } from './cell-reader.ts';

// These cross as their places here.
const BASES = ['front-matter', 'dateline', 'filename', 'caption', 'file-photo'] as const satisfies DateBasis[];
const PARTS = ['title', 'caption', 'body'] as const satisfies PassageRef['part'][];

/**
 * A page of hits as it crosses from thread to thread: one value behind the other. A clone writes and reads the names of all properties
 * of each object anew, which takes three times as long.
 */
export function packPage({ hits, total, page, pageCount, didYouMean, undatedLeftOut }: SearchPage): readonly Cell[] {
  const cells: Cell[] = [total, page, pageCount, undatedLeftOut, didYouMean, hits.length];
  for (const hit of hits) {
    packSummary(cells, hit);
    const { text, highlights, passage, cutBefore, cutAfter } = hit.snippet;
    cells.push(hit.score, text, PARTS.indexOf(passage.part), passage.index, cutBefore, cutAfter, highlights.length);
    for (const { start, end } of highlights) cells.push(start, end);
    cells.push(hit.versions.length);
    for (const version of hit.versions) packSummary(cells, version);
  }
  return cells;
}

function packSummary(cells: Cell[], { id, title, date, countries }: ArticleSummary): void {
  cells.push(id, title, countries.join(' '), date?.iso);
  if (date !== undefined) cells.push(BASES.indexOf(date.basis));
}

/** @returns undefined for what `packPage` did not make: the type of every value is checked. */
export function unpackPage(packed: unknown): SearchPage | undefined {
  if (!Array.isArray(packed)) return undefined;
  try {
    const cells = new CellReader(packed);
    const page = readPage(cells);
    cells.end();
    return page;
  } catch (error) {
    if (error instanceof WrongCell) return undefined;
    throw error;
  }
}

function readPage(cells: CellReader): SearchPage {
  const [total, page, pageCount, undatedLeftOut] = [cells.number(), cells.number(), cells.number(), cells.number()];
  const didYouMean = cells.optional(() => cells.text());
  const hits = cells.list(readHit);
  return { hits, total, page, pageCount, undatedLeftOut, ...(didYouMean !== undefined && { didYouMean }) };
}

// Objects are written out: a spread takes longer than all that was saved.
function readHit(cells: CellReader): Hit {
  const { id, title, date, countries } = readSummary(cells);
  const score = cells.number();
  const text = cells.text();
  const passage = { part: cells.oneOf(PARTS), index: cells.number() };
  const snippet = { text, passage, cutBefore: cells.flag(), cutAfter: cells.flag(), highlights: cells.list(readRange) };
  const versions = cells.list(readSummary);
  return date === undefined
    ? { id, title, countries, score, snippet, versions }
    : { id, title, date, countries, score, snippet, versions };
}

function readRange(cells: CellReader): Highlight {
  return { start: cells.number(), end: cells.number() };
}

function readSummary(cells: CellReader): ArticleSummary {
  const id = cells.text() as ArticleId;
  const title = cells.text();
  const codes = cells.text();
  const countries = codes === '' ? [] : (codes.split(' ') as CountryCode[]);
  const date = cells.optional(() => readDate(cells));
  return date === undefined ? { id, title, countries } : { id, title, countries, date };
}

function readDate(cells: CellReader): ArticleDate {
  return { iso: cells.text() as IsoDay, basis: cells.oneOf(BASES) };
}
