import { type BodyShape, isNumber, isOfPage, MAX_LINK_CHARS, readShape, settleRepeated } from './body-runs.ts';
import type { Byline } from './byline.ts';
import { isHeadlineLike, isStoryLine, type ScrapedLine, wordCount } from './classify-line.ts';
import { creditBeside } from './head-captions.ts';
import { endsSentence, isSameText } from './lines.ts';
import type { Head } from './read-head.ts';
import type { Stamp } from './stamp.ts';

/** Nothing above this many paragraphs ago is "near the top". */
const TOP_PROSE = 1;
const MAX_TOP_LINES = 3;
/** Inside a story only so short a line is a caption by the name of an agency at its end. */
const MAX_TOP_CAPTION_CHARS = 300;

const IS_WRITER = /\b(?:is|are|was|writes|reports|covers|joined|works|has (?:been|written|covered|reported)|lives)\b/u;

/** "Before joining the paper, Dana Reyes wrote for two others." */
const JOINED = /^(?:before|prior to|since) joining\b/iu;

/** What the lines below a head are. */
export interface Body {
  readonly kept: readonly ScrapedLine[];
  /** Lines that are kept elsewhere: captions, once or again. */
  readonly captioned: readonly ScrapedLine[];
  /** Kept lines right beside furniture: of the page, perhaps, if other stories have them at such a place too. */
  readonly beside: ReadonlySet<ScrapedLine>;
  readonly captions: readonly string[];
  readonly credits: readonly string[];
  readonly bylines: readonly Byline[];
  readonly stamps: readonly Stamp[];
  readonly addresses: readonly string[];
  /** Names of the rules by which lines were taken off, one a line. */
  readonly removed: readonly string[];
}

/**
 * Takes the furniture out of a story, and off its end.
 * @param above the last line of the head.
 */
export function readBody(source: readonly ScrapedLine[], head: Head, above?: ScrapedLine): Body {
  const body = settleRepeated(source);
  const reader = new BodyReader(body, head, above);
  for (const [at, line] of body.entries()) reader.read(line, at);
  return reader;
}

class BodyReader implements Body {
  readonly kept: ScrapedLine[] = [];
  readonly captioned: ScrapedLine[] = [];
  readonly beside = new Set<ScrapedLine>();
  readonly captions: string[];
  readonly credits: string[];
  readonly bylines: Byline[];
  readonly stamps: Stamp[];
  readonly addresses: string[];
  readonly removed: string[] = [];
  readonly #body: readonly ScrapedLine[];
  readonly #shape: BodyShape;
  /** Labels of the head: the end of the page may say them again. */
  readonly #labels: readonly string[];
  #proseAbove = 0;
  /** A list of links was opened above, and whether one was taken. */
  #list: 'none' | 'open' | 'running' = 'none';

  constructor(body: readonly ScrapedLine[], head: Head, above: ScrapedLine | undefined) {
    this.#body = body;
    this.#shape = readShape(body, above);
    this.#labels = head.labels;
    if (above?.rule?.role === 'list-opener' && opensList(above.text)) this.#list = 'open';
    this.captions = [...head.captions];
    this.credits = [...head.credits];
    this.bylines = [...head.bylines];
    this.stamps = [...head.stamps];
    this.addresses = [...head.addresses];
  }

