import type { CountryCode, CountryMention, Passage } from '../article/article.ts';
import { HYPHEN_PREFIXES } from './demonym-table.ts';
import { readFacts, readInContext } from './document-rules.ts';
import { matchPhrases, type PhraseMatch } from './match-phrases.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * Every place in a document that means a country, in the order of the text. Case-sensitive, longest match, then the rules
 * that look at the neighbours and at the whole document. Time is linear in the text.
 */
export function findCountries(passages: readonly Passage[]): readonly CountryMention[] {
  const parts = passages.map((passage) => {
    const tokens = tokenize(passage.text);
    return { passage, tokens, matches: matchPhrases(tokens) };
  });
  const facts = readFacts(new Set(parts.flatMap(({ tokens }) => tokens.map(({ form }) => form))), countCodes(parts));
  return parts.flatMap(({ passage: { part, index }, tokens, matches }) => {
    const mentions: CountryMention[] = [];
    const add = (code: CountryCode, kind: CountryMention['kind'], start: number, end: number) =>
      mentions.push({ code, kind, passage: { part, index }, start, end });
    for (const match of matches) {
      const meaning = readInContext(tokens, match, facts);
      const first = tokens[match.first];
      const last = tokens[match.last];
      if (meaning?.code !== undefined && first !== undefined && last !== undefined)
        add(meaning.code, meaning.kind, first.start, endOf(last));
    }
    for (const { code, token } of hyphenPrefixes(tokens)) add(code, 'demonym', token.start, token.end);
    return mentions.sort((a, b) => a.start - b.start);
  });
}

/** A mention ends before a possessive ending. */
function endOf(token: Token): number {
  return token.start + token.form.length > token.end ? token.end : token.start + token.form.length;
}

function countCodes(
  parts: readonly { readonly tokens: readonly Token[]; readonly matches: readonly PhraseMatch[] }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens, matches } of parts) {
    for (const { meaning, first, last } of matches) {
      // The names that the facts are about can't vote on themselves.
      if (meaning.code === undefined || (first === last && AMBIGUOUS.has(tokens[first]?.form ?? ''))) continue;
      counts.set(meaning.code, (counts.get(meaning.code) ?? 0) + 1);
    }
  }
  return counts;
}

const AMBIGUOUS = new Set([
  'Korea',
  'KOREA',
  'Congo',
  'CONGO',
  'Congolese',
  'Dominican',
  'Dominicans',
  'Georgia',
  'GEORGIA',
]);

/** Sino-Indian, Russo-Ukrainian: the second half is a word of its own. */
function* hyphenPrefixes(tokens: readonly Token[]): Generator<{ readonly code: CountryCode; readonly token: Token }> {
  for (const [index, token] of tokens.entries()) {
    const code = Object.hasOwn(HYPHEN_PREFIXES, token.form) ? HYPHEN_PREFIXES[token.form] : undefined;
    if (code !== undefined && /^[-‐‑–]$/u.test(tokens[index + 1]?.before ?? ''))
      yield { code: code as CountryCode, token };
  }
}
