import type { Article, Passage } from '../article/article.ts';
import { cutGraphemes, lastGap } from '../article/cut.ts';
import { stemOf, tokenize } from './analyze.ts';
import { type BeginningFilter, createBeginningFilter } from './beginning-filter.ts';
import type { Highlight, Snippet } from './search-types.ts';
import { bareTerm, stemKey, wordKey } from './term-keys.ts';

/** About three lines of a phone's screen. */
const MAX_SNIPPET_CHARS = 240;
/** Text before the first match, so that it stands in a sentence. */
const LEAD_CHARS = 60;
/** Text of an article that is searched for the best passage; longer stories are shown by what stands before. */
const MAX_READ_CHARS = 60_000;

/**
 * Shows articles by the part that has most distinct terms of the query; by their lead where they have none.
 * @param keys index terms that matched (`wordKey`, `stemKey`).
 * @returns gives a contiguous part of one passage, cut at words or graphemes; highlights are in order and never overlap.
 */
export function createSnippetMaker(keys: ReadonlySet<string>): (article: Article) => Snippet {
  if (keys.size === 0) return (article) => cutSnippet(leadOf(article), []);
  // Making and stemming every word of a story would take longer than the search.
  const mayMatch = createBeginningFilter([...keys].map(bareTerm));
  return (article) => {
    let best: { readonly passage: Passage; readonly window: Window } | undefined;
    let read = 0;
    for (const passage of readable(article)) {
      if (read > MAX_READ_CHARS) break;
      read += passage.text.length;
      const window = bestWindow(matchesOf(passage.text.slice(0, MAX_READ_CHARS), keys, mayMatch));
      if (window !== undefined && (best === undefined || window.distinct > best.window.distinct))
        best = { passage, window };
    }
    return cutSnippet(best?.passage ?? leadOf(article), best?.window.matches ?? []);
  };
}

interface TextMatch extends Highlight {
  readonly stem: string;
}

interface Window {
  readonly matches: readonly TextMatch[];
  readonly distinct: number;
}

/** The title stands above every snippet, so it is shown again only when nothing else has the words. */
function* readable({ title, captions, passages }: Article): Generator<Passage> {
  for (const [index, text] of passages.entries()) yield { part: 'body', index, text };
  for (const [index, text] of captions.entries()) yield { part: 'caption', index, text };
  yield { part: 'title', index: 0, text: title };
}

function leadOf(article: Article): Passage {
  for (const passage of readable(article)) return passage;
  return { part: 'title', index: 0, text: article.title };
}

function matchesOf(text: string, keys: ReadonlySet<string>, mayMatch: BeginningFilter): readonly TextMatch[] {
  return tokenize(text, (start, end) => mayMatch(text, start, end)).flatMap(({ word, start, end }) => {
    const stem = stemOf(word);
    return keys.has(stemKey(stem)) || keys.has(wordKey(word)) ? [{ start, end, stem }] : [];
  });
}

/** The run of matches within reach of each other that has most distinct stems, then most matches. */
function bestWindow(matches: readonly TextMatch[]): Window | undefined {
  let best: Window | undefined;
  for (const [index, first] of matches.entries()) {
    const inside: TextMatch[] = [];
    for (let next = index; next < matches.length; next += 1) {
      const match = matches[next];
      if (match === undefined || match.end - first.start > MAX_SNIPPET_CHARS - LEAD_CHARS) break;
      inside.push(match);
    }
    const distinct = new Set(inside.map(({ stem }) => stem)).size;
    if (
      best === undefined ||
      distinct > best.distinct ||
      (distinct === best.distinct && inside.length > best.matches.length)
    )
      best = { matches: inside, distinct };
  }
  return best;
}

function cutSnippet({ part, index, text }: Passage, matches: readonly TextMatch[]): Snippet {
  const start = startOf(text, matches[0]?.start ?? 0);
  const end = endOf(text, start);
  return {
    text: text.slice(start, end),
    highlights: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start - start, end: match.end - start })),
    passage: { part, index },
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** The beginning of the text where the first match is near it, else the beginning of a word a little before the match. */
function startOf(text: string, firstMatch: number): number {
  if (text.length <= MAX_SNIPPET_CHARS || firstMatch <= LEAD_CHARS) return 0;
  const latest = text.length - MAX_SNIPPET_CHARS;
  const earliest = Math.max(0, Math.min(firstMatch - LEAD_CHARS, latest));
  const gap = text.slice(earliest, firstMatch).search(/\s\S/u);
  return gap < 0 ? firstMatch : earliest + gap + 1;
}

function endOf(text: string, start: number): number {
  const rest = text.slice(start, start + MAX_SNIPPET_CHARS * 2);
  const cut = cutGraphemes(rest, MAX_SNIPPET_CHARS);
  if (start + cut.length >= text.length) return text.length;
  const space = lastGap(cut);
  return start + (space > cut.length / 2 ? space : cut.length);
}
