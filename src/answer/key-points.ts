import type { Article } from '../article/article.ts';
import { splitSentences } from '../article/sentences.ts';
import { analyze } from '../index/analyze.ts';
import { STOP_WORDS } from '../index/stop-words.ts';

const MIN_KEY_POINTS = 2;
/** Shorter ones seldom stand alone; longer ones are lists. */
const MIN_WORDS = 8;
const MAX_WORDS = 45;
/** A sentence that shares more of its words with one already chosen says it again. */
const MAX_SHARED = 0.5;
/** What a sentence loses by the end of the story: news says the important things first. */
const POSITION_LOSS = 0.5;
/** A sentence that leans on the one before it ("He also …") reads badly alone. */
const LEANS = /^["'“‘]?(?:He|She|It|They|That|This|These|Those|But|And|Another|Other|Among|However|Such)\b/u;
const LEANING_FACTOR = 0.6;

interface Point {
  readonly text: string;
  readonly order: number;
  readonly stems: ReadonlySet<string>;
  readonly score: number;
}

/**
 * The sentences that say most of what the article says: those whose words are frequent in it, early ones first, none said twice.
 * @returns up to `max` sentences of the body, verbatim, in the order of the text; none is of the first paragraph.
 */
export function keyPoints(article: Pick<Article, 'title' | 'passages'>, max = 4): readonly string[] {
  const lead = stemsOf(article.passages[0] ?? '');
  const points = rank(article);
  const chosen: Point[] = [];
  for (const point of points) {
    if (chosen.length >= max) break;
    if ([lead, ...chosen.map(({ stems }) => stems)].every((stems) => sharedShare(point.stems, stems) <= MAX_SHARED))
      chosen.push(point);
  }
  for (const point of points)
    if (chosen.length < Math.min(max, MIN_KEY_POINTS) && !chosen.includes(point)) chosen.push(point);
  return chosen.sort((a, b) => a.order - b.order).map(({ text }) => text);
}

function rank({ title, passages }: Pick<Article, 'title' | 'passages'>): readonly Point[] {
  const counts = new Map<string, number>();
  for (const passage of passages) for (const stem of stemsOf(passage)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const titleStems = stemsOf(title);
  const sentences = passages
    .slice(1)
    .flatMap((passage) => splitSentences(passage).map(({ start, end }) => passage.slice(start, end)));
  const seen = new Set<string>();
  return sentences
    .map((text, order) => {
      const stems = stemsOf(text);
      const words = text.split(/\s+/u).length;
      let weight = 0;
      for (const stem of stems) weight += Math.log2(1 + (counts.get(stem) ?? 0)) * (titleStems.has(stem) ? 1.5 : 1);
      const fits = words >= MIN_WORDS && words <= MAX_WORDS ? 1 : 0.3;
      const position = 1 - (POSITION_LOSS * order) / sentences.length;
      const score = (weight / Math.sqrt(stems.size + 4)) * fits * position * (LEANS.test(text) ? LEANING_FACTOR : 1);
      return { text, order, stems, score };
    })
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .sort((a, b) => b.score - a.score || a.order - b.order);
}

function stemsOf(text: string): ReadonlySet<string> {
  return new Set(
    analyze(text)
      .filter(({ word }) => !STOP_WORDS.has(word))
      .map(({ stem }) => stem),
  );
}

/** The part of `stems` that `others` has, too. */
function sharedShare(stems: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of stems) if (others.has(stem)) shared += 1;
  return shared / Math.max(1, stems.size);
}
