import { buildTrie, type Meaning, type TrieNode } from './gazetteer.ts';
import type { Token } from './tokens.ts';

/** A phrase of the gazetteer in a row of tokens: the longest that begins at `first`. */
export interface PhraseMatch {
  readonly meaning: Meaning;
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
}

const TRIE = buildTrie();
/** White space (line breaks too) or one hyphen between the words of a name. */
const JOINT = /^(?:\s+|\s?[-‐‑–]\s?)$/u;
/** After a short word also a point: "St. Lucia", "N. Korea". */
const JOINT_AFTER_POINT = /^\.\s+$/u;
const COMMA = /^,\s+$/u;

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
  let node: TrieNode | undefined = TRIE.next.get(tokens[first]?.form ?? '');
  let best: PhraseMatch | undefined;
  for (let last = first; node !== undefined; last += 1) {
    if (node.meaning !== undefined) best = { meaning: node.meaning, first, last };
    node = follow(node, tokens[last], tokens[last + 1]);
  }
  return best;
}

function follow(node: TrieNode, token: Token | undefined, next: Token | undefined): TrieNode | undefined {
  if (token === undefined || next === undefined || node.next.size === 0) return undefined;
  if (JOINT.test(next.before)) return node.next.get(next.form);
  if (token.form.length <= 2 && JOINT_AFTER_POINT.test(next.before)) return node.next.get(next.form);
  if (COMMA.test(next.before)) return node.next.get(',')?.next.get(next.form);
  return undefined;
}
