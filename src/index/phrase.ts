import type { Article } from '../article/article.ts';
import { passagesOf } from '../article/article.ts';
import { analyze } from './analyze.ts';

/** Whether every phrase stands in the article: its words side by side in one passage, whatever is between them. */
export function hasPhrases(article: Article, phrases: readonly (readonly string[])[]): boolean {
  const missing = new Set(phrases);
  for (const { text } of passagesOf(article)) {
    const lower = text.toLowerCase();
    // Reading a text word by word is slow; most passages can be ruled out by one plain word.
    const worth = [...missing].filter((phrase) => !isPlain(text) || lower.includes(longestOf(phrase)));
    if (worth.length === 0) continue;
    const words = analyze(text).map(({ word }) => word);
    for (const phrase of worth) if (holds(words, phrase)) missing.delete(phrase);
    if (missing.size === 0) return true;
  }
  return missing.size === 0;
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  for (let start = words.indexOf(phrase[0] ?? ''); start >= 0; start = words.indexOf(phrase[0] ?? '', start + 1)) {
    if (phrase.every((word, offset) => words[start + offset] === word)) return true;
  }
  return false;
}

/** Without letters that folding changes. */
function isPlain(text: string): boolean {
  return !/[\u00aa-\u1fff\u2c00-\uffff]/u.test(text);
}

function longestOf(phrase: readonly string[]): string {
  return phrase.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
