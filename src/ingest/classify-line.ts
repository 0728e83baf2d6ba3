import { type Byline, parseByline } from './byline.ts';
import { type Caption, parseCaption } from './caption.ts';
import { firstLook, furnitureRuleOf, mayBeCaption } from './furniture.ts';
import type { FurnitureRule } from './furniture-rules.ts';
import { endsSentence, type Line } from './lines.ts';
import type { RepeatedLines } from './repeated-lines.ts';
import { parseStamp, type Stamp } from './stamp.ts';

/** A line with what it is by its own form. Where it stands decides whether that counts. */
export interface ScrapedLine extends Line {
  readonly kind: 'text' | 'furniture' | 'stamp' | 'caption' | 'byline' | 'widget';
  readonly rule: FurnitureRule | undefined;
  readonly stamp: Stamp | undefined;
  readonly caption: Caption | undefined;
  readonly byline: Byline | undefined;
  /** A paragraph: long, or a full sentence, or several. */
  readonly isProse: boolean;
  /** Text of a story in whole sentences, short ones too. A title that asks is none. */
  readonly isSentence: boolean;
  /** A label that stands in many stories of the collection. */
  readonly isRepeated: boolean;
  /** In how many stories of the collection this line, and lines of its form, stand; 0 for lines of the page and long ones. */
  readonly repeats: number;
  readonly formRepeats: number;
  /** How much it stands like a title: above 0 more than not. */
  readonly titleScore?: number;
}

/** Longer lines are paragraphs. */
const MAX_FORM_CHARS = 2_000;
/** Longer lines are hardly said twice. */
const MAX_REMEMBERED_CHARS = 400;
/** So that memory stays bounded, whatever is read. */
const MAX_REMEMBERED = 20_000;
const MIN_SENTENCE_CHARS = 9;
const ASKS = /[?!]["”’]?$/u;

/** "Title: …" in lists of articles, "Subject: …" in mails. */
export const TITLE_LABEL = /^(?:(?:title|headline|head|hed|subject)\s*[:：]\s*|#\s+)(?=\S)/iu;

/** The form of a line: what its words alone tell. */
type Form = Omit<ScrapedLine, keyof Line>;

/** Says what lines are by their form. Labels, captions and titles are said several times in a collection, and read once. */
export class LineForms {
  readonly #repeated: RepeatedLines | undefined;
  readonly #known = new Map<string, Form>();

  /** @param repeated the labels that stand in many stories of the collection. */
  constructor(repeated?: RepeatedLines) {
    this.#repeated = repeated;
  }

  classify({ text, number, gap }: Line): ScrapedLine {
    const { kind, rule, stamp, caption, byline, isProse, isSentence, isRepeated, repeats, formRepeats } =
      this.#formOf(text);
    return {
      text,
      number,
      gap,
      kind,
      rule,
      stamp,
      caption,
      byline,
      isProse,
      isSentence,
      isRepeated,
      repeats,
      formRepeats,
    };
  }

  #formOf(text: string): Form {
    if (text.length > MAX_REMEMBERED_CHARS || text.endsWith('.')) return formOf(text, this.#repeated);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const form = formOf(text, this.#repeated);
    if (this.#known.size >= MAX_REMEMBERED) this.#known.clear();
    this.#known.set(text, form);
    return form;
  }
}

function formOf(text: string, repeated: RepeatedLines | undefined): Form {
  const isProse = isProseText(text);
  if (text.length > MAX_FORM_CHARS) return textForm(text, isProse, undefined);
  const byline = parseByline(text);
  if (byline?.agency === undefined && isWidget(text)) return formOfPage('widget', isProse, {});
  const stamp = parseStamp(text);
  if (stamp !== undefined) {
    const author = /[|•·–—-]| by /u.test(text) ? bylineBeside(text) : undefined;
    return formOfPage('stamp', isProse, { stamp, byline: author });
  }
  const look = firstLook(text);
  const rule = furnitureRuleOf(text, look);
  if (rule !== undefined) return formOfPage('furniture', isProse, { rule });
  const caption = mayBeCaption(text, look) ? parseCaption(text) : undefined;
  if (caption !== undefined) return formOfPage('caption', isProse, { caption });
  if (byline !== undefined) return formOfPage('byline', isProse, { byline });
  return textForm(text, isProse, repeated);
}

const UNREPEATED = { isRepeated: false, repeats: 0, formRepeats: 0 } as const;

/** Of a line that belongs to the page. */
function formOfPage(
  kind: Form['kind'],
  isProse: boolean,
  { rule, stamp, caption, byline }: Partial<Pick<Form, 'rule' | 'stamp' | 'caption' | 'byline'>>,
): Form {
  return { kind, rule, stamp, caption, byline, isProse, isSentence: false, ...UNREPEATED };
}

/** Of a line that is, as far as its form tells, the story's. */
function textForm(text: string, isProse: boolean, repeated: RepeatedLines | undefined): Form {
  const isSentence = isProse || (text.length >= MIN_SENTENCE_CHARS && endsSentence(text) && !ASKS.test(text));
  return {
    kind: 'text',
    rule: undefined,
    stamp: undefined,
    caption: undefined,
    byline: undefined,
    isProse,
    isSentence,
    ...(repeated === undefined ? UNREPEATED : repeated.standingOf(text)),
  };
}

/** "By Dana Reyes | March 3, 2024", "PTI | Quito | March 3, 2024": who wrote stands in one line with when. */
function bylineBeside(text: string): Byline | undefined {
  return text
    .split(/\s*[|•·–—]\s*|\s-\s|\s(?=by \p{Lu})/u)
    .filter((part) => /^by\s|^\S+$/iu.test(part))
    .map(parseByline)
    .find((found) => found !== undefined);
}

/** Labels of widgets: a couple of capitals or a number alone ("TT", "20"). Only the head of a page has them. */
function isWidget(text: string): boolean {
  return text.length <= 3 && /^(?:\p{Lu}{1,3}|\d{1,3}|[A-Z][+-]|[+-])$/u.test(text);
}

function isProseText(text: string): boolean {
  if (text.length >= 180) return true;
  // "2. Storm Closes Bridges" has the point of a number.
  return text.length >= 50 && (endsSentence(text) || /.{3}[\p{Ll}\d]["”’)]*[.!?] ["“‘(]?\p{Lu}/u.test(text));
}

const NO_HEADLINE = /^(?:[•·*–—-]|\d{1,2}[.)]|[QA][:.])\s|[,;:]$|^[\p{Ll}]/u;

/** A line that might be a headline: a few words, no end of a sentence but that of a question or a call. */
export function isHeadlineLike({ text }: Pick<Line, 'text'>): boolean {
  if (text.length < 4 || text.length > 300 || (endsSentence(text) && !ASKS.test(text))) return false;
  return !NO_HEADLINE.test(text) && /\p{L}{2}/u.test(text);
}

/** An item of a list, a verse, a quotation, a question or answer: a short line that is the story's own. */
export function isStoryLine({ text }: Line): boolean {
  return /^(?:[•·*–—“"„«‘'-]|\d+[.)]|\([a-z]{1,3}\)\s|[QA][:.]|\p{Ll})|[,;]$|^[^\p{L}]+$/u.test(text);
}

export function wordCount(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words += 1;
  return words;
}
