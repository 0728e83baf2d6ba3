import { type Byline, parseByline } from './byline.ts';
import { creditOf, looksLikeCaption } from './caption.ts';
import { furnitureRuleOf, opensRelatedList } from './furniture.ts';
import type { Line } from './lines.ts';
import { endsSentence, isWidget, repetitionOf } from './split-stories.ts';
import { parseStamp } from './stamp.ts';

/** What the lines of one story are, once the page around it is taken off. */
export interface CleanedStory {
  readonly title: string;
  readonly captions: readonly string[];
  readonly passages: readonly string[];
  /** Bylines and stamps in order of appearance. */
  readonly bylines: readonly Byline[];
  readonly stamps: readonly string[];
  readonly addresses: readonly string[];
  readonly removed: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** Cleaning that would take away more than this share of a story's letters is not trusted: the story is kept as it is. */
const MAX_REMOVED_SHARE = 0.4;
/** Below this many letters the share says nothing: a story of one sentence under a row of buttons is mostly buttons. */
const MIN_GUARDED_CHARS = 600;

/**
 * Cleans the lines of one story (the first is its title).
 * @param isBoilerplate lines that stand in many stories of the collection without being sentences.
 */
export function cleanStory(lines: readonly Line[], isBoilerplate: (line: Line) => boolean): CleanedStory {
  const [titleLine, ...rest] = lines;
  const title = titleLine?.text ?? '';
  const removed: Record<string, number> = {};
  const remove = (rule: string, count = 1) => {
    removed[rule] = (removed[rule] ?? 0) + count;
  };
  const head = readHead(lines, remove);
  const body = rest.slice(head.end - 1);
  const bylines = [...head.bylines];
  const stamps = [...head.stamps];
  const addresses = [...head.addresses];
  const captions = [...head.captions];
  const kept: Line[] = [];
  let inRelatedList = false;
  for (const line of body) {
    const { text } = line;
    if (inRelatedList && line.gap === 0 && !endsSentence(text)) {
      remove('related-link');
      continue;
    }
    inRelatedList = opensRelatedList(text);
    const rule = furnitureRuleOf(text);
    if (rule !== undefined) {
      if (rule.name === 'address') addresses.push(text);
      remove(rule.name);
      continue;
    }
    if (creditOf(text) !== undefined && looksLikeCaption(line) && !isProse(text)) {
      if (captions.includes(text)) remove('repeated-caption');
      else captions.push(text);
      continue;
    }
    const stamp = parseStamp(text);
    if (stamp !== undefined && !endsSentence(text) && isAtEdge(line, body)) {
      stamps.push(text);
      remove('time-stamp');
      continue;
    }
    if (isBoilerplate(line)) {
      remove('repeated-across-stories');
      continue;
    }
    kept.push(line);
  }
  const passages = joinParagraphs(kept);
  const before = body.reduce((sum, { text }) => sum + text.length, 0);
  const after = passages.join('').length;
  if (before >= MIN_GUARDED_CHARS && after < before * (1 - MAX_REMOVED_SHARE)) {
    return {
      title,
      captions: head.captions,
      passages: joinParagraphs(body),
      bylines,
      stamps,
      addresses,
      removed: {},
      notes: [
        `line ${titleLine?.number ?? 1}: kept uncleaned, since the rules would have removed ${Math.round((1 - after / before) * 100)} % of it`,
      ],
    };
  }
  return { title, captions, passages, bylines, stamps, addresses, removed, notes: [] };
}

interface Head {
  /** Index of the first line of the body. */
  readonly end: number;
  readonly captions: readonly string[];
  readonly bylines: readonly Byline[];
  readonly stamps: readonly string[];
  readonly addresses: readonly string[];
}

/** Reads the head of a page: the title, perhaps again, captions once or twice, widgets, a byline, a time. */
function readHead(lines: readonly Line[], remove: (rule: string) => void): Head {
  const captions = new Map<string, string>();
  const bylines: Byline[] = [];
  const stamps: string[] = [];
  const addresses: string[] = [];
  const repeated = repetitionOf(lines, 0);
  const widget = lines.findIndex(
    (line, at) => at > 0 && at < 16 && isWidget(line.text) && (repeated === undefined || at < repeated),
  );
  let at = 1;
  // Up to the repeated title, or to the widgets where it is not repeated, every line is of the head.
  const sureEnd =
    repeated ?? (widget > 0 && lines.slice(1, widget).every((line) => isHeadish(line, lines)) ? widget : 0);
  const consumed = new Set<string>();
  let lastCaptionKey = '';
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined) break;
    const { text, key } = line;
    const byline = parseByline(text);
    const rule = furnitureRuleOf(text);
    if (repeated === at || (key === lines[0]?.key && at <= (repeated ?? 0))) remove('repeated-title');
    else if (isWidget(text) && (at <= sureEnd || isWidget(lines[at - 1]?.text ?? '') || at === widget))
      remove('widget');
    else if (rule !== undefined) {
      if (rule.name === 'address') addresses.push(text);
      remove(rule.name);
    } else if (parseStamp(text) !== undefined) {
      stamps.push(text);
      remove('time-stamp');
    } else if (byline !== undefined && (Object.keys(byline).length > 0 || at <= sureEnd)) {
      bylines.push(byline);
      remove('byline');
    } else if (isCaptionHere(lines, at, sureEnd, captions, consumed, lastCaptionKey)) {
      if (captions.has(key)) remove('repeated-caption');
      else captions.set(key, text);
      if (at > sureEnd && sureEnd > 0) consumed.add(key);
      lastCaptionKey = key;
    } else break;
    at += 1;
  }
  return { end: at, captions: [...captions.values()], bylines, stamps, addresses };
}

