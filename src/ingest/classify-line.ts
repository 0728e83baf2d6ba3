import { type Byline, parseByline } from './byline.ts';
import { type Caption, parseCaption } from './caption.ts';
import { furnitureRuleOf } from './furniture.ts';
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
    const { kind, rule, stamp, caption, byline, isProse, isSentence, isRepeated } = this.#formOf(text);
    return { text, number, gap, kind, rule, stamp, caption, byline, isProse, isSentence, isRepeated };
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
  const isSentence = isProse || (text.length >= MIN_SENTENCE_CHARS && endsSentence(text) && !ASKS.test(text));
  const none = { rule: undefined, stamp: undefined, caption: undefined, byline: undefined, isRepeated: false };
  if (text.length > MAX_FORM_CHARS) return { kind: 'text', ...none, isProse, isSentence };
  const other = { ...none, isProse, isSentence: false };
  const byline = parseByline(text);
  if (byline?.agency === undefined && isWidget(text)) return { kind: 'widget', ...other };
  const stamp = parseStamp(text);
  if (stamp !== undefined) {
    const author = /[|•·–—-]| by /u.test(text) ? bylineBeside(text) : undefined;
    return { kind: 'stamp', ...other, stamp, byline: author };
  }
  const rule = furnitureRuleOf(text);
  if (rule !== undefined) return { kind: 'furniture', ...other, rule };
  const caption = parseCaption(text);
  if (caption !== undefined) return { kind: 'caption', ...other, caption };
  if (byline !== undefined) return { kind: 'byline', ...other, byline };
  return { kind: 'text', ...none, isProse, isSentence, isRepeated: repeated?.has(text) === true };
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

/** A line that might be a headline: a few words, no end of a sentence but that of a question or a call. */
export function isHeadlineLike({ text }: Line): boolean {
  if (text.length < 4 || text.length > 300 || !/\p{L}{2}/u.test(text)) return false;
  if (/^(?:[•·*–—-]|\d{1,2}[.)]|[QA][:.])\s|[,;:]$|^[\p{Ll}]/u.test(text)) return false;
  return !endsSentence(text) || /[?!]["”’]?$/u.test(text);
}

/** An item of a list, a verse, a quotation, a question or answer: a short line that is the story's own. */
export function isStoryLine({ text }: Line): boolean {
  return /^(?:[•·*–—“"„«‘'-]|\d+[.)]|[QA][:.]|\p{Ll})|[,;]$|^[^\p{L}]+$/u.test(text);
}

export function wordCount(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words += 1;
  return words;
}
