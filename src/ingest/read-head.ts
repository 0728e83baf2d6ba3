import { type Byline, parseLooseByline } from './byline.ts';
import { isHeadlineLike, isStoryLine, type ScrapedLine, TITLE_LABEL, wordCount } from './classify-line.ts';
import { parseDateline } from './dateline.ts';
import { findTitle, MAX_HEAD_LINES } from './find-title.ts';
import { HeadCaptions } from './head-captions.ts';
import { headReach, widgetsBelow } from './head-reach.ts';
import { isSameText } from './lines.ts';
import { repetitionOf } from './repetition.ts';
import type { Stamp } from './stamp.ts';
import { PLACE_RULE } from './structure-rules.ts';

/** What stands above a story's first paragraph. */
export interface Head {
  readonly title: string;
  /** Index of the title's line, and of the first line of the body. */
  readonly titleAt: number;
  readonly end: number;
  readonly captions: readonly string[];
  readonly credits: readonly string[];
  readonly bylines: readonly Byline[];
  readonly stamps: readonly Stamp[];
  /** Lines such as "URL: https://…" or an address alone. */
  readonly addresses: readonly string[];
  /** What sums the story up between the title and the rest of the head: it is the story's. */
  readonly summary: readonly ScrapedLine[];
  /** Labels between its lines: names of writers, offices, sections. */
  readonly labels: readonly string[];
  /** Names of the rules by which lines were taken off, one a line. */
  readonly removed: readonly string[];
  /** How many different signs say that this is the head of a page: 0 for a title above paragraphs. */
  readonly signs: number;
}

/** Labels are shorter than this; a longer line that is no sentence sums the story up. */
const MAX_LABEL_CHARS = 60;
const MAX_LABEL_WORDS = 8;
const MIN_SUMMARY_WORDS = 6;
/** One of some points that sum the story up. */
const IS_POINT = /^[•·*–—-]\s/u;
/** Between the buttons and the first paragraph no more labels than these stand. */
const MAX_LABELS = 12;

/** Reads the head of a page: perhaps a menu, the title, perhaps again, captions once or twice, widgets, a byline, a time. */
export function readHead(lines: readonly ScrapedLine[], titleIs?: 'known title'): Head {
  const titleAt = titleIs === 'known title' ? 0 : findTitle(lines);
  const title = lines[titleAt]?.text ?? '';
  const reader = new HeadReader(lines, titleAt);
  reader.readAbove();
  reader.read();
  const { captions, bylines, addresses, summary, labels, removed, signs, end } = reader;
  return {
    title: title.replace(TITLE_LABEL, '').replaceAll('\n', ' '),
    titleAt,
    end,
    captions: captions.texts,
    credits: captions.credits,
    bylines,
    stamps: reader.stampsByTrust(),
    addresses,
    summary,
    labels,
    removed,
    signs: signs.size,
  };
}

class HeadReader {
  readonly captions: HeadCaptions;
  readonly bylines: Byline[] = [];
  readonly stamps: Stamp[] = [];
  readonly addresses: string[] = [];
  readonly summary: ScrapedLine[] = [];
  readonly labels: string[] = [];
  readonly removed: string[] = [];
  readonly signs = new Set<string>();
  #stampsAbove = 0;
  end: number;
  readonly #lines: readonly ScrapedLine[];
  readonly #titleAt: number;
  readonly #repeated: number | undefined;
  /** Up to here every line belongs to the head, whatever it looks like. */
  readonly #sureEnd: number;
  /** Up to here only a summary stands between the lines of the head. */
  readonly #reach: number;

