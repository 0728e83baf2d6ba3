import { type Article, passagesOf } from '../article/article.ts';
import { tokenize } from './analyze.ts';

/** Text that is looked through for the phrases of one query; articles behind that do not have them. */
const MAX_SCANNED_CHARS = 8_000_000;
/** Text that is taken apart into words, which costs fifty times as much. */
const MAX_READ_CHARS = 500_000;

type Phrase = readonly string[];

/**
 * Tells of one article after the other whether every phrase stands in it: its words side by side in one passage, whatever is
 * between them. One finder serves one query: it counts what it reads and stops at the limits above.
 */
export function createPhraseFinder(phrases: readonly Phrase[]): (article: Article) => boolean {
  let scanned = 0;
  let read = 0;
  return (article) => {
    const missing = new Set(phrases);
    for (const { text } of passagesOf(article)) {
      scanned += text.length;
      if (scanned > MAX_SCANNED_CHARS) return false;
      const worth = mayHold(text, missing);
      if (worth.length === 0) continue;
      read += text.length;
      if (read > MAX_READ_CHARS) return false;
      const words = tokenize(text).map(({ word }) => word);
      for (const phrase of worth) if (holds(words, phrase)) missing.delete(phrase);
      if (missing.size === 0) return true;
    }
    return missing.size === 0;
  };
}

/** Reading a text word by word is slow; most passages can be ruled out by one word, written as in a text without inner marks. */
function mayHold(text: string, phrases: ReadonlySet<Phrase>): readonly Phrase[] {
  if (!isPlain(text)) return [...phrases];
  const lower = text.toLowerCase().replace(INNER_MARKS, '');
  return [...phrases].filter((phrase) => lower.includes(longestOf(phrase).replace(INNER_MARKS, '')));
}

/** What `tokenize` may leave out of a word. */
const INNER_MARKS = /['‘’.,]/gu;

function holds(words: readonly string[], phrase: Phrase): boolean {
  for (let start = words.indexOf(phrase[0] ?? ''); start >= 0; start = words.indexOf(phrase[0] ?? '', start + 1)) {
    if (phrase.every((word, offset) => words[start + offset] === word)) return true;
  }
  return false;
}

/** Without letters that folding changes. */
function isPlain(text: string): boolean {
  return !/[^\n -~‘’“”–—…]/u.test(text);
}

function longestOf(phrase: Phrase): string {
  return phrase.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
