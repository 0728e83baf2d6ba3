import { buildTrie, type Entry, type TrieNode } from './gazetteer.ts';
import { properCase, type Token } from './tokens.ts';

/** A phrase of the gazetteer in a row of tokens: the longest that begins at `first`. */
export interface PhraseMatch {
  readonly entry: Entry;
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
}

const TRIE = buildTrie();
/** White space (line breaks too) or one hyphen between the words of a name. */
const JOINT = /^(?:\s+|\s?[-‐‑–]\s?)$/u;
/** After a short word also a point: "St. Lucia", "N. Korea". */
const JOINT_AFTER_POINT = /^\.\s*$/u;
const COMMA = /^,\s+$/u;
/** In capitals these are other words as often: "MAN CLIMBS POLE". */
const NOT_IN_CAPITALS: ReadonlySet<string> = new Set(
  'POLE POLES KIWI KIWIS MALE SWEDE SWEDES JAVA LUND TURKS'.split(' '),
);
/** Shorter words in capitals are abbreviations: GAO, LAE. */
const MIN_CAPITALS_CHARS = 4;

/** Longest match from left to right; matches never overlap. One look-up a word where no name begins. */
export function matchPhrases(tokens: readonly Token[]): readonly PhraseMatch[] {
  const matches: PhraseMatch[] = [];
  let index = 0;
  while (index < tokens.length) {
    const match = longestAt(tokens, index);
    if (match !== undefined) matches.push(match);
    index = match === undefined ? index + 1 : match.last + 1;
  }
  return matches;
}

function longestAt(tokens: readonly Token[], first: number): PhraseMatch | undefined {
  let node = childOf(TRIE, tokens[first]?.form ?? '');
  let best: PhraseMatch | undefined;
  for (let last = first; node !== undefined; last += 1) {
    if (node.entry !== undefined && !(first === last && isOtherInCapitals(tokens[first]?.form ?? '')))
      best = { entry: node.entry, first, last };
    node = follow(node, tokens[last], tokens[last + 1]);
  }
  return best;
}

function follow(node: TrieNode, token: Token | undefined, next: Token | undefined): TrieNode | undefined {
  if (token === undefined || next === undefined || node.next === undefined) return undefined;
  if (JOINT.test(next.before)) return childOf(node, next.form);
  if (token.form.length <= 2 && JOINT_AFTER_POINT.test(next.before)) return childOf(node, next.form);
  if (COMMA.test(next.before)) return childOf(node.next.get(','), next.form);
  return undefined;
}

/** A word as it stands, or as the tables write it when the text has it in capitals (NORTH KOREA, French Fries, "The Hague"). */
function childOf(node: TrieNode | undefined, form: string): TrieNode | undefined {
  if (node?.next === undefined) return undefined;
  const exact = node.next.get(form);
  if (exact !== undefined || startsSmall(form)) return exact;
  const proper = properCase(form);
  return (proper === form ? undefined : node.next.get(proper)) ?? node.next.get(form.toLowerCase());
}

/** Most words of a text; asked by unit, because it is asked of every word. */
function startsSmall(form: string): boolean {
  const unit = form.charCodeAt(0);
  return unit >= 0x61 && unit <= 0x7a;
}

function isOtherInCapitals(form: string): boolean {
  if (properCase(form) === form || TRIE.next?.has(form) === true) return false;
  return form.length < MIN_CAPITALS_CHARS || NOT_IN_CAPITALS.has(form);
}
