import { cutGraphemes } from '../article/cut.ts';
import type { Span } from '../article/sentences.ts';
import { balanceBidi, isBlank, stripUnprintable } from './clean-text.ts';
import { escapeMarkdown } from './markdown.ts';

interface QuoteOptions {
  /** UTF-16 units of all lines together, marks and escapes included; at least 60. */
  readonly maxChars: number;
  /** Number of a citation at the end of the last line. */
  readonly citation?: number;
  /** Text of the passage was left out before or after. */
  readonly cutBefore?: boolean;
  readonly cutAfter?: boolean;
}

/** White space looked through for a word border when the quote has to start in the middle. */
const BORDER_CHARS = 40;

/**
 * Quotes a text of an article on lines that begin with "> ": verbatim, spans bold, … where something was cut.
 * A text that does not fit is cut to a contiguous part that shows its first span.
 */
export function quote(text: string, spans: readonly Span[], options: QuoteOptions): string {
  const merged = mergeSpans(text, spans);
  let part: Span = { start: 0, end: text.length };
  let lines = renderLines(text, part, merged, options);
  for (let keep = Math.min(text.length, options.maxChars); lines.length > options.maxChars && keep > 0; ) {
    part = cutAround(text, merged[0], keep);
    lines = renderLines(text, part, merged, options);
    // In proportion: escapes double a mark, and every line break of the text brings marks of its own.
    keep = Math.min(keep - 1, Math.ceil((keep * options.maxChars) / lines.length));
  }
  return lines;
}

function renderLines(text: string, part: Span, spans: readonly Span[], options: QuoteOptions): string {
  const { citation, cutBefore = false, cutAfter = false } = options;
  const before = part.start > 0 || cutBefore ? '…' : '';
  const after = part.end < text.length || cutAfter ? '…' : '';
  const lines = linesOf(text, part)
    .map((line) => renderLine(text, line, spans))
    .filter((line) => !isBlank(line));
  const last = lines.length - 1;
  const number = citation === undefined ? '' : ` [${citation}]`;
  return lines
    .map((line, index) => `> ${index === 0 ? before : ''}${line}${index === last ? after + number : ''}`)
    .join('\n');
}

/** Line breaks inside a sentence stay: each line of the quote is a part of the text as it stands. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const lines: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[\n\r\u2028\u2029]+/gu)) {
    lines.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  return [...lines, { start: from, end }];
}

function renderLine(text: string, line: Span, spans: readonly Span[]): string {
  const { balanced, closers } = balanceBidi(text.slice(line.start, line.end));
  const piece = (from: number, to: number): string => balanced.slice(from - line.start, to - line.start);
  let rendered = '';
  let at = line.start;
  for (const { start, end } of spans) {
    const from = Math.max(start, line.start);
    const to = Math.min(end, line.end);
    if (from >= to || isBlank(piece(from, to))) continue;
    const between = show(piece(at, from));
    // What stood between two spans may be gone (half a surrogate pair): "**a****b**" would show stars.
    rendered = at > line.start && between === '' ? rendered.replace(/\*\*$/u, '') : `${rendered}${between}**`;
    rendered += `${show(piece(from, to))}**`;
    at = to;
  }
  return (rendered + show(piece(at, line.end)) + closers).trim();
}

function show(piece: string): string {
  return escapeMarkdown(stripUnprintable(piece));
}

/** In order, without white space at the edges, and those that touch made one: "**a****b**" would show stars. */
function mergeSpans(text: string, spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const from = pairBorder(text, span.start);
    const piece = text.slice(from, pairBorder(text, span.end));
    const start = from + piece.length - piece.trimStart().length;
    const end = start + piece.trim().length;
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** Never between the halves of a surrogate pair: each half alone would be removed. */
function pairBorder(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/** A contiguous part of about `keep` units that begins before the span, or with the text when the span is near. */
function cutAround(text: string, span: Span | undefined, keep: number): Span {
  const start = span === undefined || span.end <= keep * 0.9 ? 0 : borderNear(text, span.start - Math.floor(keep / 4));
  const piece = cutGraphemes(text.slice(start), keep);
  const space = piece.search(/\s\S*$/u);
  const isWhole = start + piece.length >= text.length;
  const length = isWhole || space < piece.length / 2 ? piece.length : space;
  return { start, end: start + length };
}

/** The start of a word at or after `at`, else of a grapheme. */
function borderNear(text: string, at: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, at + BORDER_CHARS).search(/\s\S/u);
  return space === -1 ? cutGraphemes(text, at).length : at + space + 1;
}
