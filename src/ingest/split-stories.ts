import { parseByline, parseDateline } from './byline.ts';
import { looksLikeCaption } from './caption.ts';
import { furnitureRuleOf } from './furniture.ts';
import type { Line } from './lines.ts';
import { parseStamp } from './stamp.ts';

/** A title and its repetition are never further apart than this many lines of text (captions, buttons). */
const HEADER_LINES = 24;
const MAX_TITLE_CHARS = 300;
/** Blank lines that set stories apart, where paragraphs are set apart by fewer. */
const MIN_STORY_GAP = 2;

/**
 * Divides the lines of a scraped file into stories: indexes of the lines that are titles, the first of them 0.
 * A title is known by what follows it (itself again, captions, a byline, a time) and by what stands above it
 * (the start of the file, a wider gap, the end of a page), never by its words.
 */
export function findStoryStarts(lines: readonly Line[]): readonly number[] {
  const usualGap = usualGapOf(lines);
  const starts: number[] = [];
  let index = 0;
  while (index < lines.length) {
    const isFirst = starts.length === 0;
    if (isFirst ? !isSkippable(lines, index) : startsStory(lines, index, usualGap)) {
      starts.push(index);
      index = Math.max(index, repetitionOf(lines, index) ?? index);
    }
    index += 1;
  }
  return starts;
}

/** Where the title at `index` is said again, with nothing but the head of a page between; undefined if it is not. */
export function repetitionOf(lines: readonly Line[], index: number): number | undefined {
  const title = lines[index];
  if (title === undefined) return undefined;
  const end = Math.min(lines.length, index + HEADER_LINES);
  for (let at = index + 1; at < end; at += 1) {
    if (lines[at]?.key !== title.key) continue;
    const between = lines.slice(index + 1, at);
    return between.every((line, place) => isHeadLine(line, between, place)) ? at : undefined;
  }
  return undefined;
}

function startsStory(lines: readonly Line[], index: number, usualGap: number): boolean {
  const line = lines[index];
  if (line === undefined || !couldBeTitle(line)) return false;
  const above = lines[index - 1];
  const isApart = line.gap >= MIN_STORY_GAP && line.gap > usualGap;
  const followsEnd = above !== undefined && endsPage(above.text);
  const repeated = repetitionOf(lines, index);
  // Directly repeated, it may be a refrain; with a head of a page between, it is a title.
  if (repeated !== undefined && (repeated > index + 1 || isApart || followsEnd)) return true;
  if (line.gap === 0 && !followsEnd) return false;
  const head = headBelow(lines, index);
  if (isApart || followsEnd)
    return head.length > 0 || beginsStory(lines[index + 1]) || (isApart && !endsSentence(line.text));
  return (
    !endsSentence(line.text) &&
    head.length >= 2 &&
    head.some((kind) => kind === 'doubled' || kind === 'stamp' || kind === 'byline')
  );
}

/** What stands below a title before the first paragraph. */
function headBelow(lines: readonly Line[], index: number): readonly HeadKind[] {
  const kinds: HeadKind[] = [];
  for (let at = index + 1; at < Math.min(lines.length, index + HEADER_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const kind = headKindOf(line, lines[at + 1], lines[at - 1]);
    if (kind === undefined) break;
    kinds.push(kind);
  }
  return kinds.filter((kind) => kind !== 'furniture');
}

type HeadKind = 'caption' | 'doubled' | 'byline' | 'stamp' | 'widget' | 'furniture';

function headKindOf(line: Line, below: Line | undefined, above: Line | undefined): HeadKind | undefined {
  if (below?.key === line.key && below.gap === 0) return 'doubled';
  if (above?.key === line.key && line.gap === 0) return 'doubled';
  if (looksLikeCaption(line)) return 'caption';
  if (parseStamp(line.text) !== undefined) return 'stamp';
  if (parseByline(line.text) !== undefined) return 'byline';
  if (isWidget(line.text)) return 'widget';
  if (furnitureRuleOf(line.text) !== undefined) return 'furniture';
  return undefined;
}

/** Labels of widgets: a couple of capitals or a number alone ("TT", "20"). Only the head of a page has them. */
export function isWidget(text: string): boolean {
  return text.length <= 3 && /^(?:\p{Lu}{1,3}|\d{1,3}|[A-Z][+-]|[+-])$/u.test(text);
}

function isHeadLine(line: Line, lines: readonly Line[], place: number): boolean {
  if (headKindOf(line, lines[place + 1], lines[place - 1]) !== undefined) return true;
  // A caption without a credit, said once: a page's head holds a few such lines at most.
  return lines.length <= 6 && lines.some(({ text }) => isWidget(text));
}

function couldBeTitle({ text }: Line): boolean {
  if (text.length < 4 || text.length > MAX_TITLE_CHARS || !/\p{L}/u.test(text)) return false;
  if (/^[•·*–—-]\s|[,;:]$/u.test(text)) return false;
  return furnitureRuleOf(text) === undefined && parseStamp(text) === undefined && !isWidget(text);
}

function beginsStory(line: Line | undefined): boolean {
  return line !== undefined && parseDateline(line.text) !== undefined;
}

function endsPage(text: string): boolean {
  const rule = furnitureRuleOf(text)?.name;
  return rule === 'copyright' || rule === 'separator' || rule === 'sign-off';
}

function isSkippable(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || index === lines.length - 1) return false;
  return furnitureRuleOf(line.text) !== undefined || isWidget(line.text);
}

export function endsSentence(text: string): boolean {
  return /[.!?…]["'”’»)\]]*$/u.test(text);
}

/** The gap between most paragraphs of this file: some scrapers write one blank line, some three, some none. */
function usualGapOf(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of lines.slice(1)) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
