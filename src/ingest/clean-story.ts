import type { Byline } from './byline.ts';
import { isHeadlineLike, isProse, type ScrapedLine } from './classify-line.ts';
import { endsSentence, isSameText, keyOf } from './lines.ts';
import { type Head, readHead } from './read-head.ts';
import type { Stamp } from './stamp.ts';

/** What the lines of one story are, once the page around it is taken off. */
export interface CleanedStory {
  readonly title: string;
  /** Line of the file where the title stands. */
  readonly line: number;
  readonly captions: readonly string[];
  readonly credits: readonly string[];
  readonly passages: readonly string[];
  readonly bylines: readonly Byline[];
  readonly stamps: readonly Stamp[];
  readonly addresses: readonly string[];
  /** Passages that may belong to the site: only the whole collection tells. */
  readonly doubtful: readonly Doubtful[];
  readonly removed: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** A short passage, and where it stands: repeated in many stories at such a place, it is the site's. */
export interface Doubtful {
  readonly passage: number;
  readonly key: string;
  readonly place: 'top' | 'middle' | 'tail';
  readonly isSentence: boolean;
}

/** Cleaning that would take away more than this share of a story's paragraphs is not trusted: the story is kept as it is. */
const MAX_REMOVED_SHARE = 0.4;
/** Below this many letters the share says nothing: a story of one sentence under a row of buttons is mostly buttons. */
const MIN_GUARDED_CHARS = 600;
/** Nothing above this many paragraphs ago is "near the top". */
const TOP_PROSE = 1;
const MAX_DOUBTFUL_CHARS = 160;
/** Links in a list are no longer than this. */
const MAX_LINK_CHARS = 160;

/** Cleans the lines of one story, as `splitStories` gives them. */
export function cleanStory(lines: readonly ScrapedLine[], titleIs?: 'known title'): CleanedStory {
  const head = readHead(lines, titleIs);
  const body = lines.slice(head.end);
  const taken = readBody(body, head);
  const removed = countNames([...head.removed, ...taken.removed]);
  const story = {
    title: head.title,
    line: lines[head.titleAt]?.number ?? lines[0]?.number ?? 1,
    bylines: taken.bylines,
    stamps: taken.stamps,
  };
  const prose = sumOf(body.filter(isProse));
  const lost = prose - sumOf(taken.kept.filter(isProse)) - sumOf(taken.repeated);
  if (prose >= MIN_GUARDED_CHARS && lost > prose * MAX_REMOVED_SHARE) {
    const share = Math.round((lost / prose) * 100);
    return {
      ...story,
      captions: head.captions,
      credits: head.credits,
      addresses: head.addresses,
      passages: body.map(({ text }) => text),
      doubtful: [],
      removed: countNames(head.removed),
      notes: [`line ${story.line}: kept uncleaned, since the rules would have removed ${share} % of its paragraphs`],
    };
  }
  const passages = taken.kept.map(({ text }) => text);
  return {
    ...story,
    captions: taken.captions,
    credits: taken.credits,
    addresses: taken.addresses,
    passages,
    doubtful: findDoubtful(passages),
    removed,
    notes: [],
  };
}

interface Body {
  readonly kept: readonly ScrapedLine[];
  readonly repeated: readonly ScrapedLine[];
  readonly captions: readonly string[];
  readonly credits: readonly string[];
  readonly bylines: readonly Byline[];
  readonly stamps: readonly Stamp[];
  readonly addresses: readonly string[];
  readonly removed: readonly string[];
}

function readBody(body: readonly ScrapedLine[], head: Head): Body {
  const kept: ScrapedLine[] = [];
  const repeated: ScrapedLine[] = [];
  const captions = [...head.captions];
  const credits = [...head.credits];
  const bylines = [...head.bylines];
  const stamps = [...head.stamps];
  const addresses = [...head.addresses];
  const removed: string[] = [];
  const lastText = lastTextOf(body);
  const tailStart = tailStartOf(body, lastText);
  let proseAbove = 0;
  let list: 'none' | 'open' | 'running' = 'none';
  for (const [at, line] of body.entries()) {
    const { text } = line;
    const isTop = proseAbove <= TOP_PROSE && kept.length <= 3;
    const isTail = at > lastText;
    const wasList = list;
    list = 'none';
    if (line.kind === 'caption' && isCaptionHere(line, isTop)) {
      const caption = line.caption?.text ?? text;
      if (captions.some((known) => isSameText(known, caption))) {
        removed.push('repeated-caption');
        repeated.push(line);
      } else {
        captions.push(caption);
        if (line.caption?.credit !== undefined) credits.push(line.caption.credit);
        repeated.push(line);
      }
      continue;
    }
    if (line.kind === 'furniture') {
      const address = /https?:\/\/[^\s>]+/u.exec(text)?.[0];
      if (address !== undefined && line.rule?.name === 'address') addresses.push(address);
      removed.push(line.rule?.name ?? '');
      if (line.rule?.role === 'list-opener' && opensList(text)) list = 'open';
      continue;
    }
    if (
      line.kind === 'stamp' &&
      line.stamp !== undefined &&
      (isTail || isTop ? line.stamp.isSure || line.stamp.day !== undefined : isLiveStamp(body, at))
    ) {
      if (isTop || isTail) stamps.push(line.stamp);
      removed.push('time-stamp');
      continue;
    }
    if (line.kind === 'byline' && line.byline !== undefined && (isTail || isTop)) {
      if (isTop) bylines.push(line.byline);
      removed.push('byline');
      continue;
    }
    if (wasList !== 'none' && isLink(line, wasList)) {
      removed.push('related-link');
      list = 'running';
      continue;
    }
    if (at >= tailStart && isTailLabel(line)) {
      removed.push('page-tail');
      continue;
    }
    if (isInBox(body, at)) {
      removed.push('box');
      continue;
    }
    kept.push(line);
    if (isProse(line)) proseAbove += 1;
  }
  return { kept, repeated, captions, credits, bylines, stamps, addresses, removed };
}

/** Inside a story only the credit of a picture makes a caption: a paragraph may end in "(Reuters)". */
function isCaptionHere(line: ScrapedLine, isTop: boolean): boolean {
  return line.caption?.sureness === 'photo' || (isTop && line.text.length < 300);
}

/** "Read more: Storm closes bridges" is a link itself; after "Read more" links follow. */
function opensList(text: string): boolean {
  return !/[:：|»>–—-]\s*\S.*\p{L}/u.test(text);
}

/** A headline below the heading of a list. The first may stand apart from it by a blank line. */
function isLink(line: ScrapedLine, list: 'open' | 'running'): boolean {
  const { text } = line;
  if (text.length > MAX_LINK_CHARS || line.kind !== 'text') return false;
  const bare = text.replace(/^[•·*▶►»>–—-]\s*/u, '');
  if (line.gap === 0) return !endsSentence(bare) || /[?!]["”’]?$/u.test(bare);
  return list === 'open' ? isHeadlineLike({ ...line, text: bare }) && bare.split(' ').length >= 3 : false;
}

/** A time of day on a line of its own in the middle: of a live page, if it says so or others stand there too. */
function isLiveStamp(body: readonly ScrapedLine[], at: number): boolean {
  const line = body[at];
  if (line?.stamp?.isSure !== true) return false;
  if (
    /^(?:updated|published|posted|last)\b|\bago$/iu.test(line.text) ||
    /\d{4}.*\d:\d\d|\d:\d\d.*\d{4}|\d[:.]\d\d ?(?:[ap]\.?m|gmt|utc|bst|e[sd]?t|cet)\b/iu.test(line.text)
  )
    return true;
  return body.filter(({ kind, stamp }) => kind === 'stamp' && stamp?.isSure === true).length >= 3;
}

/** Index of the last line that is a paragraph or ends a sentence; what stands below is the end of the page. */
function lastTextOf(body: readonly ScrapedLine[]): number {
  for (let at = body.length - 1; at >= 0; at -= 1) {
    const line = body[at];
    if (line !== undefined && line.kind === 'text' && (isProse(line) || endsSentence(line.text))) return at;
  }
  return -1;
}

/** Where the end of the page begins: at its first line of furniture below the last paragraph that opens a list, a box or the end. */
function tailStartOf(body: readonly ScrapedLine[], lastText: number): number {
  for (let at = lastText + 1; at < body.length; at += 1) if (body[at]?.rule?.role !== undefined) return at;
  return body.length;
}

/** Names of topics and headlines of other stories, which no rule knows. */
function isTailLabel(line: ScrapedLine): boolean {
  return line.text.length <= MAX_LINK_CHARS && !endsSentence(line.text);
}

/** A short line between two lines of one box (newsletter, comments), with no blank line between. */
function isInBox(body: readonly ScrapedLine[], at: number): boolean {
  const line = body[at];
  if (line === undefined || line.kind !== 'text' || line.text.length > MAX_LINK_CHARS) return false;
  const above = body.slice(Math.max(0, at - 4), at).toReversed();
  const reachesUp = line.gap === 0 && reachesBox(above, body[at]?.gap ?? 0);
  const below = body.slice(at + 1, at + 5);
  const reachesDown = below[0]?.gap === 0 && reachesBox(below, 0);
  return reachesUp && reachesDown;
}

function reachesBox(lines: readonly ScrapedLine[], gap: number): boolean {
  let open = gap === 0;
  for (const line of lines) {
    if (!open) return false;
    if (line.rule?.role === 'box') return true;
    if (line.text.length > MAX_LINK_CHARS) return false;
    open = line.gap === 0;
  }
  return false;
}

function findDoubtful(passages: readonly string[]): readonly Doubtful[] {
  const doubtful: Doubtful[] = [];
  for (const [passage, text] of passages.entries()) {
    if (text.length > MAX_DOUBTFUL_CHARS || text.length < 4 || !/\p{L}{2}/u.test(text)) continue;
    if (/^(?:[•·*–—“"‘'-]|\d+[.)]|[QA]:|\p{Ll})|[,:;]$/u.test(text)) continue;
    const fromEnd = passages.length - 1 - passage;
    const place = passage <= 1 ? 'top' : fromEnd <= 2 ? 'tail' : 'middle';
    const isSentence = endsSentence(text);
    if (!isSentence || place !== 'middle') doubtful.push({ passage, key: keyOf(text), place, isSentence });
  }
  return doubtful;
}

function sumOf(lines: readonly ScrapedLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

function countNames(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
