import { cutWords } from '../article/cut.ts';
import { cleanLine, closeBidi, isBlank } from './clean-text.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';

/** Stands where a text from outside has nothing to show. */
const NOTHING_VISIBLE = '(no text)';

/**
 * Outside text on one line for a place that Discord formats: descriptions, titles, fields, content.
 * @param maxChars UTF-16 units of the result, escapes and ellipsis included.
 * @returns a prefix of the text at a word border where one is near, with … when something was cut.
 */
export function marked(text: string, maxChars: number): string {
  return fitRendered(cleanLine(text), maxChars, (line) => escapeMarkdown(closeBidi(line)));
}

/** The same for a place that Discord shows as it is: authors, footers, labels, options, placeholders, modals. */
export function plain(text: string, maxChars: number): string {
  return fitRendered(cleanLine(text), maxChars, closeBidi);
}

/** The same in a code span: names of files, things to type. @param maxChars the two backticks count. */
export function code(text: string, maxChars: number): string {
  return codeSpan(plain(text, maxChars - 2));
}

/** Cuts a text until what is made of it fits: escapes and closed overrides need room of their own. */
function fitRendered(text: string, maxChars: number, render: (text: string) => string): string {
  const shown = isBlank(text) ? NOTHING_VISIBLE : text;
  let rendered = shown.length <= maxChars ? render(shown) : undefined;
  let keep = Math.min(maxChars, shown.length);
  while (rendered === undefined || rendered.length > maxChars) {
    if (rendered !== undefined) keep -= Math.max(1, Math.ceil((rendered.length - maxChars) / 2));
    if (keep < 2) return '';
    rendered = render(keep < shown.length ? cutWords(shown, keep) : shown);
  }
  return rendered;
}

/**
 * Puts whole blocks below each other until the room is used up; the rest is told, never left out in silence.
 * @param describeRest one line for `count` blocks that are not shown, such as "… and 3 more".
 */
export function stackBlocks(
  blocks: readonly string[],
  maxChars: number,
  describeRest: (count: number) => string,
  separator = '\n',
): string {
  const whole = blocks.join(separator);
  if (whole.length <= maxChars) return whole;
  let shown = '';
  for (const [index, block] of blocks.entries()) {
    const next = index === 0 ? block : shown + separator + block;
    const left = blocks.length - index - 1;
    const room = left === 0 ? 0 : separator.length + describeRest(left).length;
    if (next.length + room > maxChars)
      return [shown, describeRest(left + 1)].filter((part) => part !== '').join(separator);
    shown = next;
  }
  return shown;
}
