const EMBEDDING_OPENERS = new Set(['\u202a', '\u202b', '\u202d', '\u202e']);
const POP_EMBEDDING = '\u202c';
const ISOLATE_OPENERS = new Set(['\u2066', '\u2067', '\u2068']);
const POP_ISOLATE = '\u2069';
/** As long as what it stands for. */
const REMOVED = '\u0000';

/** Lone surrogates break JSON on the way to Discord; control characters draw boxes or hide text. Tabs count as white space. */
const UNPRINTABLE = /[\p{Cs}\ufff9-\ufffb]|(?!\n)\p{Cc}/gu;
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u;

/** Removes what no reader should get; tabs become spaces. Line breaks stay, as do spaces at the ends. */
export function stripUnprintable(text: string): string {
  return text.replace(/[\t\v\f]/gu, ' ').replace(UNPRINTABLE, '');
}

/** Keeps line breaks, removes what no reader should get, trims. Safe to cut afterwards; `closeBidi` comes after the cut. */
export function cleanText(text: string): string {
  return stripUnprintable(text.replace(/\r\n?|[\u2028\u2029]/gu, '\n')).trim();
}

/** The same on one line: runs of white space are one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

/** Nothing of it can be seen. Discord refuses such names and values, or shows a hole. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || !VISIBLE.test(text);
}

/**
 * Closes every bidirectional embedding, override and isolate on its line, so that a title can't turn round what follows
 * it. Closers without an opener are removed: they would close ours. Before the escape: what is removed joins its neighbours.
 */
export function closeBidi(text: string): string {
  if (!BIDI_CONTROL.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      const { balanced, closers } = balanceBidi(line);
      return balanced.replaceAll(REMOVED, '') + closers;
    })
    .join('\n');
}

/**
 * The same for one line whose offsets are still needed: a closer without an opener becomes a control character, which
 * `stripUnprintable` removes; `closers` belong to the line's end.
 */
export function balanceBidi(line: string): { readonly balanced: string; readonly closers: string } {
  const open: string[] = [];
  let balanced = '';
  for (const char of line) {
    const isCloser = char === POP_EMBEDDING || char === POP_ISOLATE;
    if (EMBEDDING_OPENERS.has(char)) open.push(POP_EMBEDDING);
    else if (ISOLATE_OPENERS.has(char)) open.push(POP_ISOLATE);
    const isStray = isCloser && open.at(-1) !== char;
    if (isCloser && !isStray) open.pop();
    balanced += isStray ? REMOVED : char;
  }
  return { balanced, closers: open.reverse().join('') };
}
