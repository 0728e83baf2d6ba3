/** A word of a text with its offsets. `form` is what the tables are looked up by: straight quotes, no possessive ending. */
export interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before: white space, a hyphen, a comma … */
  readonly before: string;
}

/** "U.S.", "U.S", "D.P.R.K.": read at a capital with a point after it. */
const DOTTED = /(?:\p{Lu}\.)+\p{Lu}(?!\p{L})\.?/uy;
const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
/** Letters with their combining marks, and digits, by UTF-16 unit; 0 where none was met yet. */
const CLASSES = new Uint8Array(0x10000);

/** Cuts a text into words; one pass by hand, because a regular expression took most of the matcher's time. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  let at = 0;
  while (at < text.length) {
    const end = wordEnd(text, at);
    if (end === at) {
      at += 1;
      continue;
    }
    tokens.push({ form: formOf(text.slice(at, end)), start: at, end, before: text.slice(previousEnd, at) });
    previousEnd = end;
    at = end;
  }
  return tokens;
}

/** Where the word that begins here ends; here, if none begins. */
function wordEnd(text: string, start: number): number {
  const kind = classAt(text, start);
  if (kind === OTHER) return start;
  let end = start + 1;
  if (kind === DIGIT) {
    while (classAt(text, end) === DIGIT) end += 1;
    return end;
  }
  if (text.charCodeAt(end) === 0x2e) {
    DOTTED.lastIndex = start;
    const dotted = DOTTED.exec(text);
    if (dotted !== null) return DOTTED.lastIndex;
  }
  while (classAt(text, end) !== OTHER) end += 1;
  // An apostrophe belongs to the word when letters follow: "d'Ivoire", "Korea’s".
  while (isApostrophe(text.charCodeAt(end)) && classAt(text, end + 1) === LETTER) {
    end += 2;
    while (classAt(text, end) === LETTER) end += 1;
  }
  return end;
}

function classAt(text: string, index: number): number {
  if (index >= text.length) return OTHER;
  const unit = text.charCodeAt(index);
  return CLASSES[unit] || classOf(unit);
}

function classOf(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = /[\p{L}\p{M}]/u.test(char) ? LETTER : /\p{N}/u.test(char) ? DIGIT : OTHER;
  CLASSES[unit] = kind;
  return kind;
}

function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019;
}

function formOf(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  const endsInS = last === 0x73 || last === 0x53;
  if (isAscii(word)) {
    if (endsInS && word.charAt(word.length - 2) === "'") return word.slice(0, -2);
    return word.includes('.') && last !== 0x2e ? `${word}.` : word;
  }
  const straight = word.replaceAll('’', "'").normalize('NFC');
  return /'[sS]$/.test(straight) ? straight.slice(0, -2) : straight;
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index += 1) if (word.charCodeAt(index) > 0x7f) return false;
  return true;
}

/** JORDAN → Jordan; other words as they are. */
export function properCase(form: string): string {
  if (form.length < 3 || form.includes('.') || form !== form.toUpperCase()) return form;
  return form.charAt(0) + form.slice(1).toLowerCase();
}