  read(line: ScrapedLine, at: number): void {
    const list = this.#list;
    this.#list = 'none';
    const rule = this.#ruleFor(line, at, list);
    if (rule !== undefined) {
      this.removed.push(rule);
      return;
    }
    const caption = this.#captionOf(line, at);
    if (caption !== undefined) {
      this.captioned.push(line);
      if (this.captions.some((known) => isSameText(known, caption.text))) this.removed.push('repeated-caption');
      else {
        this.captions.push(caption.text);
        if (caption.credit !== undefined && caption.credit !== '') this.credits.push(caption.credit);
      }
      return;
    }
    this.kept.push(line);
    if (isOfPage(this.#body[at - 1]) || isOfPage(this.#body[at + 1])) this.beside.add(line);
    if (line.isProse) this.#proseAbove += 1;
  }

  /** The rule by which a line goes; undefined for one that stays. */
  #ruleFor(line: ScrapedLine, at: number, list: 'none' | 'open' | 'running'): string | undefined {
    const { text, kind } = line;
    const { lastText, tailStart, pageEnd, isBetween } = this.#shape;
    const isTop = this.#isTop();
    const isTail = at > lastText;
    if (kind === 'furniture') {
      const address = /https?:\/\/[^\s>]+/u.exec(text)?.[0];
      if (address !== undefined && line.rule?.name === 'address') this.addresses.push(address);
      if (line.rule?.role === 'list-opener' && opensList(text)) this.#list = 'open';
      return line.rule?.name ?? '';
    }
    if (kind === 'stamp' && line.stamp !== undefined && this.#isStamp(line, at, isTop || isTail)) {
      if (isTop || isTail) this.stamps.push(line.stamp);
      if (list === 'running') this.#list = 'running';
      return 'time-stamp';
    }
    if (kind === 'byline' && line.byline !== undefined && (isTail || isTop)) {
      if (isTop) this.bylines.push(line.byline);
      return 'byline';
    }
    if (kind === 'caption') return undefined;
    if (list !== 'none' && this.#isLink(line, at, list)) {
      this.#list = 'running';
      return 'related-link';
    }
    if (line.isRepeated && (isTail || isTop || isBetween(at) || this.#isBesidePage(at)))
      return 'repeated-across-stories';
    if (at > pageEnd || (at >= tailStart && isTailLabel(line))) return 'page-tail';
    const isLabel = kind === 'widget' || isNumber(line) || (!line.isSentence && !isStoryLine(line));
    if (isLabel && isBetween(at) && this.#creditBeside(at) === undefined) return 'box';
    if (at >= lastText - 1 && this.#isBiography(text)) return 'sign-off';
    if (isTail && this.#labels.some((label) => isSameText(label, text))) return 'page-tail';
    return undefined;
  }

  /** A line of a poem or a sentence broken into lines: it or the one right below goes on in small letters or after a comma. */
  #isVerse(at: number): boolean {
    const [line, below] = [this.#body[at], this.#body[at + 1]];
    const goesOn = (text: string) => /^\p{Ll}|[,;]$/u.test(text);
    return (
      line !== undefined && (goesOn(line.text) || (below?.kind === 'text' && below.gap === 0 && goesOn(below.text)))
    );
  }

  /** "Dana Reyes reports on ports.", below the story that she wrote. */
  #isBiography(text: string): boolean {
    const names = [...this.#labels, ...this.bylines.map(({ author }) => author ?? '')];
    return names.some(
      (name) =>
        name.includes(' ') &&
        ((text.startsWith(`${name} `) && IS_WRITER.test(text)) || (JOINED.test(text) && text.includes(` ${name} `))),
    );
  }

  #isTop(): boolean {
    return this.#proseAbove <= TOP_PROSE && this.kept.length <= MAX_TOP_LINES;
  }

  #isBesidePage(at: number): boolean {
    return isOfPage(this.#body[at - 1]) || isOfPage(this.#body[at + 1]);
  }

  #isStamp(line: ScrapedLine, at: number, isEdge: boolean): boolean {
    if (line.stamp?.isRunningHead === true) return true;
    if (isEdge) return line.stamp?.isSure === true || line.stamp?.day !== undefined;
    // The length of a film, below its title.
    if (/^\d{1,2}:\d{2}$/u.test(line.text) && this.#isBesidePage(at)) return true;
    return isLiveStamp(this.#body, at) || this.#shape.isBetween(at);
  }

  /** Inside a story only the credit of a picture makes a caption: a paragraph may end in "(Reuters)". */
  #captionOf(line: ScrapedLine, at: number): { readonly text: string; readonly credit?: string } | undefined {
    const { caption, text } = line;
    if (caption !== undefined) {
      const isHere = caption.sureness === 'photo' || (this.#isTop() && text.length < MAX_TOP_CAPTION_CHARS);
      return isHere ? caption : undefined;
    }
    const credit = this.#creditBeside(at);
    return credit === undefined ? undefined : { text, credit };
  }

  #creditBeside(at: number): string | undefined {
    return this.#shape.isSpaced ? creditBeside(this.#body, at, false) : undefined;
  }

  /** A headline below the heading of a list. Those that follow it stand apart by blank lines as often as not. */
  #isLink(line: ScrapedLine, at: number, list: 'open' | 'running'): boolean {
    const { text } = line;
    if (text.length > MAX_LINK_CHARS || line.kind !== 'text' || this.#isVerse(at)) return false;
    const bare = text.replace(/^[•·*▶►»>–—-]\s*/u, '');
    const isTitle = !endsSentence(bare) || /[?!]["”’]?$/u.test(bare);
    if (line.gap === 0) return isTitle;
    if (!isHeadlineLike({ text: bare }) || wordCount(bare) < 3) return false;
    // A heading in the middle stands above its paragraph; links go on below each other.
    return list === 'open' || isOfPage(this.#body[at + 1]) || this.#body[at + 1]?.kind === 'stamp';
  }
}

/** "Read more: Storm closes bridges" is a link itself; after "Read more" links follow. */
function opensList(text: string): boolean {
  return !/[:：|»>–—-]\s*\S.*\p{L}|^end of/iu.test(text);
}

/** Names of topics and headlines of other stories, which no rule knows. */
function isTailLabel(line: ScrapedLine): boolean {
  return line.text.length <= MAX_LINK_CHARS && !line.isProse;
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
