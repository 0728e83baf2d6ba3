import type { Passage } from '../../src/article/article.ts';
import { findCountries } from '../../src/countries/find-countries.ts';

/** Paragraphs of a body; "||" separates them. */
export function body(text: string): readonly Passage[] {
  return text.split('||').map((part, index) => ({ part: 'body', index, text: part }));
}

/** The codes of a text, each once, in order of the text. */
export function codesIn(text: string): readonly string[] {
  return [...new Set(findCountries(body(text)).map(({ code }) => code))];
}
