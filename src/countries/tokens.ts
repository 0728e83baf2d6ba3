/** A word of a text with its offsets. `form` is what the tables are looked up by: straight quotes, no possessive ending. */
export interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before: white space, a hyphen, a comma … */
  readonly before: string;
}

/** Dotted abbreviations ("U.S.", "D.P.R.K."), short ones ("St.", "N."), and words with inner apostrophes. */
const TOKEN = /(?:\p{Lu}\.){2,}\p{Lu}?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}+)*|\p{N}+/gu;

export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    tokens.push({ form: formOf(match[0]), start, end, before: text.slice(previousEnd, start) });
    previousEnd = end;
  }
  return tokens;
}

function formOf(word: string): string {
  const straight = word.includes('’') ? word.replaceAll('’', "'") : word;
  const plain = /['][sS]$/u.test(straight) ? straight.slice(0, -2) : straight;
  return plain.normalize('NFC');
}

/** JORDAN → Jordan; other words as they are. */
export function properCase(form: string): string {
  if (form.length < 3 || form !== form.toUpperCase()) return form;
  return form.charAt(0) + form.slice(1).toLowerCase();
}