function isHeadish(line: Line, lines: readonly Line[]): boolean {
  return (
    line.text.length < 700 &&
    (looksLikeCaption(line) ||
      lines.filter(({ key }) => key === line.key).length > 1 ||
      !endsSentence(line.text) ||
      lines.length > 4)
  );
}

function isCaptionHere(
  lines: readonly Line[],
  at: number,
  sureEnd: number,
  captions: ReadonlyMap<string, string>,
  consumed: ReadonlySet<string>,
  lastCaptionKey: string,
): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (at < sureEnd) return true;
  // Below the second title the captions stand once more; said a third time, it is the story that says them.
  if (captions.has(line.key))
    return (
      !consumed.has(line.key) || (lastCaptionKey === line.key && line.gap === 0) || creditOf(line.text) !== undefined
    );
  if (looksLikeCaption(line)) return !isProse(line.text);
  const below = lines[at + 1];
  return below?.key === line.key && below.gap === 0 && sureEnd === 0;
}

/** Several sentences with a bracket at the end are a paragraph, not the words under a photo. */
function isProse(text: string): boolean {
  return text.length > 900;
}

function isAtEdge(line: Line, body: readonly Line[]): boolean {
  const index = body.indexOf(line);
  return index < 3 || index >= body.length - 4;
}

/** Hard-wrapped text has lines of about one width, most of which end in mid-sentence. */
const MAX_WRAP_CHARS = 110;

/** Lines to paragraphs: a blank line ends one; inside a block, lines are joined only where the block is hard-wrapped. */
function joinParagraphs(lines: readonly Line[]): readonly string[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const previous = block?.at(-1);
    if (block === undefined || previous === undefined || line.gap > 0 || line.number !== previous.number + 1)
      blocks.push([line]);
    else block.push(line);
  }
  return blocks.flatMap((block) =>
    isWrapped(block) ? [block.map(({ text }) => text).join('\n')] : block.map(({ text }) => text),
  );
}

function isWrapped(block: readonly Line[]): boolean {
  if (
    block.length < 2 ||
    block.some(({ text }) => text.length > MAX_WRAP_CHARS || /^(?:[•·*–—-]|\d+[.)]|Q:|A:)\s/u.test(text))
  )
    return false;
  const inner = block.slice(0, -1);
  const ending = inner.filter(({ text }) => endsSentence(text)).length;
  return ending <= inner.length / 2;
}
