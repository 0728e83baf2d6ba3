import { isStoryLine, type ScrapedLine } from './classify-line.ts';
import { endsSentence } from './lines.ts';

/** What stands below the end of a page is furniture up to this share of the story's text; more is the story going on. */
const MAX_TAIL_SHARE = 0.25;
/** Links in a list and lines in a box are no longer than this. */
export const MAX_LINK_CHARS = 160;

/** Where the lines of a body stand among the furniture around them. Indexes are those of the body. */
export interface BodyShape {
  /** The last line that is a paragraph or ends a sentence; what stands below is the end of the page. */
  readonly lastText: number;
  /** Where the labels of the page's end begin; the length of the body if nothing says so. */
  readonly tailStart: number;
  /** From here on nothing belongs to the story, sentences neither. */
  readonly pageEnd: number;
  /** Lines between two lines of furniture with no paragraph between. */
  readonly isBetween: (at: number) => boolean;
  /** Paragraphs are set apart by blank lines, so that a line right above or below another belongs to it. */
  readonly isSpaced: boolean;
}

export function readShape(body: readonly ScrapedLine[]): BodyShape {
  const lastText = lastTextOf(body);
  const pageEnd = pageEndOf(body);
  const enclosed = enclosedLines(body);
  const paragraphs = body.filter((line) => line.isProse);
  return {
    lastText: Math.min(lastText, pageEnd - 1),
    tailStart: tailStartOf(body, Math.min(lastText, pageEnd - 1)),
    pageEnd,
    isBetween: (at) => enclosed.has(at),
    isSpaced: paragraphs.filter(({ gap }) => gap > 0).length >= paragraphs.length * 0.6,
  };
}

/**
 * A label that repeats across stories is the page's only where other furniture stands in the same run of lines: the rows of a table
 * or the verses of a poem may repeat as well.
 */
export function settleRepeated(body: readonly ScrapedLine[]): readonly ScrapedLine[] {
  const settled: ScrapedLine[] = [];
  let run: ScrapedLine[] = [];
  const close = () => {
    const isPage = run.some((line) => line.kind === 'stamp' || line.kind === 'byline' || isKnown(line));
    settled.push(...(isPage ? run : run.map(asText)));
    run = [];
  };
  for (const line of body) {
    if (line.isSentence) {
      close();
      settled.push(line);
    } else run.push(line);
  }
  close();
  return settled;
}

function asText(line: ScrapedLine): ScrapedLine {
  return line.isRepeated ? { ...line, isRepeated: false } : line;
}

function isKnown(line: ScrapedLine): boolean {
  return line.kind === 'furniture' && line.rule?.name !== 'separator';
}

export function isOfPage(line: ScrapedLine | undefined): boolean {
  return line !== undefined && (line.isRepeated || isKnown(line));
}

function lastTextOf(body: readonly ScrapedLine[]): number {
  for (let at = body.length - 1; at >= 0; at -= 1) {
    const line = body[at];
    if (line !== undefined && line.kind === 'text' && (line.isProse || endsSentence(line.text)) && !line.isRepeated)
      return at;
  }
  return -1;
}

/** Where the end of the page begins: at its first line of furniture below the last paragraph. Credits may be the text's own. */
function tailStartOf(body: readonly ScrapedLine[], lastText: number): number {
  for (let at = lastText + 1; at < body.length; at += 1)
    if (body[at]?.isRepeated === true || body[at]?.rule?.role !== undefined || isRow(body, at)) return at;
  return body.length;
}

/** Two lines of furniture in a row. */
function isRow(body: readonly ScrapedLine[], at: number): boolean {
  return isOfPage(body[at]) && isOfPage(body[at + 1]);
}

/** Below a sign-off, a copyright or the like, if little text is left there. */
function pageEndOf(body: readonly ScrapedLine[]): number {
  const all = sumOf(body.filter((line) => line.isSentence));
  let below = 0;
  let end = body.length;
  for (let at = body.length - 1; at >= 0; at -= 1) {
    const line = body[at];
    if (line === undefined) continue;
    if (line.isSentence) below += line.text.length;
    if (below > all * MAX_TAIL_SHARE) break;
    if (line.rule?.role === 'page-end') end = at;
  }
  return end;
}

/** The number of an item in a list of links, on a line of its own. */
export function isNumber({ text }: ScrapedLine): boolean {
  return /^\d{1,2}[.)]?$|^\d{1,2}:\d{2}$/u.test(text);
}

/** Runs of lines without a paragraph, from their first line of furniture to their last. */
function enclosedLines(body: readonly ScrapedLine[]): ReadonlySet<number> {
  const enclosed = new Set<number>();
  let first = -1;
  for (const [at, line] of body.entries()) {
    if (isOfPage(line)) {
      if (first >= 0) for (let inner = first + 1; inner < at; inner += 1) enclosed.add(inner);
      first = at;
    } else if (line.isSentence || (isStoryLine(line) && !isNumber(line)) || line.text.length > MAX_LINK_CHARS)
      first = -1;
  }
  return enclosed;
}

export function sumOf(lines: readonly ScrapedLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
