/** Words by their first letters, to be looked for in many lines: one look-up a word, where a regular expression tries all at every letter. */
export type FirstLetters = ReadonlySet<number>;

/** So many letters of a word count; a shorter word is filled up with spaces. */
const LETTERS = 4;
const SPACE = 0x20;

/** @param words separated by spaces, in small Latin letters. */
export function firstLettersOf(words: string): FirstLetters {
  return new Set(words.split(' ').map((word) => packed(word, 0)));
}

/** Whether a word of the text begins as one of these, or the text has a character that is no letter, digit or plain mark. */
export function hasFirstLetters(text: string, letters: FirstLetters, marks: string): boolean {
  let wasLetter = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isLetter = isLatin(unit);
    if (isLetter && !wasLetter && letters.has(packed(text, at))) return true;
    if (!isLetter && unit !== SPACE && marks.includes(text.charAt(at))) return true;
    wasLetter = isLetter;
  }
  return false;
}

function packed(text: string, from: number): number {
  let value = 0;
  let isOver = false;
  for (let at = from; at < from + LETTERS; at += 1) {
    const unit = text.charCodeAt(at);
    isOver ||= !isLatin(unit);
    value = (value << 8) | (isOver ? SPACE : unit | SPACE);
  }
  return value;
}

function isLatin(unit: number): boolean {
  const lower = unit | SPACE;
  return lower >= 0x61 && lower <= 0x7a;
}
