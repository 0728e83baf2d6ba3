import type { Line } from './lines.ts';

/** Longer lines say something; a label or a button is short. */
const MAX_LABEL_CHARS = 120;
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

/** Counts the short lines of a collection that stand in many stories: menus, labels, boxes, whatever they say. */
export class RepeatedLines {
  readonly #seen = new Map<string, { contexts: number; last: string }>();

  /** Adds the lines of one file. A line counts once for each paragraph that follows it next, so doubled stories count once. */
  add(lines: readonly Line[]): void {
    let paragraph = lines.at(-1)?.text ?? '';
    for (let at = lines.length - 1; at >= 0; at -= 1) {
      const text = lines[at]?.text ?? '';
      if (text.length > MAX_LABEL_CHARS || isParagraph(text)) {
        if (text.length >= MIN_PARAGRAPH_CHARS) paragraph = text;
        continue;
      }
      if (IS_SAID.test(text) || IS_DATA.test(text)) continue;
      const key = keyOfLabel(text);
      const known = this.#seen.get(key);
      if (known === undefined) {
        if (this.#seen.size < MAX_KEYS) this.#seen.set(key, { contexts: 1, last: paragraph });
      } else if (known.last !== paragraph) {
        known.contexts += 1;
        known.last = paragraph;
      }
    }
  }

  has(text: string): boolean {
    if (text.length > MAX_LABEL_CHARS || IS_SAID.test(text) || IS_DATA.test(text)) return false;
    const contexts = this.#seen.get(keyOfLabel(text))?.contexts ?? 0;
    if (contexts < MIN_CONTEXTS) return false;
    return contexts >= MIN_HEADLINE_CONTEXTS || text.split(' ').length < HEADLINE_WORDS;
  }
}

function isParagraph(text: string): boolean {
  return text.length >= MIN_PARAGRAPH_CHARS && /[.!?]["”’)]*$/u.test(text);
}

/** Numbers differ from page to page: "12 shares", "list 2 of 3". */
function keyOfLabel(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '0');
}
