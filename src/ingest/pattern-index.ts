import { cluesOf } from './pattern-clues.ts';

/** Texts letter by letter, and the patterns that they are clues of. */
interface Letters {
  readonly next: Map<number, Letters>;
  readonly patterns: number[];
}

const NOTHING: Letters = { next: new Map(), patterns: [] };
const DIGIT = 0x30;
const IS_WRITING = /[\p{L}\p{N}]/u;
/** Of a letter, small or not, these bits count. Other characters share their places: now and then a look in vain, nothing missed. */
const LETTER_BITS = 5;
const LAST_LETTER = (1 << LETTER_BITS) - 1;
const LAST_BYTE = 0xff;
const MIN_NEEDLE_CHARS = 3;
const LAST_BEGINNING = (1 << (MIN_NEEDLE_CHARS * LETTER_BITS)) - 1;
/** Longer lines are hardly looked at. */
const FIRST_UNITS = 2_048;

/**
 * Finds the few patterns that may match a line out of many, without trying them: nearly all begin with words of their own, and the
 * others hold such a word. What they are is read off the patterns themselves.
 */
export class PatternIndex {
  readonly #openings = newLetters();
  /** By the first three letters of a needle, packed: where in `#tails` stands what goes on after them; 0 for nothing. */
  readonly #beginnings = new Uint8Array(LAST_BEGINNING + 1);
  readonly #tails: Letters[] = [NOTHING];
  /** Needles of a mark or two, and the low bytes of their first. */
  readonly #signs = newLetters();
  readonly #isSign = new Uint8Array(LAST_BYTE + 1);
  /** Patterns for every line. */
  readonly #always: number[] = [];
  /** Low bytes of the units of a line. Lines are pieces of a longer text: read from there, unit by unit, they take three times as long. */
  #units = Buffer.alloc(FIRST_UNITS);

  constructor(patterns: readonly RegExp[]) {
    for (const [at, pattern] of patterns.entries()) {
      const clues = cluesOf(pattern);
      if (clues.length === 0) this.#always.push(at);
      for (const clue of clues) {
        if ('opening' in clue) lettersOf(this.#openings, clue.opening).patterns.push(at);
        else this.#addNeedle(clue.needle, at);
      }
    }
  }

  /** Places of the patterns that may match, in their order; most lines have none. */
  candidates(line: string): readonly number[] {
    const found: number[] = [];
    this.#collectOpenings(line, found);
    this.#collectNeedles(line, found);
    if (found.length === 0) return this.#always;
    collect(this.#always, found);
    return inOrder(found);
  }

  #addNeedle(needle: string, pattern: number): void {
    if (needle.length < MIN_NEEDLE_CHARS) {
      this.#isSign[needle.charCodeAt(0) & LAST_BYTE] = 1;
      lettersOf(this.#signs, needle).patterns.push(pattern);
      return;
    }
    const beginning = [0, 1, 2].reduce((packed, at) => withLetter(packed, needle.charCodeAt(at)), 0);
    if (this.#beginnings[beginning] === 0) this.#beginnings[beginning] = this.#tails.push(newLetters()) - 1;
    const tail = this.#tails[this.#beginnings[beginning] ?? 0] ?? NOTHING;
    lettersOf(tail, needle.slice(MIN_NEEDLE_CHARS)).patterns.push(pattern);
  }

  #collectOpenings(line: string, found: number[]): void {
    let at = 0;
    while (at < line.length && !isWriting(line, at)) at += 1;
    // A line of marks alone.
    if (at === line.length) collect(this.#openings.patterns, found);
    else walk(this.#openings, line, at, found);
  }

  #collectNeedles(line: string, found: number[]): void {
    const [beginnings, tails, signs, isSign] = [this.#beginnings, this.#tails, this.#signs, this.#isSign];
    if (line.length > this.#units.length) this.#units = Buffer.alloc(line.length);
    const units = this.#units;
    // Of other characters, too, this writes the low byte.
    const end = units.write(line, 'latin1');
    let packed = 0;
    for (let at = 0; at < end; at += 1) {
      const unit = units[at] ?? 0;
      packed = withLetter(packed, unit);
      const place = beginnings[packed] ?? 0;
      if (place !== 0 && at > 1) {
        const tail = tails[place] ?? NOTHING;
        collect(tail.patterns, found);
        walk(tail, line, at + 1, found);
      }
      if (isSign[unit] === 1) walk(signs, line, at, found);
    }
  }
}

/** The last three letters. */
function withLetter(packed: number, unit: number): number {
  return ((packed << LETTER_BITS) | (unit & LAST_LETTER)) & LAST_BEGINNING;
}

function newLetters(): Letters {
  return { next: new Map(), patterns: [] };
}

/** Where a text ends, from the letters that it begins with. */
function lettersOf(start: Letters, text: string): Letters {
  let letters = start;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const next = letters.next.get(unit) ?? newLetters();
    letters.next.set(unit, next);
    letters = next;
  }
  return letters;
}

/** Collects the patterns of all texts that stand in the line from a place on. */
function walk(start: Letters, line: string, from: number, found: number[]): void {
  let letters: Letters | undefined = start;
  for (let at = from; at < line.length && letters !== undefined; at += 1) {
    letters = letters.next.get(plainUnit(line, at));
    if (letters !== undefined && letters.patterns.length > 0) collect(letters.patterns, found);
  }
}

function collect(patterns: readonly number[], found: number[]): void {
  for (const pattern of patterns) if (!found.includes(pattern)) found.push(pattern);
}

/** Sorts a few numbers where they stand: faster than a sort with a function. */
function inOrder(found: number[]): readonly number[] {
  for (let at = 1; at < found.length; at += 1) {
    const pattern = found[at] ?? 0;
    let place = at;
    for (; place > 0 && (found[place - 1] ?? 0) > pattern; place -= 1) found[place] = found[place - 1] ?? 0;
    found[place] = pattern;
  }
  return found;
}

function isWriting(line: string, at: number): boolean {
  const unit = line.charCodeAt(at);
  if (unit < 0x80) return isDigit(unit) || isLatin(unit);
  return IS_WRITING.test(String.fromCodePoint(line.codePointAt(at) ?? unit));
}

/** In small letters, 0 for a digit. */
function plainUnit(line: string, at: number): number {
  const unit = line.charCodeAt(at);
  if (unit >= 0x80) return line.charAt(at).toLowerCase().charCodeAt(0);
  if (isDigit(unit)) return DIGIT;
  return isLatin(unit) ? unit | 0x20 : unit;
}

function isDigit(unit: number): boolean {
  return unit >= DIGIT && unit <= 0x39;
}

function isLatin(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