  constructor(lines: readonly ScrapedLine[], titleAt: number) {
    this.#lines = lines;
    this.#titleAt = titleAt;
    this.#repeated = repetitionOf(lines, titleAt);
    this.#sureEnd = this.#repeated ?? widgetsBelow(lines, titleAt) ?? titleAt;
    this.#reach = Math.max(this.#sureEnd, headReach(lines, titleAt));
    this.captions = new HeadCaptions(lines, titleAt, this.#repeated, this.#sureEnd);
    this.end = titleAt + 1;
  }

  /** What stands above the title: menus, the name of the paper, perhaps the date. */
  readAbove(): void {
    for (const line of this.#lines.slice(0, this.#titleAt)) {
      if (line.stamp !== undefined) this.stamps.push(line.stamp);
      if (line.byline?.agency !== undefined) this.bylines.push({ agency: line.byline.agency });
      if (line.kind === 'caption') this.signs.add('caption');
      const rule = line.rule?.name === PLACE_RULE.name ? 'menu' : ruleNameOf(line);
      this.removed.push(rule ?? (line.isRepeated ? 'repeated-across-stories' : 'menu'));
    }
    this.#stampsAbove = this.stamps.length;
    if (this.#titleAt > 0) this.signs.add('above');
  }

  /** The paper's own day stands above the title; the story's, below it, counts more. */
  stampsByTrust(): readonly Stamp[] {
    return [...this.stamps.slice(this.#stampsAbove), ...this.stamps.slice(0, this.#stampsAbove)];
  }

  read(): void {
    const limit = Math.min(this.#lines.length, this.#titleAt + MAX_HEAD_LINES);
    if (this.#repeated !== undefined && this.#repeated > this.#titleAt + 1)
      this.signs.add('repeated title').add('with a head between');
    for (let at = this.#titleAt + 1; at < limit; at += 1) {
      const line = this.#lines[at];
      if (line === undefined || !this.#take(line, at)) break;
      this.end = at + 1;
    }
    const first = this.#lines[this.end];
    if (first !== undefined && parseDateline(first.text) !== undefined) this.signs.add('dateline');
  }

  /** Takes a line into the head; false where the body begins. */
  #take(line: ScrapedLine, at: number): boolean {
    const { kind, text } = line;
    if (at === this.#repeated) return this.#remove('repeated-title');
    if (kind === 'widget') {
      const above = this.#lines[at - 1]?.kind;
      if (at > this.#reach && above !== 'widget' && above !== 'furniture' && above !== 'stamp') return false;
      if (at < this.#lines.length - 1) this.signs.add('widget');
      return this.#remove('widget');
    }
    if (isSameText(text, this.#lines[this.#titleAt]?.text ?? '') && this.end <= this.#titleAt + 3)
      return this.#remove('repeated-title');
    const taken = this.captions.take(line, at, this.stamps.length + this.bylines.length > 0, this.#reach);
    if (taken === 'again') return this.#remove('repeated-caption');
    if (taken === 'caption') {
      this.signs.add(kind === 'caption' ? 'caption' : 'block');
      return true;
    }
    switch (kind) {
      case 'stamp':
        if (line.stamp !== undefined) this.stamps.push(line.stamp);
        if (line.byline !== undefined) this.bylines.push(line.byline);
        this.signs.add('stamp');
        return this.#remove('time-stamp');
      case 'byline':
        if (line.byline !== undefined) this.bylines.push(line.byline);
        this.signs.add('byline');
        return this.#remove('byline');
      case 'furniture': {
        const address = /https?:\/\/[^\s>]+/u.exec(text)?.[0];
        if (address !== undefined && line.rule?.name !== 'follow-line') this.addresses.push(address);
        if (at < this.#reach) this.signs.add('buttons');
        return this.#remove(line.rule?.name ?? '');
      }
      default:
        return this.#takeText(line, at);
    }
  }

  #takeText(line: ScrapedLine, at: number): boolean {
    if (line.isRepeated && (this.signs.size > 0 || at < this.#reach)) {
      this.signs.add('repeated');
      this.labels.push(line.text);
      return this.#remove('repeated-across-stories');
    }
    const isWithin = at < this.#reach;
    const isSummary = isHeadlineLike(line) || IS_POINT.test(line.text);
    if (line.isSentence || (isWithin && wordCount(line.text) >= MIN_SUMMARY_WORDS && isSummary)) {
      if (isWithin) this.summary.push(line);
      return isWithin;
    }
    if (!this.#isLabel(line, at, isWithin)) return false;
    this.labels.push(line.text);
    const loose = parseLooseByline(line.text);
    if (loose !== undefined) this.bylines.push(loose);
    return this.#remove(loose === undefined ? 'head-label' : 'byline');
  }

  /** A short line that is no sentence: between lines of the head, or below them where nothing but labels is left of it. */
  #isLabel(line: ScrapedLine, at: number, isWithin: boolean): boolean {
    const { text } = line;
    if (text.length > MAX_LABEL_CHARS || wordCount(text) > MAX_LABEL_WORDS || isStoryLine(line))
      return isWithin && text.length <= 3;
    const below = this.#lines[at + 1];
    if (isWithin) return true;
    if (below === undefined || this.signs.size === 0 || this.labels.length >= MAX_LABELS) return false;
    if (below.kind === 'stamp' || below.kind === 'byline') return true;
    if (this.stamps.length + this.bylines.length === 0 || !isHeadlineLike(line)) return false;
    // Verses and lists go on; a label is followed by another or by a paragraph.
    return below.gap > 0 || (below.kind !== 'text' && below.kind !== 'widget') || below.isRepeated;
  }

  #remove(rule: string): true {
    this.removed.push(rule);
    return true;
  }
}

/** The name under which a line is counted when it goes. */
function ruleNameOf(line: ScrapedLine): string | undefined {
  switch (line.kind) {
    case 'furniture':
      return line.rule?.name;
    case 'stamp':
      return 'time-stamp';
    case 'byline':
      return 'byline';
    case 'widget':
      return 'widget';
    default:
      return undefined;
  }
}
