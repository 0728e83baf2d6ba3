import { endsSentence, type Line } from './lines.ts';
import { parseStamp } from './stamp.ts';

/** Hard-wrapped text has lines of about one width. Longer ones are paragraphs, shorter ones verses, lists and tables. */
const MAX_WRAP_CHARS = 110;
const MIN_WRAP_CHARS = 45;
/** Justified text ends its lines a little before the width. */
const SLACK_CHARS = 6;
/** Items of a list, bylines, fields with their names, drawn rules and addresses have a line of their own. */
const LIST_ITEM =
  /^(?:(?:[•·*–—-]|\d+[.)]|\([a-z]{1,3}\)|[A-Z]:)\s|(?:By|BY) \p{Lu}|\p{Lu}[\p{L}-]{1,14}: \S|[-_=*~]{2,}$|https?:\/\/\S+$)/u;

/**
 * Joins the lines of hard-wrapped paragraphs, with their line breaks, so that each is judged and kept as one. A block of lines
 * without a blank one between is wrapped if every line is as full as the first word of the next allows, and most go on in
 * small letters. Verses, lists, tables and the lines of a page's head stay apart.
 */
export function unwrapLines(lines: readonly Line[]): readonly Line[] {
  // A paragraph a block: nothing to join.
  if (!lines.some(({ gap }, at) => at > 0 && gap === 0)) return lines;
  const blocks = blocksOf(lines);
  const wrapped = new Set(blocks.filter(isPlainlyWrapped));
  const width = [...wrapped].reduce((most, block) => Math.max(most, widthOf(block)), 0);
  if (width === 0 && !blocks.some(isWrappedPair)) return lines;
  return blocks.flatMap((block) =>
    wrapped.has(block) || isWrappedPair(block) || (width > 0 && isFilled(block, width))
      ? [joined(block)]
      : joinFilled(block, width),
  );
}

function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block !== undefined && line.gap === 0) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function isPlainlyWrapped(block: readonly Line[]): boolean {
  return block.length >= 3 && isFilled(block, widthOf(block)) && smallStarts(block) >= (block.length - 1) / 2;
}

function isWrappedPair(block: readonly Line[]): boolean {
  const [first] = block;
  return (
    block.length === 2 &&
    first !== undefined &&
    !endsSentence(first.text) &&
    isFilled(block, widthOf(block)) &&
    smallStarts(block) === 1 &&
    parseStamp(block[1]?.text ?? '') === undefined
  );
}

/** No line could have taken the first word of the next one. */
function isFilled(block: readonly Line[], width: number): boolean {
  if (block.length < 2 || width < MIN_WRAP_CHARS || widthOf(block) > MAX_WRAP_CHARS) return false;
  if (block.some(({ text }, at) => at > 0 && LIST_ITEM.test(text))) return false;
  return block.slice(1).every(({ text }, at) => {
    const above = block[at];
    return above !== undefined && above.text !== text && isFull(above.text, text, width);
  });
}

/** Joins the lines of a block as far as they fill the width of the text: a paragraph, and then a list right below it. */
function joinFilled(block: readonly Line[], width: number): readonly Line[] {
  if (width === 0 || block.length < 2) return block;
  const parts: Line[][] = [];
  for (const [at, line] of block.entries()) {
    const above = block[at - 1];
    const part = parts.at(-1);
    const goesOn =
      above !== undefined &&
      !LIST_ITEM.test(line.text) &&
      line.text.length <= MAX_WRAP_CHARS &&
      above.text !== line.text &&
      isFull(above.text, line.text, width);
    if (goesOn && part !== undefined) part.push(line);
    else parts.push([line]);
  }
  return parts.flatMap((part) => (part.length > 1 ? joined(part) : part));
}

/** The line could not have taken the first word of the next one. */
function isFull(line: string, next: string, width: number): boolean {
  const end = next.indexOf(' ');
  const firstWordChars = end < 0 ? next.length : end;
  return line.length + 1 + firstWordChars > width - SLACK_CHARS;
}

function smallStarts(block: readonly Line[]): number {
  return block.slice(1).filter(({ text }) => /^[\p{Ll}\d"“(<$]/u.test(text)).length;
}

function widthOf(block: readonly Line[]): number {
  return block.reduce((most, { text }) => Math.max(most, text.length), 0);
}

function joined(block: readonly Line[]): Line {
  return { text: block.map(({ text }) => text).join('\n'), number: block[0]?.number ?? 1, gap: block[0]?.gap ?? 0 };
}
