import type { Line } from './lines.ts';

/** Longer lines say something; a label or a button is short. */
const MAX_LABEL_CHARS = 120;
/** Calls and notices of a site are whole sentences, but no long ones. */
const MAX_COUNTED_CHARS = 240;
/** A line that ends a sentence or begins like an answer, a verse or an item of a list is the story's, however often it comes. */
const IS_SAID = /^(?:[•·*–—“"„«‘'-]|\d+[.)]|\([a-z]{1,3}\)\s|[QA][:.]|\p{Ll})|[.,:;?"”’]$|^[^\p{L}]+$/u;
/** Two numbers of more than a digit or two make a row of a table. */
const IS_DATA = /\d[\d.,]+\d.*\d[\d.,]+\d/u;
/** Above so many different paragraphs a line stands by the site's will, not by chance. */
const MIN_CONTEXTS = 3;
/** A line of this many words may be a headline that other pages link to or quote: it must stand in more. */
const HEADLINE_WORDS = 5;
const MIN_HEADLINE_CONTEXTS = 6;
/** A collection has fewer labels than this; beyond it new ones are not counted, so that memory stays bounded. */
const MAX_KEYS = 300_000;
const MIN_PARAGRAPH_CHARS = 80;
const ENDS = /[.!?]["”’)]*$/u;
/** Paragraphs are told apart by so much of their beginning, and their length. */
const OPENING_CHARS = 60;
/** Bits of the table of paragraphs that were seen. */
const PARAGRAPH_BITS = 22;
/** "The post … appeared first on The Example.": the first two and the last four words of nine or more. */
const FRAME = /^(\S+ \S+) (?:\S+ ){3,24}(\S+ \S+ \S+ \S+)$/u;
/** "Also read: …", "By …": what a line begins with, up to its first mark. */
const LABEL_AND_REST = /^([^:|>»]{2,32}?)\s?[:|>»]\s?\S/u;

interface Count {
  contexts: number;
  last: number;
}

/** Counts the short lines of a collection that stand in many stories: menus, labels, boxes, whatever they say. */
export class RepeatedLines {
  readonly #seen = new Map<number, Count>();
  readonly #paragraphs = new Uint8Array(2 ** (PARAGRAPH_BITS - 3));
  #contexts = 0;

  /**
   * Adds the lines of one file. A line counts once for each new paragraph that follows it next (at the end of a file, stands above it):
   * doubled stories count once, and so do notices that are as long as paragraphs.
   */
  add(lines: readonly Line[]): void {
    const contexts = this.#contextsOf(lines);
    let context = contexts.findLast((id) => id > 0) ?? 0;
    if (context === 0) return;
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      const text = lines[at]?.text ?? '';
      if (text.length <= MAX_COUNTED_CHARS) {
        this.#count(keyOfLine(text), context);
        const form = formOf(text);
        if (form !== undefined) this.#count(keyOfLine(form), context);
      }
      context = contexts[at] || context;
    }
  }

  /** The ids of paragraphs that no text before had; 0 for other lines. */
  #contextsOf(lines: readonly Line[]): readonly number[] {
    return lines.map(({ text }) => {
      if (text.length < MIN_PARAGRAPH_CHARS || !ENDS.test(text.slice(-4))) return 0;
      const key = (keyOfLine(text.slice(0, OPENING_CHARS)) + text.length) & (2 ** PARAGRAPH_BITS - 1);
      const [byte, bit] = [key >> 3, 1 << (key & 7)];
      if (((this.#paragraphs[byte] ?? 0) & bit) !== 0) return 0;
      this.#paragraphs[byte] = (this.#paragraphs[byte] ?? 0) | bit;
      this.#contexts += 1;
      return this.#contexts;
    });
  }

  #count(key: number, context: number): void {
    const known = this.#seen.get(key);
    if (known === undefined) {
      if (this.#seen.size < MAX_KEYS) this.#seen.set(key, { contexts: 1, last: context });
    } else if (known.last !== context) {
      known.contexts += 1;
      known.last = context;
    }
  }

  /** What the collection says of a line. Above how many paragraphs it stands; its numbers do not count. */
  standingOf(text: string): Standing {
    const repeats = text.length > MAX_COUNTED_CHARS ? 0 : (this.#seen.get(keyOfLine(text))?.contexts ?? 0);
    const form = formOf(text);
    const formRepeats = form === undefined ? 0 : (this.#seen.get(keyOfLine(form))?.contexts ?? 0);
    return { isRepeated: isLabel(text, repeats), repeats, formRepeats };
  }
}

/** How often a line stands in a collection. */
export interface Standing {
  /** It is a label that the site prints. */
  readonly isRepeated: boolean;
  readonly repeats: number;
  /** Lines of the same form: the same label with other words behind it, or other names in the same words. */
  readonly formRepeats: number;
}

function isLabel(text: string, repeats: number): boolean {
  if (repeats < MIN_CONTEXTS || text.length > MAX_LABEL_CHARS || IS_SAID.test(text) || IS_DATA.test(text)) return false;
  return repeats >= MIN_HEADLINE_CONTEXTS || text.split(' ').length < HEADLINE_WORDS;
}

/** What is left of a line when the words that differ from page to page are taken off; undefined where too little is. */
function formOf(text: string): string | undefined {
  if (text.length < 6 || text.length > MAX_COUNTED_CHARS) return undefined;
  const label = text.length > MAX_LABEL_CHARS ? undefined : LABEL_AND_REST.exec(text)?.[1];
  if (label !== undefined) return /\p{L}{2}/u.test(label) ? `${label}:…` : undefined;
  const frame = FRAME.exec(text);
  if (frame !== null) return `${frame[1]}…${frame[2]}`;
  if (text.length > MAX_LABEL_CHARS) return undefined;
  const form = text.replace(/\p{Lu}[\p{L}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{N}.'’-]*)*/gu, '…');
  return form !== text && /\p{Ll}{3}.*\p{Ll}{3}|\p{Ll}{5}/u.test(form) ? form : undefined;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A number for a line without its case and its numbers: "12 shares", "list 2 of 3" differ from page to page (FNV-1a). */
function keyOfLine(text: string): number {
  let hash = FNV_START;
  let isNumber = false;
  for (let at = 0; at < text.length; at += 1) {
    let unit = text.charCodeAt(at);
    const isDigit = unit >= 0x30 && unit <= 0x39;
    if (isDigit && isNumber) continue;
    isNumber = isDigit;
    if (isDigit) unit = 0x30;
    else if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
    hash = Math.imul(hash ^ unit, FNV_PRIME);
  }
  return hash >>> 0;
}
