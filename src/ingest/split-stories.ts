import { type ScrapedLine, TITLE_LABEL, wordCount } from './classify-line.ts';
import { isSameText } from './lines.ts';
import { type Head, readHead } from './read-head.ts';
import { hasText, isTitle, isUnderline, type Partings, partingsOf, WINDOW_LINES } from './story-partings.ts';

/** "-----" parts stories; "* * *" parts the sections of one. */
const MIN_RULE_CHARS = 5;
const NEAR_LINES = 24;
/** Titles stand so, if not set apart by a gap or a label; and so much like titles that one sign of a head is enough. */
const MIN_START_SCORE = -3;
const MIN_LIKELY_SCORE = 0.5;
/** More than the words of a date. */
const HAS_NAME = /\p{L}[^\d]{7}/u;

/**
 * Divides the lines of a scraped file into stories, each from the head of its page on.
 * Where a story begins is told by what stands there (the title again, captions, a byline, a time) and by what stands above
 * (a wider gap, a drawn rule, the end of a page), never by the words of a title.
 */
export function splitStories(lines: readonly ScrapedLine[]): readonly (readonly ScrapedLine[])[] {
  const starts = findStarts(lines);
  const parts = starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
  const stories = withoutNumbers(parts);
  const [first, second, ...rest] = stories;
  // A banner above the first page belongs to its head.
  return first !== undefined && second !== undefined && isBanner(first) ? [[...first, ...second], ...rest] : stories;
}

/** "1. ", "[1] ", "(1) ", "1) ", "#1 ". */
const NUMBERED = /^(?:\d+[.)]|\[\d+\]|\(\d+\)|#\d+)\s+(?=\P{Ll})/u;

/** "1. Council Approves Plan", "2. Storm Closes Bridges": the numbers are the digest's, if each story has the next one. */
function withoutNumbers(parts: readonly (readonly ScrapedLine[])[]): readonly (readonly ScrapedLine[])[] {
  const titles = parts.map((part, at) =>
    part.find(({ text }) => Number(NUMBERED.exec(text)?.[0].replace(/\D/gu, '')) === at + 1),
  );
  // A lone story has a number of its own only in brackets, in front of all.
  const isAlone = parts.length < 2 && (titles[0] !== parts[0]?.[0] || !titles[0]?.text.startsWith('['));
  if (isAlone || titles.some((line) => line === undefined)) return parts;
  return parts.map((part, at) =>
    part.map((line) => (line === titles[at] ? { ...line, text: line.text.replace(NUMBERED, '') } : line)),
  );
}

function isBanner(lines: readonly ScrapedLine[]): boolean {
  return lines.some(({ kind }) => kind === 'furniture') && !lines.some((line) => line.isSentence);
}

function findStarts(lines: readonly ScrapedLine[]): readonly number[] {
  if (lines.length === 0) return [];
  const partings = partingsOf(lines);
  const starts = [0];
  let index = readHead(windowAt(lines, 0, partings)).end;
  while (index < lines.length) {
    const headLines = headOfStory(lines, index, partings);
    if (headLines !== undefined) starts.push(index);
    index += Math.max(1, headLines ?? 0);
  }
  return starts;
}

/** The lines in which a head is looked for: not beyond the next gap or rule that parts stories, where the file has such. */
function windowAt(
  lines: readonly ScrapedLine[],
  start: number,
  { blankLines, isPlain, rules }: Partings,
): readonly ScrapedLine[] {
  let end = start + 1;
  const limit = Math.min(lines.length, start + WINDOW_LINES);
  while (end < limit && !(isPlain && (lines[end]?.gap ?? 0) >= blankLines) && !isParting(lines[end], rules)) end += 1;
  return lines.slice(start, end);
}

function isParting(line: ScrapedLine | undefined, rules: Partings['rules']): boolean {
  return line?.rule?.name === 'separator' && rules.has(line.text);
}

/** Where titles of stories hardly stand, as those of other pages do below a story. */
function standsBadly({ titleScore = 0 }: ScrapedLine): boolean {
  return titleScore < MIN_START_SCORE;
}

