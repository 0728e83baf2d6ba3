import type { Options } from './options.ts';

/** A typed line behind its command word: the text before the first option, and the options that were named. */
export interface TypedOptions {
  readonly text: string;
  readonly named: Readonly<Record<string, string>>;
}

interface Found {
  readonly name: string;
  /** Where the option's name begins, and where its value does. */
  readonly start: number;
  readonly valueStart: number;
}

/**
 * Splits "travel ban country: Iran sort:newest" by the declared options. A value runs to the next declared option; quotes
 * protect; names that are not declared are text. Of an option given twice the last counts.
 */
export function splitOptions(line: string, options: Options): TypedOptions {
  const found = findOptions(line, options);
  const named: Record<string, string> = {};
  for (const [index, { name, valueStart }] of found.entries()) {
    const value = line.slice(valueStart, found[index + 1]?.start ?? line.length).trim();
    // In a search, quotes ask for a phrase; elsewhere they only protect.
    named[name] = options[name]?.type === 'text' ? value : unquoted(value);
  }
  return { text: line.slice(0, found[0]?.start ?? line.length).trim(), named };
}

function findOptions(line: string, options: Options): readonly Found[] {
  const found: Found[] = [];
  const quoted = quotedRanges(line);
  for (const match of line.matchAll(/(?<=^|\s)([A-Za-z][\w-]*):/gu)) {
    const name = (match[1] ?? '').toLowerCase();
    const isQuoted = quoted.some(({ start, end }) => start < match.index && match.index < end);
    if (!isQuoted && Object.hasOwn(options, name)) {
      found.push({ name, start: match.index, valueStart: match.index + match[0].length });
    }
  }
  return found;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };

/** A quotation mark that is never closed protects nothing. */
function quotedRanges(line: string): readonly { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let at = 0;
  while (at < line.length) {
    const closing = CLOSING[line[at] ?? ''];
    const end = closing === undefined ? -1 : line.indexOf(closing, at + 1);
    if (end > 0) ranges.push({ start: at, end });
    at = Math.max(at, end) + 1;
  }
  return ranges;
}

function unquoted(value: string): string {
  const closing = CLOSING[value[0] ?? ''];
  return closing !== undefined && value.length > 1 && value.endsWith(closing) ? value.slice(1, -1).trim() : value;
}
