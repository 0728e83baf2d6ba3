import { tokenizeInline } from './markdown-inline.ts';
import type { Block, ListItem } from './markdown-tokens.ts';

const QUOTE_REST = /^ *>>> /u;
const QUOTE_LINE = /^ *> /u;
const HEADING = /^ *(#{1,3})\s+(?=\S)/u;
const SUBTEXT = /^ *-#\s+(?=\S)/u;
const LIST_ITEM = /^( *)(?:[-*]|(\d{1,10})\.) +(?=\S)/u;
/** An indented line goes on with the item above it. */
const LIST_LINE = new RegExp(`${LIST_ITEM.source}|^ +\\S`, 'u');
const FENCE = '```';
const FENCE_INFO = /^([\w+\-.#]+)\n/u;

/**
 * Reads Discord's markdown as Discord shows it. Serves the terminal and the preview; what it takes for text is text.
 * Blocks stand on lines of their own: joined with line breaks they give the message's lines again.
 */
export function tokenizeMarkdown(markdown: string): readonly Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  let plain: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ kind: 'paragraph', children: tokenizeInline(plain.join('\n')) });
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const taken = takeBlock(lines, at);
    if (taken === undefined) {
      plain.push(lines[at] ?? '');
      at += 1;
      continue;
    }
    if (taken.before !== '') plain.push(taken.before);
    flush();
    blocks.push(taken.block);
    at = taken.next;
    // What follows a code block on its last line is a line of its own.
    if (taken.after !== '') lines.splice(at, 0, taken.after);
  }
  flush();
  return blocks;
}

interface Taken {
  readonly block: Block;
  /** Index of the line after it. */
  readonly next: number;
  /** Text on the first line before it, and on its last line after it: only beside code blocks. */
  readonly before: string;
  readonly after: string;
}

function takeBlock(lines: readonly string[], at: number): Taken | undefined {
  const line = lines[at] ?? '';
  if (QUOTE_REST.test(line)) {
    const text = [line.replace(QUOTE_REST, ''), ...lines.slice(at + 1)].join('\n');
    return block({ kind: 'quote', blocks: tokenizeMarkdown(text) }, lines.length);
  }
  if (QUOTE_LINE.test(line)) {
    const quoted = run(lines, at, QUOTE_LINE);
    const text = quoted.map((quotedLine) => quotedLine.replace(QUOTE_LINE, '')).join('\n');
    return block({ kind: 'quote', blocks: tokenizeMarkdown(text) }, at + quoted.length);
  }
  const heading = HEADING.exec(line);
  if (heading !== null) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
    return block({ kind: 'heading', level, children: tokenizeInline(line.slice(heading[0].length)) }, at + 1);
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext !== null) {
    return block({ kind: 'subtext', children: tokenizeInline(line.slice(subtext[0].length)) }, at + 1);
  }
  if (LIST_ITEM.test(line)) {
    const listed = run(lines, at, LIST_LINE);
    return block({ kind: 'list', items: itemLines(listed).map(listItem) }, at + listed.length);
  }
  return takeCodeBlock(lines, at);
}

function block(found: Block, next: number): Taken {
  return { block: found, next, before: '', after: '' };
}

function run(lines: readonly string[], at: number, pattern: RegExp): readonly string[] {
  const end = lines.findIndex((line, index) => index > at && !pattern.test(line));
  return lines.slice(at, end === -1 ? undefined : end);
}

/** The lines of each item as one text. */
function itemLines(lines: readonly string[]): readonly string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (LIST_ITEM.test(line)) items.push(line);
    else items.push(`${items.pop() ?? ''}\n${line.trimStart()}`);
  }
  return items;
}

function listItem(line: string): ListItem {
  const [marker = '', indent = '', number] = LIST_ITEM.exec(line) ?? [];
  return {
    depth: Math.floor(indent.length / 2),
    ...(number !== undefined && { number: Number(number) }),
    children: tokenizeInline(line.slice(marker.length)),
  };
}

function takeCodeBlock(lines: readonly string[], at: number): Taken | undefined {
  const line = lines[at] ?? '';
  const open = unescapedFence(line);
  if (open === undefined) return undefined;
  const rest = [line.slice(open + FENCE.length), ...lines.slice(at + 1)].join('\n');
  const close = rest.indexOf(FENCE);
  const body = rest.slice(0, close);
  if (close === -1 || body.trim() === '') return undefined;
  const language = FENCE_INFO.exec(body)?.[1];
  const text = (language === undefined ? body : body.slice(language.length)).replace(/^\n+|\n+$/gu, '');
  const end = rest.slice(close + FENCE.length);
  return {
    block: { kind: 'code-block', ...(language !== undefined && { language }), text },
    next: at + body.split('\n').length,
    before: line.slice(0, open),
    after: end.split('\n')[0] ?? '',
  };
}

function unescapedFence(line: string): number | undefined {
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '\\') at += 1;
    else if (line.startsWith(FENCE, at)) return at;
  }
  return undefined;
}

/** Characters that open something wherever they stand; `://` links and `:name:` draws an emoji. */
const ACTIVE = /[\\*_~|`[<]|@(?=everyone|here)|:(?=\/\/|[\w+~-]+:)/gu;
/** What opens a block at the start of a line: headings, lists, -#, quotes; numbers with a point. */
const LINE_START = /^(\s*)(?:([#>+-])|(\d+)(\.))/gmu;

/**
 * Makes outside text show as it is: tokenised again it is the same text without any format. Links stay readable but are
 * not linked. The text may be put anywhere in a message, also at the start of a line.
 */
export function escapeMarkdown(text: string): string {
  return escapeLineStarts(text.replace(ACTIVE, '\\$&'));
}

/** The part of it that depends on where lines begin. What is escaped already stays as it is. */
export function escapeLineStarts(text: string): string {
  return text.replace(LINE_START, (_, indent: string, mark?: string, number?: string) =>
    mark === undefined ? `${indent}${number}\\.` : `${indent}\\${mark}`,
  );
}

/** A name in a code span, where nothing needs an escape. A backtick, which would end it, is drawn by a look-alike. */
export function codeSpan(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ')}\``;
}
