import type { Span } from '../article/sentences.ts';
import { STOP_WORDS } from '../index/stop-words.ts';
import { type NameRun, nameRuns } from './name-runs.ts';
import { isTitle } from './person-titles.ts';

/** Where a sentence says who somebody is: "union president Denise Okafor", "Grace Kim, a nurse". Spans are of the sentence. */
export interface Introduction {
  readonly name: Span;
  readonly description: Span;
}

const MAX_WORDS_BEFORE = 5;
const MAX_CHARS_BEHIND = 120;
/** What a description behind a name begins with, besides a title. */
const BEHIND = /^,\s+(?:\d{1,3},\s+)?((?:an?|the|his|her|its|their|one of|who)\s[^,;.()“”"]+|[^,;.()“”"]+)/iu;
/** A description with a comma behind it: "His lawyer, Koen Maes, said". */
const BEFORE_COMMA = /(?:^|[\s“"])([\p{L}][\p{L}\p{M}'’ -]*),\s(?:the\s)?$/u;
const WORD_BEFORE = /(\S+)\s$/u;

/** All introductions of a sentence, in its order. */
export function introductions(sentence: string): readonly Introduction[] {
  return nameRuns(sentence).flatMap((run) => {
    const description =
      describedBefore(sentence, run) ?? describedBehind(sentence, run) ?? describedBeforeComma(sentence, run);
    return description === undefined ? [] : [{ name: { start: run.core, end: run.end }, description }];
  });
}

/** "North Korean Foreign Minister Choe Son Hui", "former transport minister Luc Vermeulen". */
function describedBefore(sentence: string, { start, core }: NameRun): Span | undefined {
  const end = core > start ? core - 1 : start - 1;
  let from = core > start ? start : -1;
  let left = core > start ? start : start;
  for (let count = 0; count < MAX_WORDS_BEFORE; count += 1) {
    const word = WORD_BEFORE.exec(sentence.slice(0, left))?.[1];
    if (word === undefined || !isOfTitle(word)) break;
    if (from < 0 && !isTitle(word.toLowerCase())) break;
    left -= word.length + 1;
    from = left;
  }
  return from < 0 || from >= end ? undefined : { start: from, end };
}

function isOfTitle(word: string): boolean {
  const lower = word.toLowerCase();
  if ((STOP_WORDS.has(lower) && lower === word) || !/^[\p{L}][\p{L}\p{M}'’.-]*$/u.test(word) || /[.,]$/u.test(word))
    return false;
  if (isTitle(lower)) return true;
  return (
    !/(?:ed|ing|ly)$/u.test(lower) ||
    /^(?:retired|united|acting|leading|visiting|outgoing|sitting|ruling|exiled|elected)$/u.test(lower)
  );
}

/** "Grace Kim, a nurse on her way", "Hendra Wibowo, who leads the search". */
function describedBehind(sentence: string, { end }: NameRun): Span | undefined {
  const match = BEHIND.exec(sentence.slice(end, end + MAX_CHARS_BEHIND));
  const text = match?.[1];
  if (match === null || text === undefined) return undefined;
  const isWhole = /^(?:an?|the|one of|his|her|its|their|who)\s/iu.test(text);
  const words = text.toLowerCase().split(/[^\p{L}-]+/u);
  if (!isWhole && !words.slice(0, 4).some(isTitle)) return undefined;
  if (!isWhole && /^(?:said|says|told|and|or|but|in|on|at)\b/iu.test(text)) return undefined;
  // "The Gambia" in a list is no description; a noun that names a person is.
  if (!/^who\s/iu.test(text) && !words.some(isTitle)) return undefined;
  const start = end + match[0].length - text.length;
  return { start, end: start + text.trimEnd().length };
}

/** "The militia's leader, Mohamed Hamdan Dagalo, was". */
function describedBeforeComma(sentence: string, { start, end }: NameRun): Span | undefined {
  if (!/^(?:,|\.$)/u.test(sentence.slice(end))) return undefined;
  const phrase = BEFORE_COMMA.exec(sentence.slice(0, start));
  const text = phrase?.[1];
  if (phrase === null || text === undefined) return undefined;
  const words = text.split(' ');
  if (!isTitle((words.at(-1) ?? '').toLowerCase())) return undefined;
  // From the last determiner or possessive on.
  let from = words.length - 1;
  while (from > 0 && words.length - from < MAX_WORDS_BEFORE + 1) {
    const word = words[from] ?? '';
    if (from < words.length - 1 && /^(?:the|an?|his|her|its|their)$/iu.test(word)) break;
    if (!isOfTitle(words[from - 1] ?? '') && !/^(?:the|an?|his|her|its|their)$/iu.test(words[from - 1] ?? '')) break;
    from -= 1;
  }
  const comma = start - (sentence.slice(0, start).length - sentence.slice(0, start).lastIndexOf(','));
  const chosen = words.slice(from).join(' ');
  return { start: comma - chosen.length, end: comma };
}
