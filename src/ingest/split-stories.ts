import { isHeadlineLike, isProse, type ScrapedLine, wordCount } from './classify-line.ts';
import { endsSentence, isSameText } from './lines.ts';
import { readHead } from './read-head.ts';

/** A head is looked for in this many lines. */
const WINDOW_LINES = 60;
/** Blank lines that may set stories apart, where paragraphs are set apart by fewer. */
const MIN_STORY_GAP = 2;
/** "-----" parts stories; "* * *" parts the sections of one. */
const MIN_RULE_CHARS = 5;
const NEAR_LINES = 24;

/**
 * Divides the lines of a scraped file into stories, each from the head of its page on.
 * Where a story begins is told by what stands there (the title again, captions, a byline, a time) and by what stands above
 * (a wider gap, a drawn rule, the end of a page), never by the words of a title.
 */
export function splitStories(lines: readonly ScrapedLine[]): readonly (readonly ScrapedLine[])[] {
  const starts = findStarts(lines);
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
}

function findStarts(lines: readonly ScrapedLine[]): readonly number[] {
  if (lines.length === 0) return [];
  const storyGap = storyGapOf(lines);
  const starts = [0];
  let index = headEnd(lines, 0);
  while (index < lines.length) {
    if (startsStory(lines, index, storyGap)) {
      starts.push(index);
      index = Math.max(index + 1, headEnd(lines, index));
    } else index += 1;
  }
  return starts;
}

function headEnd(lines: readonly ScrapedLine[], start: number): number {
  return start + readHead(lines.slice(start, start + WINDOW_LINES)).end;
}

type Above = 'rule' | 'short-rule' | 'gap' | 'page-end' | 'number' | 'nothing';

function startsStory(lines: readonly ScrapedLine[], index: number, storyGap: StoryGap): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  const above = whatIsAbove(lines, index, storyGap);
  if (above === 'nothing' && !mayHaveHead(lines, index)) return false;
  const window = lines.slice(index, index + WINDOW_LINES);
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
      return signs > 1 || (signs > 0 && line.gap > 0);
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
  if (above.rule?.name === 'separator')
    return above.text.replace(/\s/gu, '').length >= MIN_RULE_CHARS ? 'rule' : 'short-rule';
  if (line.kind === 'text' && /^(?:title|headline)\s*[:：]\s*\S/iu.test(line.text)) return 'number';
  if (above.rule?.name === 'page-mark' && /\d/u.test(above.text)) return 'number';
  if (line.gap >= storyGap.blankLines) return 'gap';
  if (above.rule?.role === 'page-end') return 'page-end';
  return 'nothing';
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
  return isHeadlineLike(line) && !/^[“"„«].*[^”"“»]$/u.test(line.text);
}

/** A title with nothing but paragraphs below it, told from the heading of a section by its length. */
function isPlainTitle(window: readonly ScrapedLine[], titleAt: number, end: number): boolean {
  const [title, body] = [window[titleAt], window[end]];
  return title !== undefined && body !== undefined && wordCount(title.text) >= 4 && isProse(body);
}

function hasText(window: readonly ScrapedLine[], from: number): boolean {
  return window
    .slice(from, from + 12)
    .some((line) => line.kind === 'text' && (isProse(line) || endsSentence(line.text)));
}

interface StoryGap {
  /** So many blank lines, or more, set a story apart. */
  readonly blankLines: number;
  /** What stands below such gaps looks like a title nearly always, so that the gap alone is enough. */
  readonly isPlain: boolean;
}

/** The gap that sets stories apart in this file: wider than that between its paragraphs. */
function storyGapOf(lines: readonly ScrapedLine[]): StoryGap {
  const paragraphs = new Map<number, number>();
  for (const line of lines.slice(1)) if (isProse(line)) paragraphs.set(line.gap, (paragraphs.get(line.gap) ?? 0) + 1);
  const usual = [...paragraphs].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const widest = lines.slice(1).reduce((most, { gap }) => Math.max(most, gap), 0);
  for (let gap = Math.max(MIN_STORY_GAP, usual + 1); gap <= Math.min(widest, usual + 12); gap += 1) {
    const below = lines.slice(1).filter((line) => line.gap >= gap && line.kind !== 'furniture');
    const titles = below.filter((line) => isTitle(line) && wordCount(line.text) >= 4).length;
    if (below.length > 0 && titles >= below.length * 0.8) return { blankLines: gap, isPlain: true };
  }
  return { blankLines: Math.max(MIN_STORY_GAP, usual + 1), isPlain: false };
}
