import { type Byline, parseLooseByline } from './byline.ts';
import { isHeadlineLike, isProse, type ScrapedLine, wordCount } from './classify-line.ts';
import { parseDateline } from './dateline.ts';
import { isSameText } from './lines.ts';
import type { Stamp } from './stamp.ts';

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
  /** Names of the rules by which lines were taken off, one a line. */
  readonly removed: readonly string[];
  /** How many different signs say that this is the head of a page: 0 for a title above paragraphs. */
  readonly signs: number;
}

/** A head is never longer than this many lines of text. */
const MAX_HEAD_LINES = 60;
/** A title and its repetition are never further apart. */
const MAX_REPEAT_LINES = 24;
/** A caption whose credit is the name of an agency alone. */
const MAX_PLAIN_CAPTION_CHARS = 250;
const TITLE_LABEL = /^(?:title|headline|head|hed)\s*[:：]\s*(?=\S)/iu;

/** Reads the head of a page: perhaps a menu, the title, perhaps again, captions once or twice, widgets, a byline, a time. */
export function readHead(lines: readonly ScrapedLine[], titleIs?: 'known title'): Head {
  const titleAt = titleIs === 'known title' ? 0 : findTitle(lines);
  const title = lines[titleAt]?.text ?? '';
  const reader = new HeadReader(lines, titleAt);
  reader.read();
  const { captions, credits, bylines, stamps, addresses, removed, signs, end } = reader;
  return {
    title: title.replace(TITLE_LABEL, '').replaceAll('\n', ' '),
    titleAt,
    end,
    captions,
    credits,
    bylines,
    stamps,
    addresses,
    removed: [...Array.from({ length: titleAt }, (_, at) => ruleNameOf(lines[at]) ?? 'menu'), ...removed],
    signs: signs.size,
  };
}

