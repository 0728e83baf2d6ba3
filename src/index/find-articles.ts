import type { Article, ArticleId } from '../article/article.ts';
import { fold } from '../article/fold.ts';
import { search } from './search.ts';
import type { Snapshot } from './snapshot.ts';

export type ArticleMatch =
  | { readonly kind: 'found'; readonly article: Article }
  | { readonly kind: 'several'; readonly articles: readonly Article[] }
  | { readonly kind: 'none'; readonly nearest: readonly Article[] };

const MAX_NEAREST = 3;
/** A menu holds 25 options (Discord's limit). */
const MAX_SEVERAL = 25;

/** Finds the article that a person means by an id or a title, however it is typed. */
export function findArticles(snapshot: Snapshot, typed: string): ArticleMatch {
  const text = typed.trim();
  const byId = snapshot.articles.get(text as ArticleId);
  if (byId !== undefined) return { kind: 'found', article: byId };
  const near = stories(
    snapshot,
    snapshot.titles.find(text, MAX_SEVERAL).flatMap((n) => snapshot.newestFirst[n] ?? []),
  );
  const title = fold(text);
  const exact = title === '' ? [] : near.filter((article) => fold(article.title) === title);
  const best = exact.length > 0 ? exact : title === '' ? [] : near;
  const [first] = best;
  if (first !== undefined)
    return best.length === 1 ? { kind: 'found', article: first } : { kind: 'several', articles: best };
  const page = search(snapshot, { text, pageSize: MAX_NEAREST });
  return { kind: 'none', nearest: page.hits.flatMap(({ id }) => snapshot.articles.get(id) ?? []) };
}

/** Of the versions of one story the newest. */
function stories(snapshot: Snapshot, articles: readonly Article[]): readonly Article[] {
  const seen = new Set<ArticleId>();
  return articles.flatMap((article) => {
    if (seen.has(article.id)) return [];
    const versions = [article, ...snapshot.versionsOf(article.id)];
    for (const { id } of versions) seen.add(id);
    const order = new Map(versions.map((version) => [version.date?.iso ?? '', version]));
    return [order.get([...order.keys()].sort().at(-1) ?? '') ?? article];
  });
}
