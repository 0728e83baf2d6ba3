import type { Article, CountryTag } from '../article/article.ts';
import type { Pacer } from './pacer.ts';

/**
 * The same articles in as little memory as they need. A text that was cut from a page keeps the whole page, and one quotation mark
 * in a page doubles all texts that were cut from it; read from JSON, each is a text of its own and as small as it can be.
 */
export async function compactArticles(articles: readonly Article[], pacer: Pacer): Promise<readonly Article[]> {
  const shareTags = createTagSharing();
  const compact: Article[] = [];
  for (const article of articles) {
    const own: Article = JSON.parse(JSON.stringify(article));
    compact.push(shareTags(own));
    if (pacer.isDue()) await pacer.pause();
  }
  return compact;
}

/** Makes equal country tags of the articles that it is given one object: there are a few hundred, met tens of thousands of times. */
export function createTagSharing(): (article: Article) => Article {
  const shared = new Map<string, CountryTag>();
  const share = (tag: CountryTag): CountryTag => {
    const key = JSON.stringify(tag);
    const known = shared.get(key);
    if (known === undefined) shared.set(key, tag);
    return known ?? tag;
  };
  return (article) => ({ ...article, countries: article.countries.map(share) });
}
