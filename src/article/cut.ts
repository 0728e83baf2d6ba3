const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/** The longest prefix of whole graphemes within `maxChars` UTF-16 units; one grapheme longer than that is cut itself. */
export function cutGraphemes(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  let end = lastSureBorder(text, maxChars);
  if (end === maxChars) return text.slice(0, end);
  // A window a little past the limit is enough: segmenting a megabyte to keep 256 units would be work without bound.
  const start = end;
  for (const { index, segment } of GRAPHEMES.segment(text.slice(start, maxChars + 64))) {
    if (start + index + segment.length > maxChars) break;
    end = start + index + segment.length;
  }
  if (end > 0) return text.slice(0, end);
  const last = text.charCodeAt(maxChars - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? maxChars - 1 : maxChars);
}

/** Below it no sign joins the one before, but for a line feed after a carriage return. */
const FIRST_JOINING = 0x300;
const LINE_FEED = 0x0a;

/** The last place up to `at` where plain signs meet, so that a grapheme surely ends; 0 if there is none. The segmenter is a hundred times slower. */
function lastSureBorder(text: string, at: number): number {
  for (let place = at; place > 0; place -= 1) {
    const next = text.charCodeAt(place);
    if (next < FIRST_JOINING && next !== LINE_FEED && text.charCodeAt(place - 1) < FIRST_JOINING) return place;
  }
  return 0;
}

/**
 * Cuts a text to `maxChars` UTF-16 units at a word border where one is near, with an ellipsis when something was cut.
 * What stands before the ellipsis is a prefix of the text.
 */
export function cutWords(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const prefix = cutGraphemes(text, maxChars - ELLIPSIS.length);
  const space = lastGap(prefix);
  const keep = space > prefix.length / 2 ? prefix.slice(0, space) : prefix;
  return `${keep.trimEnd()}${ELLIPSIS}`;
}

/** Where the last white space begins; -1 where there is none. A pattern with the end in it would be tried at every gap. */
export function lastGap(text: string): number {
  let end = text.length;
  while (end > 0 && !isSpace(text, end - 1)) end -= 1;
  return end === 0 ? -1 : text.slice(0, end).trimEnd().length;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === SPACE) return true;
  return (code < SPACE || code >= NO_BREAK_SPACE) && /\s/u.test(text.charAt(at));
}
