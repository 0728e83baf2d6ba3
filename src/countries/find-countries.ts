import type { CountryCode, CountryKind, CountryMention, Passage } from '../article/article.ts';
import { HYPHEN_PREFIXES } from './demonym-table.ts';
import { readFacts } from './document-facts.ts';
import { isLanguage } from './language-rules.ts';
import { readLine } from './line.ts';
import { readMatch } from './read-match.ts';
import type { Token } from './tokens.ts';

/**
 * Every place in a document that means a country, in the order of the text. Case-sensitive, longest match, then the rules
 * that look at the neighbours and at the whole document. Time is linear in the text.
 */
export function findCountries(passages: readonly Passage[]): readonly CountryMention[] {
  const lines = passages.map(readLine);
  const facts = readFacts(lines);
  return lines.flatMap((line) => {
    const { tokens } = line;
    const ref = { part: line.passage.part, index: line.passage.index };
    const mentions: CountryMention[] = [];
    const add = (code: CountryCode, kind: CountryKind, first: Token, last: Token) =>
      mentions.push({
        code,
        kind,
        passage: ref,
        start: first.start,
        end: endOf(last),
      });
    let afterLanguage = -1;
    for (const match of line.matches) {
      const first = tokens[match.first];
      const last = tokens[match.last];
      if (first === undefined || last === undefined) continue;
      if (match.entry.kind === 'demonym' && isLanguage(tokens, match.first, isNear(afterLanguage, match.first))) {
        afterLanguage = match.last;
        continue;
      }
      const prefix = prefixBefore(tokens, match.first);
      const reading = readMatch(line, match, facts);
      if (prefix !== undefined && reading !== undefined) add(prefix.code, 'demonym', prefix.token, prefix.token);
      if (reading !== undefined) add(reading.code, reading.kind, first, last);
    }
    return mentions;
  });
}

/** The next word but one: only a comma or "and" stands between. */
function isNear(language: number, index: number): boolean {
  return language >= 0 && index - language <= 2;
}

/** A mention ends before a possessive ending. */
function endOf(token: Token): number {
  return Math.min(token.end, token.start + token.form.length);
}

/** Sino-Indian, Russo-Ukrainian: the first half is no word of its own. */
function prefixBefore(
  tokens: readonly Token[],
  index: number,
): { readonly code: CountryCode; readonly token: Token } | undefined {
  const token = tokens[index - 1];
  if (token === undefined || !/^[-‐‑–]$/u.test(tokens[index]?.before ?? '')) return undefined;
  const code = Object.hasOwn(HYPHEN_PREFIXES, token.form) ? HYPHEN_PREFIXES[token.form] : undefined;
  return code === undefined ? undefined : { code: code as CountryCode, token };
}
