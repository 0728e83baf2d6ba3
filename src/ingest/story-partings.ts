import { isHeadlineLike, type ScrapedLine, TITLE_LABEL, wordCount } from './classify-line.ts';
import { findTitle, MIN_TITLE_SCORE } from './find-title.ts';
import { endsSentence } from './lines.ts';
import { PLACE_RULE, REPEATED_RULE } from './structure-rules.ts';

/** A head is looked for in this many lines. */
export const WINDOW_LINES = 60;
/** Blank lines that may set stories apart, where paragraphs are set apart by fewer. */
const MIN_STORY_GAP = 2;
/** So many of the places that look like a beginning must be one. */
const MIN_SHARE = 0.8;
/** A longer line without an end is a paragraph cut off. */
const MAX_TITLE_CHARS = 200;
/** A title stands within so many lines of labels. */
const MAX_LABELS_ABOVE = 14;
const MIN_TITLE_WORDS = 4;
/** Headings inside a story are mostly shorter. */
const MIN_SURE_WORDS = 5;
const MAX_KICKER_WORDS = 3;
/** Rules that names of sections fall under. */
const SECTION_RULES: ReadonlySet<string> = new Set(['page-mark', 'navigation', PLACE_RULE.name, REPEATED_RULE]);
/** Once may be chance. */
const MIN_ENDS = 2;
/** Rules for lines that stand in the middle of stories as well, and often above a heading. */
const NO_ENDS: ReadonlySet<string> = new Set([
  'advertisement',
  'newsletter',
  'page-mark',
  'photo-credit',
  'separator',
  'labels',
  PLACE_RULE.name,
  REPEATED_RULE,
]);

/** What sets the stories of a file apart, as seen from the whole of it. */
export interface Partings {
  /** Drawn rules that part stories. */
  readonly rules: ReadonlySet<string>;
  /** So many blank lines, or more, set a story apart. */
  readonly blankLines: number;
  /** What stands below such gaps looks like a title nearly always, so that the gap alone is enough. */
  readonly isPlain: boolean;
  /** Names of the rules whose lines stand below a story: below each of them a title stands. */
  readonly ends: ReadonlySet<string>;
  /** Lines that are titles with nothing around them, where the file has such. */
  readonly titles: ReadonlySet<number>;
}

export function partingsOf(lines: readonly ScrapedLine[]): Partings {
  const { blankLines, isPlain } = gapOf(lines);
  return {
    blankLines,
    isPlain,
    rules: partingRules(lines),
    ends: partingEnds(lines),
    titles: new Set([
      ...plainTitles(lines),
      ...[...lines.keys()].filter((at) => isSurelyTitle(lines[at]) && (lines[at]?.gap ?? 0) > 0),
    ]),
  };
}

/** The gap that sets stories apart in this file: wider than that between its paragraphs. */
function gapOf(lines: readonly ScrapedLine[]): Pick<Partings, 'blankLines' | 'isPlain'> {
  const paragraphs = new Map<number, number>();
  const below = lines.slice(1);
  for (const line of below) if (line.isProse) paragraphs.set(line.gap, (paragraphs.get(line.gap) ?? 0) + 1);
  const usual = [...paragraphs].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const widest = below.reduce((most, { gap }) => Math.max(most, gap), 0);
  let starts = below.flatMap(({ gap }, at) => (gap > usual ? [at + 1] : []));
  for (let gap = usual + 1; gap <= Math.min(widest, usual + 12); gap += 1) {
    const isWide = (at: number) => (lines[at]?.gap ?? 0) >= gap;
    starts = starts.filter(isWide);
    const areStarts = gap >= MIN_STORY_GAP ? areTitles(lines, starts) : areSurelyTitles(lines, starts);
    if (areStarts) return { blankLines: gap, isPlain: true };
  }
  return { blankLines: Math.max(MIN_STORY_GAP, usual + 1), isPlain: false };
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

/** A line of some words that is no sentence, with nothing but labels above and text below. */
function hasTitle(lines: readonly ScrapedLine[], start: number, minWords = MIN_TITLE_WORDS): boolean {
  const window = lines.slice(start, start + WINDOW_LINES);
  const titleAt = findTitle(window);
  const title = window[titleAt];
  if (title === undefined || titleAt > MAX_LABELS_ABOVE || title.kind !== 'text') return false;
  if (window.slice(0, titleAt).some((line) => line.isSentence)) return false;
  return isTitle(title) && wordCount(title.text) >= minWords && hasText(window, titleAt + 1);
}

/** It stands as titles do. */
function isSurelyTitle(line: ScrapedLine | undefined): boolean {
  return (line?.titleScore ?? 0) > MIN_TITLE_SCORE;
}

function areSurelyTitles(lines: readonly ScrapedLine[], starts: readonly number[]): boolean {
  return starts.length >= MIN_ENDS && starts.every((at) => hasTitle(lines, at, MIN_SURE_WORDS));
}

/** "Read more: https://…", "Enditem", "@examplenews": what stands below each story of this file, and nowhere else. */
function partingEnds(lines: readonly ScrapedLine[]): ReadonlySet<string> {
  const starts = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const name = line.rule?.name;
    const below = lines[at + 1];
    if (name === undefined || below === undefined || below.kind === 'furniture' || NO_ENDS.has(name)) continue;
    starts.set(name, [...(starts.get(name) ?? []), at + 1]);
  }
  const ends = [...starts].filter(
    ([, below]) =>
      below.length >= MIN_ENDS && below.every((at) => (lines[at]?.gap ?? 0) > 0 && hasTitle(lines, at, MIN_SURE_WORDS)),
  );
  return new Set(ends.map(([name]) => name));
}

