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

function openingsOf(sequence: readonly Node[]): readonly string[] | undefined {
  const closed = new Set<string>();
  const open = continued([''], sequence, closed);
  // Whatever it begins with: no clue.
  return closed.has('') ? undefined : [...closed, ...open.filter((text) => !closed.has(text))];
}

/**
 * Beginnings, followed by what a sequence begins with, as far as that is known.
 * @param closed takes those of which the rest is unknown.
 */
function continued(openings: readonly string[], sequence: readonly Node[], closed: Set<string>): readonly string[] {
  const closedBefore = closed.size;
  let open = openings;
  for (const node of sequence) {
    if (open.length === 0) break;
    const next = followed(open, node, closed);
    if (next.length + closed.size - closedBefore > MAX_OPENINGS) return close(open, closed);
    open = next.length > 1 ? [...new Set(next)].filter((text) => !closed.has(text)) : next;
  }
  return open;
}

function followed(openings: readonly string[], node: Node, closed: Set<string>): readonly string[] {
  switch (node.kind) {
    case 'start':
    case 'assertion':
      return openings;
    case 'chars':
      return followedByChar(openings, node.chars, node.isMark, closed);
    case 'group':
      return node.alternatives.flatMap((alternative) => continued(openings, alternative, closed));
    case 'repeat': {
      const once = followed(openings, node.of, closed);
      const ends = node.isOnce ? once : saidAgain(once, closed);
      return node.isOptional ? [...openings, ...ends] : ends;
    }
  }
}

/** Marks in front of a line are passed over, so those in front of a pattern are, too. */
function followedByChar(
  openings: readonly string[],
  chars: readonly string[] | undefined,
  isMark: boolean,
  closed: Set<string>,
): readonly string[] {
  const next: string[] = [];
  for (const text of openings) {
    if (text === '' && isMark) next.push(text);
    else if (chars === undefined || text.length >= MAX_OPENING_CHARS) closed.add(text);
    else for (const char of chars) next.push(text === '' && IS_MARK.test(char) ? text : text + char);
  }
  return next;
}

/** What is said more than once: unknown is what follows, but for marks in front. */
function saidAgain(openings: readonly string[], closed: Set<string>): readonly string[] {
  close(
    openings.filter((text) => text !== ''),
    closed,
  );
  return openings.filter((text) => text === '');
}

function close(openings: readonly string[], closed: Set<string>): readonly string[] {
  for (const text of openings) closed.add(text);
  return [];
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