type Above = 'rule' | 'title' | 'short-rule' | 'gap' | 'page-end' | 'number' | 'nothing';

/** How many lines the head of the story has that begins here; undefined if none does. */
function headOfStory(lines: readonly ScrapedLine[], index: number, partings: Partings): number | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const above = whatIsAbove(lines, index, partings);
  if (above === 'nothing' && !mayHaveHead(lines, index)) return undefined;
  const window = windowAt(lines, index, partings);
  const head = readHead(window);
  return startsStory(window, head, above, partings) ? head.end : undefined;
}

function startsStory(window: readonly ScrapedLine[], head: Head, above: Above, partings: Partings): boolean {
  const gap = window[0]?.gap ?? 0;
  const titleLine = window[head.titleAt];
  if (titleLine === undefined || titleLine.kind !== 'text' || !isTitle(titleLine)) return false;
  if (!hasText(window, head.end) && head.captions.length === 0) return false;
  const isSetApart = above !== 'nothing' && above !== 'page-end' && above !== 'short-rule';
  if (!isSetApart && standsBadly(titleLine)) return false;
  const { signs } = head;
  switch (above) {
    case 'title':
      return true;
    case 'rule':
    case 'number':
      return signs > 0 || isPlainTitle(window, head.titleAt, head.end);
    case 'gap':
      return signs > 0 || (partings.isPlain && isPlainTitle(window, head.titleAt, head.end));
    case 'page-end':
      // "About the author" is followed by a name.
      return wordCount(titleLine.text) >= 3 && (signs > 1 || (signs > 0 && gap > 0));
    case 'short-rule':
      return signs > 1;
    default:
      // In the middle of a page only the title itself may stand first.
      return (
        head.titleAt === 0 &&
        (signs > 1 || (signs > 0 && (titleLine.titleScore ?? MIN_START_SCORE) > MIN_LIKELY_SCORE)) &&
        (gap > 0 || head.removed.includes('repeated-title') || head.removed.includes('widget'))
      );
  }
}

function whatIsAbove(lines: readonly ScrapedLine[], index: number, partings: Partings): Above {
  const [line, above] = [lines[index], lines[index - 1]];
  if (line === undefined || above === undefined) return 'nothing';
  if (partings.titles.has(index)) return 'title';
  if (above.rule !== undefined && partings.ends.has(above.rule.name) && line.gap > 0) return 'rule';
  if (above.rule?.name === 'separator' && !isUnderline(lines, index - 1))
    return partings.rules.has(above.text) || above.text.replace(/\s/gu, '').length >= MIN_RULE_CHARS
      ? 'rule'
      : 'short-rule';
  if (line.gap > 0 && isHeaderAgain(line, lines[0])) return 'rule';
  if (line.kind === 'text' && TITLE_LABEL.test(line.text)) return 'number';
  if (above.rule?.name === 'page-mark' && /\d/u.test(above.text)) return 'number';
  if (line.gap >= partings.blankLines) return 'gap';
  if (above.rule?.role === 'page-end') return 'page-end';
  return 'nothing';
}

/** "The Example, [05.03.2024 17:51]": the header of a message, in the form that the file opens with. */
function isHeaderAgain(line: ScrapedLine, first: ScrapedLine | undefined): boolean {
  const formOf = ({ text }: ScrapedLine) => text.replace(/\d+/gu, '0');
  return (
    line.stamp?.day !== undefined &&
    first?.stamp?.day !== undefined &&
    line.stamp.isRunningHead !== true &&
    HAS_NAME.test(line.text) &&
    formOf(line) === formOf(first)
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

/** A title with nothing but paragraphs below it, told from the heading of a section by its length. */
function isPlainTitle(window: readonly ScrapedLine[], titleAt: number, end: number): boolean {
  const [title, body] = [window[titleAt], window[end]];
  return title !== undefined && body !== undefined && wordCount(title.text) >= 4 && body.isProse;
}
