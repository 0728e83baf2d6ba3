import { isStoryLine, type ScrapedLine, wordCount } from './classify-line.ts';
import { endsSentence } from './lines.ts';

/** What stands below the end of a page is furniture up to this share of the story's text; more is the story going on. */
const MAX_TAIL_SHARE = 0.25;
const SAYS_WHEN = /^(?:first |last |originally )?(?:published|updated|posted)\b/iu;
/** Less than a paragraph. */
const MAX_BELOW_STAMP_CHARS = 160;
/** A question that a page asks its reader is short. */
const MAX_ASIDE_CHARS = 60;
const ASKS = /[?!]$/u;
const MAX_TOPIC_WORDS = 3;
const IS_TOPIC = /^\p{L}[\p{L}\p{N}’'& -]*$/u;
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

/** @param above the last line of the head. */
export function readShape(body: readonly ScrapedLine[], above?: ScrapedLine): BodyShape {
  const lastText = lastTextOf(body);
  const pageEnd = pageEndOf(body);
  const enclosed = enclosedLines(body, above);
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
    // A run may have a million lines: too many for the arguments of one call.
    for (const line of run) settled.push(isPage ? line : asText(line));
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
    if (line?.kind !== 'text' || line.isRepeated) continue;
    if (line.isProse || (endsSentence(line.text) && !isAmongLabels(body, at))) return at;
  }
  return -1;
}

/** "Is this page useful?" between other labels, right above and below. */
function isAmongLabels(body: readonly ScrapedLine[], at: number): boolean {
  const [above, line, below] = [body[at - 1], body[at], body[at + 1]];
  const isLabel = (other: ScrapedLine | undefined) =>
    other !== undefined && !other.isSentence && (isOfPage(other) || (!isStoryLine(other) && !endsSentence(other.text)));
  return (
    line !== undefined &&
    line.text.length <= MAX_ASIDE_CHARS &&
    (ASKS.test(line.text) || (isOfPage(above) && isOfPage(below))) &&
    line.gap === 0 &&
    below?.gap === 0 &&
    isLabel(above) &&
    isLabel(below)
  );
}

/** Where the end of the page begins: at its first line of furniture below the last paragraph. Credits may be the text's own. */
function tailStartOf(body: readonly ScrapedLine[], lastText: number): number {
  for (let at = lastText + 1; at < body.length; at += 1)
    if (body[at]?.isRepeated === true || body[at]?.rule?.role !== undefined || isRow(body, at))
      return startOfBlock(body, lastText, at);
  return body.length;
}

/** Topics right above the furniture belong to it: in a block of their own below the last paragraph. */
function startOfBlock(body: readonly ScrapedLine[], lastText: number, end: number): number {
  let start = end;
  while (start > lastText + 1 && body[start]?.gap === 0) start -= 1;
  const block = body.slice(start, end);
  const areTopics =
    (body[start]?.gap ?? 0) > 0 &&
    block.every(
      (line) => line.kind !== 'text' || (wordCount(line.text) <= MAX_TOPIC_WORDS && IS_TOPIC.test(line.text)),
    );
  return areTopics ? start : end;
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
    if (line.rule?.role === 'page-end' || (SAYS_WHEN.test(line.text) && isLastStamp(line, below))) end = at;
  }
  return end;
}

/** "First published: …" with no more than a sentence below. */
function isLastStamp(line: ScrapedLine, below: number): boolean {
  return line.stamp?.day !== undefined && below <= MAX_BELOW_STAMP_CHARS;
}

/** The number of an item in a list of links, on a line of its own. */
export function isNumber({ text }: ScrapedLine): boolean {
  return /^\d{1,2}[.)]?$|^\d{1,2}:\d{2}$/u.test(text);
}

/** Runs of lines without a paragraph, from their first line of furniture to their last. */
function enclosedLines(body: readonly ScrapedLine[], above: ScrapedLine | undefined): ReadonlySet<number> {
  const enclosed = new Set<number>();
  // The furniture of the head may go on.
  let first = isOfPage(above) && body[0]?.gap === 0 ? -1 : undefined;
  for (const [at, line] of body.entries()) {
    if (isOfPage(line)) {
      if (first !== undefined) for (let inner = first + 1; inner < at; inner += 1) enclosed.add(inner);
      first = at;
    } else if (line.isSentence || (isStoryLine(line) && !isNumber(line)) || line.text.length > MAX_LINK_CHARS)
      first = undefined;
  }
  return enclosed;
}

export function sumOf(lines: readonly ScrapedLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
