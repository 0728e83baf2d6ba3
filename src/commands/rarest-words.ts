import { analyze } from '../index/analyze.ts';
import { STOP_WORDS } from '../index/stop-words.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** The longest message that Discord knows has 4,000 characters. */
const MAX_READ_CHARS = 4_000;
/** Each is one look-up. */
const MAX_CANDIDATES = 40;
/** More words than this say less: an article about all of them gets rarer with every word. */
const MAX_WORDS = 8;

interface Candidate {
  readonly word: string;
  readonly start: number;
  readonly isName: boolean;
}

/** What a long text is about: those of its words that the fewest articles have, in the order of the text. */
export async function rarestWords(text: string, newsroom: Pick<Newsroom, 'search'>): Promise<readonly string[]> {
  const known: (Candidate & { readonly articles: number })[] = [];
  for (const candidate of candidatesIn(text.slice(0, MAX_READ_CHARS))) {
    const { total, didYouMean } = await newsroom.search({ text: candidate.word, pageSize: 1 });
    // A word that no article has is answered with words near it; it would only lead astray.
    if (total > 0 && didYouMean === undefined) known.push({ ...candidate, articles: total });
  }
  return known
    .sort((a, b) => a.articles - b.articles || a.start - b.start)
    .slice(0, MAX_WORDS)
    .sort((a, b) => a.start - b.start)
    .map(({ word }) => word);
}

/** Names first, then long words: both are rare more often than not. */
function candidatesIn(text: string): readonly Candidate[] {
  const byStem = new Map<string, Candidate>();
  for (const { word, stem, start } of analyze(text)) {
    if (STOP_WORDS.has(word) || word.length < 2 || byStem.has(stem)) continue;
    byStem.set(stem, { word, start, isName: /^\p{Lu}/u.test(text.slice(start)) });
  }
  return [...byStem.values()]
    .sort((a, b) => Number(b.isName) - Number(a.isName) || b.word.length - a.word.length)
    .slice(0, MAX_CANDIDATES);
}
