import type { Article, ArticleId } from '../article/article.ts';
import { analyze } from './analyze.ts';
import { pickBest } from './pick-best.ts';
import type { Hit } from './search-types.ts';
import type { Snapshot } from './snapshot.ts';
import { createSnippetMaker } from './snippet.ts';
import { STOP_WORDS } from './stop-words.ts';
import { summarize } from './summarize.ts';
import { stemKey } from './term-keys.ts';

/** The words that tell a story from others; more of them only find what is common. */
const MAX_TERMS = 16;
/** Of a long story the beginning says what it is about. */
const MAX_READ_CHARS = 6_000;
const MAX_CANDIDATES = 100;
/** Share of the words' rarity that a related story has. */
const MIN_COVERAGE = 0.2;
/** Less of the story's own score than this is a shared name, not a shared subject. */
const MIN_SHARE = 0.12;
/** What shared main countries add to a score. */
const COUNTRY_BONUS = 0.3;

/** Stories near an article: those that share its rare words and its countries. Its own versions are not among them. */
export function related(snapshot: Snapshot, id: ArticleId, limit: number): readonly Hit[] {
  const article = snapshot.articles.get(id);
  if (article === undefined) return [];
  const keys = tellingKeys(snapshot, article);
  const groups = keys.map((key) => ({ terms: [{ key, weight: 1 }], count: snapshot.texts.countOf(key) }));
  const gathered = snapshot.texts.gather(groups, MIN_COVERAGE);
  const near = pickBest(gathered, MAX_CANDIDATES).map((place) => ({
    number: gathered.numbers[place] ?? 0,
    coverage: gathered.coverages[place] ?? 0,
  }));
  const scores = snapshot.texts.score(
    groups.flatMap(({ terms }) => terms),
    near.map(({ number }) => number),
  );
  const own = Math.max(0, ...scores.values());
  const shown = new Set([id, ...snapshot.versionsOf(id).map((version) => version.id)]);
  const main = new Set(article.countries.filter((tag) => tag.main).map(({ code }) => code));
  const makeSnippet = createSnippetMaker(new Set(keys));
  const hits: Hit[] = [];
  const ranked = near
    .flatMap(({ number, coverage }) => {
      const other = snapshot.newestFirst[number];
      const score = (scores.get(number) ?? 0) * coverage;
      if (other === undefined || score < own * MIN_SHARE) return [];
      const shared = other.countries.filter((tag) => tag.main && main.has(tag.code)).length;
      return [{ number, other, score: score * (1 + COUNTRY_BONUS * Math.min(2, shared)) }];
    })
    .sort((a, b) => b.score - a.score || a.number - b.number);
  for (const { number, other, score } of ranked) {
    if (hits.length >= limit) break;
    if (shown.has(other.id)) continue;
    // Whichever version is nearest, the newest is shown, as a search does.
    const newest = snapshot.newestFirst[snapshot.versions.newestOf(number) ?? number] ?? other;
    const versions = snapshot.versionsOf(newest.id);
    for (const version of [newest, ...versions]) shown.add(version.id);
    hits.push({
      ...summarize(newest),
      score,
      snippet: makeSnippet(newest),
      versions: versions.map(summarize),
    });
  }
  return hits;
}

/** Index terms by frequency here times rarity elsewhere, the rarest first so that they let articles in. */
function tellingKeys({ texts, newestFirst }: Snapshot, article: Article): readonly string[] {
  const text = [article.title, article.title, ...article.captions, ...article.passages]
    .join('\n')
    .slice(0, MAX_READ_CHARS);
  const counts = new Map<string, number>();
  for (const { word, stem } of analyze(text)) {
    if (!STOP_WORDS.has(word) && word.length > 2) counts.set(stemKey(stem), (counts.get(stemKey(stem)) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => {
      const elsewhere = texts.countOf(key);
      return { key, elsewhere, weight: (1 + Math.log(count)) * Math.log(1 + newestFirst.length / (1 + elsewhere)) };
    })
    .filter(({ elsewhere }) => elsewhere > 1)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_TERMS)
    .sort((a, b) => a.elsewhere - b.elsewhere)
    .map(({ key }) => key);
}
