import { sumOf } from './body-runs.ts';
import type { Byline } from './byline.ts';
import type { ScrapedLine } from './classify-line.ts';
import { endsSentence, keyOf } from './lines.ts';
import { readBody } from './read-body.ts';
import { readHead } from './read-head.ts';
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
  /** Right above or below it furniture was taken off. */
  readonly isBeside: boolean;
}

/** Cleaning that would take away more than this share of a story's paragraphs is not trusted: the story is kept as it is. */
const MAX_REMOVED_SHARE = 0.4;
/** Below this many letters the share says nothing: a story of one sentence under a row of buttons is mostly buttons. */
const MIN_GUARDED_CHARS = 600;
/** So many sentences of furniture and nothing else are a story that reads like furniture. */
const MIN_SWALLOWED = 3;
const MAX_DOUBTFUL_CHARS = 160;

/** Cleans the lines of one story, as `splitStories` gives them. */
export function cleanStory(lines: readonly ScrapedLine[], titleIs?: 'known title'): CleanedStory {
  const head = readHead(lines, titleIs);
  const body = lines.slice(head.end);
  const taken = readBody(body, head, lines[head.end - 1]);
  const removed = countNames([...head.removed, ...taken.removed]);
  const number = lines[head.titleAt]?.number ?? lines[0]?.number ?? 1;
  const prose = sumOf(body.filter((line) => line.isProse));
  const lost =
    prose - sumOf(taken.kept.filter((line) => line.isProse)) - sumOf(taken.captioned.filter((line) => line.isProse));
  // Paragraphs that the head of the page swallowed, where nothing is left below it.
  const swallowed = lines.slice(head.titleAt + 1, head.end).filter((line) => line.kind === 'furniture' && line.isProse);
  const isNothingLeft = taken.kept.length + head.summary.length === 0 && swallowed.length >= MIN_SWALLOWED;
  if (isNothingLeft || (prose >= MIN_GUARDED_CHARS && lost > prose * MAX_REMOVED_SHARE)) {
    const share = isNothingLeft ? 100 : Math.round((lost / prose) * 100);
    return {
      title: head.title,
      line: number,
      bylines: taken.bylines,
      stamps: taken.stamps,
      captions: head.captions,
      credits: head.credits,
      addresses: head.addresses,
      passages: [...head.summary, ...(isNothingLeft ? swallowed : []), ...body].map(({ text }) => text),
      doubtful: [],
      removed: countNames(isNothingLeft ? [] : head.removed),
      notes: [`line ${number}: kept uncleaned, since the rules would have removed ${share} % of its paragraphs`],
    };
  }
  const kept = [...head.summary, ...taken.kept];
  return {
    title: head.title,
    line: number,
    bylines: taken.bylines,
    stamps: taken.stamps,
    captions: taken.captions,
    credits: taken.credits,
    addresses: taken.addresses,
    passages: kept.map(({ text }) => text),
    doubtful: findDoubtful(kept, taken.beside),
    removed,
    notes: [],
  };
}

function findDoubtful(kept: readonly ScrapedLine[], beside: ReadonlySet<ScrapedLine>): readonly Doubtful[] {
  const doubtful: Doubtful[] = [];
  for (const [passage, line] of kept.entries()) {
    const { text } = line;
    if (text.length > MAX_DOUBTFUL_CHARS || text.length < 4 || !/\p{L}{2}/u.test(text)) continue;
    if (/^(?:[•·*–—“"‘'-]|\d+[.)]|\([a-z]{1,3}\)\s|[QA]:|\p{Ll})|[,:;]$/u.test(text)) continue;
    const fromEnd = kept.length - 1 - passage;
    const place = passage <= 1 ? 'top' : fromEnd <= 2 ? 'tail' : 'middle';
    const isSentence = endsSentence(text);
    const isBeside = beside.has(line);
    if (!isSentence || place !== 'middle' || isBeside)
      doubtful.push({ passage, key: keyOf(text), place, isSentence, isBeside });
  }
  return doubtful;
}

function countNames(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
