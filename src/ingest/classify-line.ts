import { type Byline, parseByline } from './byline.ts';
import { type Caption, parseCaption } from './caption.ts';
import { furnitureRuleOf } from './furniture.ts';
import type { FurnitureRule } from './furniture-rules.ts';
import { endsSentence, type Line } from './lines.ts';
import { parseStamp, type Stamp } from './stamp.ts';

/** A line with what it is by its own form. Where it stands decides whether that counts. */
export interface ScrapedLine extends Line {
  readonly kind: 'text' | 'furniture' | 'stamp' | 'caption' | 'byline' | 'widget';
  readonly rule?: FurnitureRule;
  readonly stamp?: Stamp;
  readonly caption?: Caption;
  readonly byline?: Byline;
}

/** Longer lines are paragraphs. */
const MAX_FORM_CHARS = 2_000;

export function classifyLine(line: Line): ScrapedLine {
  const { text } = line;
  if (text.length > MAX_FORM_CHARS) return { ...line, kind: 'text' };
  const byline = parseByline(text);
  if (byline?.agency === undefined && isWidget(text)) return { ...line, kind: 'widget' };
  const stamp = parseStamp(text);
  if (stamp !== undefined) return { ...line, kind: 'stamp', stamp };
  const rule = furnitureRuleOf(text);
  if (rule !== undefined) return { ...line, kind: 'furniture', rule };
  const caption = parseCaption(text);
  if (caption !== undefined) return { ...line, kind: 'caption', caption };
  return byline === undefined ? { ...line, kind: 'text' } : { ...line, kind: 'byline', byline };
}

/** Labels of widgets: a couple of capitals or a number alone ("TT", "20"). Only the head of a page has them. */
function isWidget(text: string): boolean {
  return text.length <= 3 && /^(?:\p{Lu}{1,3}|\d{1,3}|[A-Z][+-]|[+-])$/u.test(text);
}

/** A paragraph: long, or a full sentence, or several. */
export function isProse({ text }: Line): boolean {
  return (
    text.length >= 180 ||
    (text.length >= 50 && (endsSentence(text) || /[\p{Ll}\d]["”’)]*[.!?] ["“‘(]?\p{Lu}/u.test(text)))
  );
}

/** A line that might be a headline: a few words, no end of a sentence but that of a question or a call. */
export function isHeadlineLike({ text }: Line): boolean {
  if (text.length < 4 || text.length > 300 || !/\p{L}{2}/u.test(text)) return false;
  if (/^(?:[•·*–—-]|\d{1,2}[.)])\s|[,;:]$|^[\p{Ll}]/u.test(text)) return false;
  return !endsSentence(text) || /[?!]["”’]?$/u.test(text);
}

export function wordCount(text: string): number {
  return text.split(' ').length;
}
