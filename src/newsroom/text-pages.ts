import { cutGraphemes } from '../article/cut.ts';
import type { TextPage } from './newsroom.ts';

/** Fits an embed's description (4,096) with room for escaping, and a phone's screen a few times over. */
export const MAX_PAGE_CHARS = 3_000;

/** Graphemes are only looked at near the cut: they cost microseconds each, and a story may be two million characters. */
const SURELY_KEPT = MAX_PAGE_CHARS - 100;

/** Divides a story into pages of whole paragraphs; nothing is left out, a paragraph longer than a page is cut across pages. */
export function paginateText(passages: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let used = 0;
  for (const piece of passages.flatMap(splitLong)) {
    if (used > 0 && used + piece.length > MAX_PAGE_CHARS) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(piece);
    used += piece.length;
  }
  return pages;
}

/** @param page counts from 0; one outside the text becomes the nearest that exists. */
export function textPage(passages: readonly string[], page: number): TextPage {
  const pages = paginateText(passages);
  const nearest = Math.min(Math.max(0, page), pages.length - 1);
  return { paragraphs: pages[nearest] ?? [], page: nearest, pageCount: pages.length };
}

function splitLong(paragraph: string): readonly string[] {
  const pieces: string[] = [];
  let rest = paragraph;
  while (rest.length > MAX_PAGE_CHARS) {
    const prefix = rest.slice(0, SURELY_KEPT) + cutGraphemes(rest.slice(SURELY_KEPT), MAX_PAGE_CHARS - SURELY_KEPT);
    const space = prefix.lastIndexOf(' ');
    const cut = space > MAX_PAGE_CHARS / 2 ? space + 1 : prefix.length;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