/** Where the title stands: the first line that is no furniture, no menu, no name of a section. */
function findTitle(lines: readonly ScrapedLine[]): number {
  const candidates: number[] = [];
  for (let at = 0; at < Math.min(lines.length, MAX_HEAD_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (TITLE_LABEL.test(line.text)) return at;
    if (line.kind !== 'text') continue;
    candidates.push(at);
    if (isProse(line) && !isHeadlineLike(line)) break;
  }
  const [first] = candidates;
  if (first === undefined)
    return Math.max(
      0,
      lines.findIndex(({ kind }) => kind !== 'furniture'),
    );
  const firstLine = lines[first];
  // A headline that was taken for something else ("Watch: storm closes bridges") is better than a paragraph as a title.
  const passedBy = lines
    .slice(0, first)
    .findIndex(
      (line) => line.kind !== 'stamp' && line.kind !== 'byline' && isHeadlineLike(line) && wordCount(line.text) >= 4,
    );
  if (passedBy >= 0 && firstLine !== undefined && isProse(firstLine) && !isHeadlineLike(firstLine)) return passedBy;
  const chosen =
    candidates.find((at, place) => !isMenuItem(lines, at) && !isSectionName(lines, candidates, place)) ?? first;
  return withoutSiteName(lines, candidates, chosen);
}

/** One of three or more short lines right below each other, above anything longer. */
function isMenuItem(lines: readonly ScrapedLine[], at: number): boolean {
  const isShort = (line: ScrapedLine | undefined) =>
    line !== undefined &&
    (line.kind === 'furniture' || (line.text.length <= 24 && wordCount(line.text) <= 3 && !/[.?!]$/u.test(line.text)));
  if (!isShort(lines[at])) return false;
  let [from, to] = [at, at];
  while (from > 0 && lines[from]?.gap === 0 && isShort(lines[from - 1])) from -= 1;
  while (lines[to + 1]?.gap === 0 && isShort(lines[to + 1])) to += 1;
  return to - from >= 2 && from === 0;
}

/** A word or two without a number, right above a longer line that looks like a title with its head below it. */
function isSectionName(lines: readonly ScrapedLine[], candidates: readonly number[], place: number): boolean {
  const [at, next] = [candidates[place], candidates[place + 1]];
  const [line, below] = [lines[at ?? -1], lines[next ?? -1]];
  if (at === undefined || next === undefined || line === undefined || below === undefined || next - at > 3)
    return false;
  if (wordCount(line.text) > 2 || line.text.length > 24 || /[\d.?!]/u.test(line.text)) return false;
  if (wordCount(below.text) < 4 || !isHeadlineLike(below) || isSameText(line.text, below.text)) return false;
  const after = lines[next + 1];
  return (
    after !== undefined &&
    (after.kind !== 'text' || isProse(after)) &&
    !lines.slice(next + 1, next + 12).some(({ text }) => isSameText(text, line.text))
  );
}

/** "Storm closes three bridges | The Example" is the page's name; the title itself stands below it. */
function withoutSiteName(lines: readonly ScrapedLine[], candidates: readonly number[], chosen: number): number {
  const text = lines[chosen]?.text ?? '';
  const bare = /^(.{12,}?)\s(?:[|•·]|[–—-])\s[^|]{2,40}$/u.exec(text)?.[1];
  if (bare === undefined) return chosen;
  return candidates.find((at) => at > chosen && isSameText(lines[at]?.text ?? '', bare)) ?? chosen;
}

/** Where the title is said again, with nothing but the head of a page between; undefined if it is not. */
function repetitionOf(lines: readonly ScrapedLine[], titleAt: number): number | undefined {
  const title = lines[titleAt];
  if (title === undefined) return undefined;
  for (let at = titleAt + 1; at < Math.min(lines.length, titleAt + MAX_REPEAT_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined || !isSameText(line.text, title.text)) continue;
    const between = lines.slice(titleAt + 1, at);
    const unknown = between.filter((other, place) => other.kind === 'text' && !isDoubled(between, place));
    // A caption without a credit, said once, is told by the widgets below it.
    const isHead = unknown.length === 0 || (unknown.length <= 6 && between.some(({ kind }) => kind === 'widget'));
    return isHead ? at : undefined;
  }
  return undefined;
}

function isDoubled(lines: readonly ScrapedLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return isSameText(lines[at + 1]?.text ?? '', text) || isSameText(lines[at - 1]?.text ?? '', text);
}

/** Where the widgets of a head stand: below the title and one block of captions. */
function widgetsBelow(lines: readonly ScrapedLine[], titleAt: number): number | undefined {
  for (let at = titleAt + 1; at < Math.min(lines.length, titleAt + 10); at += 1) {
    const line = lines[at];
    if (line === undefined) return undefined;
    if (line.kind === 'widget') {
      const isPair = lines[at + 1]?.kind === 'widget' && lines[at + 1]?.gap === 0;
      const between = lines.slice(titleAt + 1, at);
      const isOneBlock =
        between.every((other, place) => place === 0 || other.gap === 0) && (line.gap === 0 || between.length === 0);
      const areKnown = between.every((other, place) => other.kind !== 'text' || isDoubled(between, place));
      return isPair && (isOneBlock || areKnown) ? at : undefined;
    }
  }
  return undefined;
}

class HeadReader {
  readonly captions: string[] = [];
  readonly credits: string[] = [];
  readonly bylines: Byline[] = [];
  readonly stamps: Stamp[] = [];
  readonly addresses: string[] = [];
  readonly removed: string[] = [];
  readonly signs = new Set<string>();
  end: number;
  readonly #lines: readonly ScrapedLine[];
  readonly #titleAt: number;
  readonly #repeated: number | undefined;
  /** Up to here every line belongs to the head, whatever it looks like. */
  readonly #sureEnd: number;
  /** How often each caption stands above the second title: below it, it stands no more often. */
  readonly #above = new Map<string, number>();

  constructor(lines: readonly ScrapedLine[], titleAt: number) {
    this.#lines = lines;
    this.#titleAt = titleAt;
    this.#repeated = repetitionOf(lines, titleAt);
    this.#sureEnd = this.#repeated ?? widgetsBelow(lines, titleAt) ?? titleAt;
    this.end = titleAt + 1;
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
    const isSure = at <= this.#sureEnd;
    if (at === this.#repeated) return this.#remove('repeated-title');
    if (kind === 'widget') {
      if (!isSure && this.#lines[at - 1]?.kind !== 'widget') return false;
      if (at < this.#lines.length - 1) this.signs.add('widget');
      return this.#remove('widget');
    }
    if (isSameText(text, this.#lines[this.#titleAt]?.text ?? '') && this.end <= this.#titleAt + 3)
      return this.#remove('repeated-title');
    if (this.#takeCaption(line, at)) return true;
    if (kind === 'stamp' && line.stamp !== undefined) {
      this.stamps.push(line.stamp);
      this.signs.add('stamp');
      return this.#remove('time-stamp');
    }
    if (kind === 'byline' && line.byline !== undefined) {
      this.bylines.push(line.byline);
      this.signs.add('byline');
      return this.#remove('byline');
    }
    if (kind === 'furniture') {
      const address = /https?:\/\/[^\s>]+/u.exec(text)?.[0];
      if (address !== undefined && line.rule?.name !== 'follow-line') this.addresses.push(address);
      return this.#remove(line.rule?.name ?? '');
    }
    if (!this.#isHeadLabel(line, at)) return false;
    const loose = parseLooseByline(text);
    if (loose !== undefined) this.bylines.push(loose);
    return this.#remove(loose === undefined ? 'head-label' : 'byline');
  }

  #takeCaption(line: ScrapedLine, at: number): boolean {
    const text = line.caption?.text ?? line.text;
    const known = this.captions.find((caption) => isSameText(caption, text));
    if (at < this.#sureEnd) {
      if (line.kind !== 'caption' && line.kind !== 'text') return false;
      this.#above.set(known ?? text, (this.#above.get(known ?? text) ?? 0) + 1);
      return known === undefined ? this.#addCaption(line) : this.#remove('repeated-caption');
    }
    if (known !== undefined) return this.#isCaptionAgain(line, at, known) && this.#remove('repeated-caption');
    if (line.kind === 'caption') return this.#mayBeCaption(line) && this.#addCaption(line);
    const below = this.#lines[at + 1];
    const isDoubledBlock =
      line.kind === 'text' && line.text.length >= 40 && below?.gap === 0 && isSameText(below.text, line.text);
    return isDoubledBlock && this.#sureEnd === this.#titleAt ? this.#addCaption(line) : false;
  }

  /** A first paragraph may end in the name of an agency, too; a caption is short. */
  #mayBeCaption(line: ScrapedLine): boolean {
    return line.caption?.sureness === 'photo' || line.text.length <= MAX_PLAIN_CAPTION_CHARS;
  }

  /** Below the second title the captions stand once more, as often as above; said again after that, it is the story that says it. */
  #isCaptionAgain(line: ScrapedLine, at: number, caption: string): boolean {
    const left = this.#above.get(caption) ?? 1;
    if (this.#repeated === undefined && line.kind !== 'caption')
      return isSameText(this.#lines[at - 1]?.text ?? '', caption) && line.gap === 0;
    if (left <= 0) return false;
    const previous = this.#lines[at - 1];
    const follows = previous !== undefined && isSameText(previous.caption?.text ?? previous.text, caption);
    // Set off by a blank line, it is the first paragraph, unless its credit shows that it is none.
    if (follows && line.gap > 0 && line.kind !== 'caption') return false;
    if (this.stamps.length + this.bylines.length > 0 && line.kind !== 'caption') return false;
    this.#above.set(caption, left - 1);
    return true;
  }

  #addCaption(line: ScrapedLine): true {
    this.captions.push(line.caption?.text ?? line.text);
    if (line.caption?.credit !== undefined) this.credits.push(line.caption.credit);
    this.signs.add(line.kind === 'caption' ? 'caption' : 'block');
    return true;
  }

  /** A short line that is no sentence, between other lines of the head: a section, an office, a label. */
  #isHeadLabel(line: ScrapedLine, at: number): boolean {
    if (line.text.length > 60 || wordCount(line.text) > 8 || !isHeadlineLike(line)) return false;
    const below = this.#lines[at + 1];
    const isAmong = this.stamps.length + this.bylines.length > 0;
    if (below === undefined) return false;
    if (below.kind === 'stamp' || below.kind === 'byline') return true;
    return (
      isAmong &&
      line.gap === 0 &&
      (below.kind === 'furniture' || below.kind === 'caption' || (below.gap > 0 && wordCount(line.text) <= 4))
    );
  }

  #remove(rule: string): true {
    this.removed.push(rule);
    return true;
  }
}

/** The name under which a line is counted when it goes. */
function ruleNameOf(line: ScrapedLine | undefined): string | undefined {
  switch (line?.kind) {
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
