import { isHeadlineLike, type ScrapedLine, wordCount } from './classify-line.ts';
import { findTitle, TITLE_LABEL } from './find-title.ts';
import { endsSentence, isSameText } from './lines.ts';
import { readHead } from './read-head.ts';

/** A head is looked for in this many lines. */
const WINDOW_LINES = 60;
/** Blank lines that may set stories apart, where paragraphs are set apart by fewer. */
const MIN_STORY_GAP = 2;
/** "-----" parts stories; "* * *" parts the sections of one. */
const MIN_RULE_CHARS = 5;
const NEAR_LINES = 24;
/** So many of the places that look like a beginning must be one. */
const MIN_SHARE = 0.8;
/** A longer line without an end is a paragraph cut off. */
const MAX_TITLE_CHARS = 200;
/** A title stands within so many lines of labels. */
const MAX_LABELS_ABOVE = 14;

/**
 * Divides the lines of a scraped file into stories, each from the head of its page on.
 * Where a story begins is told by what stands there (the title again, captions, a byline, a time) and by what stands above
 * (a wider gap, a drawn rule, the end of a page), never by the words of a title.
 */
export function splitStories(lines: readonly ScrapedLine[]): readonly (readonly ScrapedLine[])[] {
  const starts = findStarts(lines);
  const parts = starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
  const [first, second, ...rest] = parts;
  // A banner above the first page belongs to its head.
  return first !== undefined && second !== undefined && isBanner(first) ? [[...first, ...second], ...rest] : parts;
}

function isBanner(lines: readonly ScrapedLine[]): boolean {
  return lines.some(({ kind }) => kind === 'furniture') && !lines.some((line) => line.isSentence);
}

function findStarts(lines: readonly ScrapedLine[]): readonly number[] {
  if (lines.length === 0) return [];
  const storyGap = storyGapOf(lines);
  const starts = [0];
  let index = headEnd(lines, 0, storyGap);
  while (index < lines.length) {
    if (startsStory(lines, index, storyGap)) {
      starts.push(index);
      index = Math.max(index + 1, headEnd(lines, index, storyGap));
    } else index += 1;
  }
  return starts;
}

function headEnd(lines: readonly ScrapedLine[], start: number, storyGap: StoryGap): number {
  return start + readHead(windowAt(lines, start, storyGap)).end;
}

/** The lines in which a head is looked for: not beyond the next gap or rule that parts stories, where the file has such. */
function windowAt(
  lines: readonly ScrapedLine[],
  start: number,
  { blankLines, isPlain, rules }: StoryGap,
): readonly ScrapedLine[] {
  let end = start + 1;
  const limit = Math.min(lines.length, start + WINDOW_LINES);
  while (end < limit && !(isPlain && (lines[end]?.gap ?? 0) >= blankLines) && !rules.has(lines[end]?.text ?? ''))
    end += 1;
  return lines.slice(start, end);
}

type Above = 'rule' | 'short-rule' | 'gap' | 'page-end' | 'number' | 'nothing';

function startsStory(lines: readonly ScrapedLine[], index: number, storyGap: StoryGap): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const above = whatIsAbove(lines, index, storyGap);
  if (above === 'nothing' && !mayHaveHead(lines, index)) return false;
  const window = windowAt(lines, index, storyGap);
  const head = readHead(window);
  const titleLine = window[head.titleAt];
  if (titleLine === undefined || titleLine.kind !== 'text' || !isTitle(titleLine)) return false;
  if (!hasText(window, head.end) && head.captions.length === 0) return false;
  const { signs } = head;
  switch (above) {
    case 'rule':
    case 'number':
      return signs > 0 || isPlainTitle(window, head.titleAt, head.end);
    case 'gap':
      return signs > 0 || (storyGap.isPlain && isPlainTitle(window, head.titleAt, head.end));
    case 'page-end':
      // "About the author" is followed by a name.
      return wordCount(titleLine.text) >= 3 && (signs > 1 || (signs > 0 && line.gap > 0));
    case 'short-rule':
      return signs > 1;
    default:
      // In the middle of a page only the title itself may stand first.
      return (
        head.titleAt === 0 &&
        signs > 1 &&
        (line.gap > 0 || head.removed.includes('repeated-title') || head.removed.includes('widget'))
      );
  }
}

