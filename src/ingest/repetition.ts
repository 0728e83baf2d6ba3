import type { ScrapedLine } from './classify-line.ts';
import { isSameText } from './lines.ts';

/** A title and its repetition are never further apart. */
const MAX_REPEAT_LINES = 24;
const MAX_CAPTIONS = 6;

/** Where the title is said again, with nothing but the head of a page between; undefined if it is not. */
export function repetitionOf(lines: readonly ScrapedLine[], titleAt: number): number | undefined {
  const title = lines[titleAt];
  if (title === undefined) return undefined;
  for (let at = titleAt + 1; at < Math.min(lines.length, titleAt + MAX_REPEAT_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined || !isSameText(line.text, title.text)) continue;
    const between = lines.slice(titleAt + 1, at);
    const unknown = between.filter((other, place) => other.kind === 'text' && !isDoubled(between, place));
    // A caption without a credit, said once, is told by the widgets below it; paragraphs stand below the widgets.
    const lastWidget = between.findLastIndex(({ kind }) => kind === 'widget');
    const areCaptions = unknown.length <= MAX_CAPTIONS && unknown.every((line) => between.indexOf(line) < lastWidget);
    return areCaptions ? at : undefined;
  }
  return undefined;
}

/** The same text stands right above or below. */
export function isDoubled(lines: readonly ScrapedLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return isSameText(lines[at + 1]?.text ?? '', text) || isSameText(lines[at - 1]?.text ?? '', text);
}