/**
 * Titles in a file whose stories follow each other as paragraphs do: all its headings have many words, nearly all Written Like This, and
 * under each of them stand several paragraphs. Headings inside a story are shorter, or sentences, or questions.
 */
function plainTitles(lines: readonly ScrapedLine[]): ReadonlySet<number> {
  const starts = [...lines.keys()].filter((at) => (lines[at]?.gap ?? 0) > 0 && isHeading(lines, at));
  const none = new Set<number>();
  if (starts.length < MIN_ENDS || !isInTitleCase(lines[findTitle(lines)]?.text ?? '')) return none;
  const titles = starts.map((at) => (isKicker(lines, at) ? at + 1 : at));
  const areLong = titles.every((at) => wordCount(lines[at]?.text ?? '') >= MIN_SURE_WORDS && hasParagraphs(lines, at));
  const inTitleCase = titles.filter((at) => isInTitleCase(lines[at]?.text ?? ''));
  return areLong && inTitleCase.length >= titles.length * MIN_SHARE ? new Set(starts) : none;
}

/** "WORLD", "💰 Money": the name of a section above a title. */
function isKicker(lines: readonly ScrapedLine[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below?.kind !== 'text' || below.isSentence) return false;
  return wordCount(line.text) <= MAX_KICKER_WORDS && isHeadlineLike(below);
}

function hasParagraphs(lines: readonly ScrapedLine[], at: number): boolean {
  return lines[at + 1]?.isSentence === true && lines[at + 2]?.isSentence === true;
}

function isHeading(lines: readonly ScrapedLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  const isBelowText = above?.isSentence === true || SECTION_RULES.has(above?.rule?.name ?? '');
  return isBelowText && line?.kind === 'text' && !line.isSentence && isHeadlineLike(line);
}

/** "Council Approves Plan to Rebuild Old Bridge": five words or more, the long ones with capitals, not all in capitals. */
function isInTitleCase(text: string): boolean {
  const long = text.split(' ').filter((word) => /^\p{L}{4}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}\P{Lu}/u.test(word));
  return long.length >= 3 && capital.length === long.length && !/[?!:]$/u.test(text);
}

/** A rule as long as the title right above it. */
export function isUnderline(lines: readonly ScrapedLine[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  return (
    above?.kind === 'text' &&
    line?.gap === 0 &&
    Math.abs(above.text.length - line.text.length) <= 2 &&
    line.text.length > 9
  );
}

export function isTitle(line: ScrapedLine): boolean {
  const text = line.text.replace(TITLE_LABEL, '').replace(/^\d{1,3}[.)]\s+/u, '');
  return text.length <= MAX_TITLE_CHARS && isHeadlineLike({ text }) && !/^[“"„«].*[^”"“»]$/u.test(line.text);
}

export function hasText(window: readonly ScrapedLine[], from: number): boolean {
  return window
    .slice(from, from + 12)
    .some((line) => line.kind === 'text' && (line.isProse || endsSentence(line.text)));
}
