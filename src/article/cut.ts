const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/** The longest prefix of whole graphemes within `maxChars` UTF-16 units; one grapheme longer than that is cut itself. */
export function cutGraphemes(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  // A window a little past the limit is enough: segmenting a megabyte to keep 256 units would be work without bound.
  const window = text.slice(0, maxChars + 64);
  let end = 0;
  for (const { index, segment } of GRAPHEMES.segment(window)) {
    if (index + segment.length > maxChars) break;
    end = index + segment.length;
  }
  if (end > 0) return text.slice(0, end);
  const last = text.charCodeAt(maxChars - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? maxChars - 1 : maxChars);
}

/**
 * Cuts a text to `maxChars` UTF-16 units at a word border where one is near, with an ellipsis when something was cut.
 * What stands before the ellipsis is a prefix of the text.
 */
export function cutWords(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const prefix = cutGraphemes(text, maxChars - ELLIPSIS.length);
  const space = prefix.search(/\s+\S*$/u);
  const keep = space > prefix.length / 2 ? prefix.slice(0, space) : prefix;
  return `${keep.trimEnd()}${ELLIPSIS}`;
}
