import type { Article } from '../article/article.ts';

/** The same article with the whole passages that fit into so many characters; the first one may be cut. */
export function beginningOf(article: Article, maxChars: number): Article {
  const passages: string[] = [];
  let left = maxChars;
  for (const passage of article.passages) {
    if (left <= 0) break;
    if (passage.length > left && passages.length > 0) break;
    passages.push(passage.slice(0, left));
    left -= passage.length;
  }
  return passages.length === article.passages.length && left >= 0 ? article : { ...article, passages };
}
