import { type Node, parsePattern } from './pattern-syntax.ts';

/**
 * What a line must have for a pattern to match it, in small letters and with 0 for every digit.
 * `opening`: the line begins so, marks in front of it aside; '' for a line of marks alone. `needle`: it stands somewhere in the line.
 */
export type Clue = { readonly opening: string } | { readonly needle: string };

/** Longer beginnings hardly tell more. */
const MAX_OPENING_CHARS = 8;
/** A pattern with more beginnings than this is told by the first of their words. */
const MAX_OPENINGS = 600;
/** So many texts are in nearly all lines, one or the other. */
const MAX_NEEDLES = 24;
/** A mark such as © or @ is in few lines; a single letter is in all. */
const MARK_WORTH = 4;
const IS_MARK = /^[^\p{L}\p{N}\s]$/u;
/** In so many lines that they tell nothing. */
const IS_COMMON = /^[\p{L}\p{N}\s.,'"’“”()–—-]$/u;

/** Reads off a pattern what each line that it matches has one of. Empty if that can't be told: such a pattern is for every line. */
export function cluesOf(pattern: RegExp): readonly Clue[] {
  const clues: Clue[] = [];
  for (const alternative of parsePattern(pattern.source)) {
    const found = cluesOfSequence(alternative);
    if (found === undefined) return [];
    clues.push(...found);
  }
  return clues;
}

function cluesOfSequence(sequence: readonly Node[]): readonly Clue[] | undefined {
  const [start, first, ...rest] = sequence;
  const openings = start?.kind === 'start' ? openingsOf(sequence) : undefined;
  if (openings !== undefined) return openings.map((opening) => ({ opening }));
  // Each of "^(?:a|b)" by itself: one of them may begin with anything.
  if (start?.kind === 'start' && first?.kind === 'group' && first.alternatives.length > 1) {
    const each = first.alternatives.map((nodes) => cluesOfSequence([start, ...nodes, ...rest]));
    return each.every((clues) => clues !== undefined) ? each.flat() : undefined;
  }
  return needlesOf(sequence)?.map((needle) => ({ needle }));
}

interface Opening {
  readonly text: string;
  /** What comes next is known, too. */
  readonly goesOn: boolean;
}

function openingsOf(sequence: readonly Node[]): readonly string[] | undefined {
  const found = continued([{ text: '', goesOn: true }], sequence);
  // Whatever it begins with: no clue.
  if (found.some(({ text, goesOn }) => text === '' && !goesOn)) return undefined;
  return [...new Set(found.map(({ text }) => text))];
}

/** The beginnings, followed by what a sequence begins with. */
function continued(openings: readonly Opening[], sequence: readonly Node[]): readonly Opening[] {
  let all = openings;
  for (const node of sequence) {
    const next = shortest(all.flatMap((opening) => (opening.goesOn ? followed(opening, node) : [opening])));
    if (next.length > MAX_OPENINGS) return all.map(closed);
    all = next;
  }
  return all;
}

function followed(opening: Opening, node: Node): readonly Opening[] {
  if (opening.text.length >= MAX_OPENING_CHARS) return [closed(opening)];
  switch (node.kind) {
    case 'start':
    case 'assertion':
      return [opening];
    case 'chars':
      return followedByChar(opening, node.chars, node.isMark);
    case 'group':
      return node.alternatives.flatMap((alternative) => continued([opening], alternative));
    case 'repeat': {
      const once = followed(opening, node.of);
      // It may be said again: what follows is unknown.
      const ends = node.isOnce ? once : once.map((end) => (end.text === '' ? end : closed(end)));
      return node.isOptional ? [opening, ...ends] : ends;
    }
  }
}

/** Marks in front of a line are passed over, so those in front of a pattern are, too. */
function followedByChar(opening: Opening, chars: readonly string[] | undefined, isMark: boolean): readonly Opening[] {
  if (opening.text === '' && isMark) return [opening];
  if (chars === undefined) return [closed(opening)];
  return chars.map((char) =>
    opening.text === '' && IS_MARK.test(char) ? opening : { text: opening.text + char, goesOn: true },
  );
}

function closed(opening: Opening): Opening {
  return { text: opening.text, goesOn: false };
}

/** Each once; one that is closed stands for all that begin as it does. */
function shortest(openings: readonly Opening[]): readonly Opening[] {
  if (openings.length < 2) return openings;
  const ends = new Set(openings.filter(({ goesOn }) => !goesOn).map(({ text }) => text));
  const open = new Set(openings.filter(({ text, goesOn }) => goesOn && !ends.has(text)).map(({ text }) => text));
  return [...[...ends].map((text) => ({ text, goesOn: false })), ...[...open].map((text) => ({ text, goesOn: true }))];
}

/** Texts of which every match of a sequence has one: of all such lists the one whose shortest text is longest. */
function needlesOf(sequence: readonly Node[]): readonly string[] | undefined {
  let best: readonly string[] = [];
  const consider = (needles: readonly string[] | undefined) => {
    if (needles !== undefined && worthOf(needles) > worthOf(best)) best = needles;
  };
  let run = '';
  for (const node of sequence) {
    const char = node.kind === 'chars' && node.chars?.length === 1 ? node.chars[0] : undefined;
    // Digits are any digit.
    if (char !== undefined && char !== '0') {
      run += char;
      continue;
    }
    consider(run === '' ? undefined : [run]);
    run = '';
    consider(needlesIn(node));
  }
  consider(run === '' ? undefined : [run]);
  return best.length === 0 ? undefined : best;
}

function needlesIn(node: Node): readonly string[] | undefined {
  if (node.kind === 'chars') return node.chars;
  if (node.kind === 'repeat') return node.isOptional ? undefined : needlesIn(node.of);
  if (node.kind !== 'group') return undefined;
  const all = node.alternatives.map(needlesOf);
  return all.every((needles) => needles !== undefined) ? all.flat() : undefined;
}

function worthOf(needles: readonly string[]): number {
  if (
    needles.length === 0 ||
    needles.length > MAX_NEEDLES ||
    needles.some((needle) => IS_COMMON.test(needle) || needle.includes('0'))
  )
    return 0;
  return Math.min(...needles.map((needle) => (IS_MARK.test(needle) ? MARK_WORTH : needle.length)));
}