function whatIsAbove(lines: readonly ScrapedLine[], index: number, storyGap: StoryGap): Above {
  const [line, above] = [lines[index], lines[index - 1]];
  if (line === undefined || above === undefined) return 'nothing';
  if (above.rule?.name === 'separator' && !isUnderline(lines, index - 1))
    return storyGap.rules.has(above.text) || above.text.replace(/\s/gu, '').length >= MIN_RULE_CHARS
      ? 'rule'
      : 'short-rule';
  if (line.kind === 'text' && TITLE_LABEL.test(line.text)) return 'number';
  if (above.rule?.name === 'page-mark' && /\d/u.test(above.text)) return 'number';
  if (line.gap >= storyGap.blankLines) return 'gap';
  if (above.rule?.role === 'page-end') return 'page-end';
  return 'nothing';
}

/** A rule as long as the title right above it. */
function isUnderline(lines: readonly ScrapedLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  return (
    above?.kind === 'text' &&
    line?.gap === 0 &&
    Math.abs(above.text.length - line.text.length) <= 2 &&
    line.text.length > 9
  );
}

/** Cheap: most lines of a story are followed by paragraphs and said once. */
function mayHaveHead(lines: readonly ScrapedLine[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  if (line === undefined || below === undefined || line.kind !== 'text' || !isTitle(line)) return false;
  if (below.kind !== 'text') return true;
  for (let at = index + 1; at < Math.min(lines.length, index + NEAR_LINES); at += 1)
    if (isSameText(lines[at]?.text ?? '', line.text)) return true;
  return isSameText(lines[index + 2]?.text ?? '', below.text);
}

function isTitle(line: ScrapedLine): boolean {
  const text = line.text.replace(/^\d{1,3}[.)]\s+/u, '');
  return text.length <= MAX_TITLE_CHARS && isHeadlineLike({ ...line, text }) && !/^[“"„«].*[^”"“»]$/u.test(line.text);
}

/** A title with nothing but paragraphs below it, told from the heading of a section by its length. */
function isPlainTitle(window: readonly ScrapedLine[], titleAt: number, end: number): boolean {
  const [title, body] = [window[titleAt], window[end]];
  return title !== undefined && body !== undefined && wordCount(title.text) >= 4 && body.isProse;
}

function hasText(window: readonly ScrapedLine[], from: number): boolean {
  return window
    .slice(from, from + 12)
    .some((line) => line.kind === 'text' && (line.isProse || endsSentence(line.text)));
}

interface StoryGap {
  /** Drawn rules that part stories. */
  readonly rules: ReadonlySet<string>;
  /** So many blank lines, or more, set a story apart. */
  readonly blankLines: number;
  /** What stands below such gaps looks like a title nearly always, so that the gap alone is enough. */
  readonly isPlain: boolean;
}

/** The gap that sets stories apart in this file: wider than that between its paragraphs. */
function storyGapOf(lines: readonly ScrapedLine[]): StoryGap {
  const rules = partingRules(lines);
  const paragraphs = new Map<number, number>();
  for (const line of lines.slice(1)) if (line.isProse) paragraphs.set(line.gap, (paragraphs.get(line.gap) ?? 0) + 1);
  const usual = [...paragraphs].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const widest = lines.slice(1).reduce((most, { gap }) => Math.max(most, gap), 0);
  for (let gap = Math.max(MIN_STORY_GAP, usual + 1); gap <= Math.min(widest, usual + 12); gap += 1) {
    const starts = lines.flatMap((line, at) => (at > 0 && line.gap >= gap ? [at] : []));
    if (areTitles(lines, starts)) return { rules, blankLines: gap, isPlain: true };
  }
  return { rules, blankLines: Math.max(MIN_STORY_GAP, usual + 1), isPlain: false };
}

/** Drawn rules below which a title stands nearly always: they part stories, however short they are. */
function partingRules(lines: readonly ScrapedLine[]): ReadonlySet<string> {
  const starts = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    if (line.rule?.name !== 'separator' || at + 1 >= lines.length || isUnderline(lines, at)) continue;
    starts.set(line.text, [...(starts.get(line.text) ?? []), at + 1]);
  }
  return new Set([...starts].filter(([, below]) => areTitles(lines, below)).map(([rule]) => rule));
}

function areTitles(lines: readonly ScrapedLine[], starts: readonly number[]): boolean {
  return starts.length > 0 && starts.filter((at) => hasTitle(lines, at)).length >= starts.length * MIN_SHARE;
}

/** A line of four words or more that is no sentence, with nothing but labels above and text below. */
function hasTitle(lines: readonly ScrapedLine[], start: number): boolean {
  const window = lines.slice(start, start + WINDOW_LINES);
  const titleAt = findTitle(window);
  const title = window[titleAt];
  if (title === undefined || titleAt > MAX_LABELS_ABOVE || title.kind !== 'text') return false;
  if (window.slice(0, titleAt).some((line) => line.isSentence)) return false;
  return isTitle(title) && wordCount(title.text) >= 4 && hasText(window, titleAt + 1);
}
