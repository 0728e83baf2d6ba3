import type { Span } from '../article/sentences.ts';
import { STOP_WORDS } from '../index/stop-words.ts';
import { isTitle } from './person-titles.ts';
import { isMonth, isNumberWord, isTimeWord } from './word-classes.ts';

/** A name as it stands in a text: "Russian President Vladimir Putin". */
export interface NameRun extends Span {
  /** Where the name itself begins, behind titles: "Vladimir Putin". */
  readonly core: number;
}

/** Abbreviations with their points, then words with inner hyphens and apostrophes. */
const WORD = /(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}]))?|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’&][\p{L}\p{N}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$|(?<=s)['’]$/u;
/** Small words inside names: "Ursula von der Leyen", "University of Nairobi". */
const PARTICLES = new Set('of de da di del della la le van von der den ter bin ibn al el du dos das y for'.split(' '));
const MAX_PARTICLES = 2;

interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** The names of a text, in order: runs of words with capital letters, with small words between them, without possessive endings. */
export function nameRuns(text: string): readonly NameRun[] {
  const words = wordsOf(text);
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    if (first === undefined || !isNameWord(first) || (isSentenceStart(text, first.start) && isPlainOpening(first)))
      continue;
    let last = at;
    while (!POSSESSIVE.test(words[last]?.text ?? '')) {
      const next = nextOfName(text, words, last);
      if (next < 0) break;
      last = next;
    }
    const lastWord = words[last] ?? first;
    const end = lastWord.end - (POSSESSIVE.exec(lastWord.text)?.[0].length ?? 0);
    runs.push({ start: first.start, end, core: coreOf(words, at, last) });
    at = last;
  }
  return runs;
}

/** The word that goes on with the name, or -1. */
function nextOfName(text: string, words: readonly Word[], last: number): number {
  let at = last + 1;
  for (let particles = 0; particles <= MAX_PARTICLES; particles += 1, at += 1) {
    const word = words[at];
    const before = words[at - 1];
    if (word === undefined || before === undefined) return -1;
    const gap = text.slice(before.end, word.start);
    if (gap !== ' ' && !(gap === '. ' && before.text.length <= 3 && before.end - before.start <= 3)) return -1;
    if (isNameWord(word)) return at;
    if (!PARTICLES.has(word.lower) && !(word.lower === 'the' && particles > 0)) return -1;
  }
  return -1;
}

function coreOf(words: readonly Word[], first: number, last: number): number {
  let core = first;
  for (let at = first; at < last; at += 1) {
    if (!isTitle(words[at]?.lower ?? '')) continue;
    core = at + 1;
    // "Secretary of State Marco Rubio"
    if (words[core]?.lower === 'of' && core + 2 <= last) core += 2;
    else if (words[core]?.lower === 'of') core = first;
  }
  return words[core]?.start ?? 0;
}

function isNameWord({ text, lower }: Word): boolean {
  if (/-\p{Ll}/u.test(text)) return false;
  return /^(?:\p{Lu}|(?:al|el|bin|d)['’-]\p{Lu})/u.test(text) && !(isTimeWord(lower) || isMonth(lower));
}

/** The first word of a sentence has its capital anyway. */
function isPlainOpening({ lower }: Word): boolean {
  return STOP_WORDS.has(lower) || isNumberWord(lower) || OPENINGS.has(lower);
}

const OPENINGS = new Set(
  'among another other earlier later some many several most thousands hundreds dozens without within despite according although since though yet meanwhile however analysts officials experts authorities police prosecutors investigators rescuers rescue survivors residents witnesses leaders people children deliveries schools talks'.split(
    ' ',
  ),
);

function isSentenceStart(text: string, start: number): boolean {
  return /(?:^|[.!?]["”’]?\s+|["“]|--\s|—\s?)$/u.test(text.slice(Math.max(0, start - 4), start)) || start === 0;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    lower: word.toLowerCase().replace(POSSESSIVE, '').replace(/\.$/u, ''),
    start: index,
    end: index + word.length,
  }));
}
