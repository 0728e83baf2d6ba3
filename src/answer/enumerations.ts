import type { CountryCode } from '../article/article.ts';
import type { Span } from '../article/sentences.ts';
import { findCountries } from '../countries/find-countries.ts';

/** A list inside a sentence. Spans are of the sentence. */
export interface Enumeration {
  readonly members: readonly Member[];
  /** The text says that these are all: it neither says "including" or "such as" nor ends with "and others". */
  readonly isClosed: boolean;
  readonly isOfCountries: boolean;
}

export interface Member extends Span {
  readonly code?: CountryCode;
}

const MIN_MEMBERS = 3;
/** Between two members of one list stands no more than this. */
const JOINER = /^\s*(?:,|;|,?\s*(?:and|or|&)|,\s*(?:and|or)\s+the|,\s*the|,?\s+and\s+the|\s+the)\s*$/iu;
const OPEN = /\b(?:including|include|includes|such as|like|among|among them|for example|e\.g\.)\b[^.;:]*$/iu;
const MORE = /^\s*,?\s*(?:and|or)\s+(?:others?|more|many|several|elsewhere|so on)\b|^\s*,?\s*etc\b/iu;

/** The longest list of a sentence: of countries where it names enough of them, else of whatever commas part. */
export function findEnumeration(sentence: string): Enumeration | undefined {
  return countryList(sentence, MIN_MEMBERS) ?? plainList(sentence);
}

/** "Mali and Chad": two countries are a list only where countries are asked for. */
export function findCountryPair(sentence: string): Enumeration | undefined {
  const list = countryList(sentence, 2);
  return list?.members.length === 2 ? list : undefined;
}

/** The longest run of countries that only commas and "and" part. */
function countryList(sentence: string, minMembers: number): Enumeration | undefined {
  const mentions = findCountries([{ part: 'body', index: 0, text: sentence }]);
  let best: Member[] = [];
  let run: Member[] = [];
  for (const { code, start, end } of mentions) {
    const last = run.at(-1);
    if (last !== undefined && !JOINER.test(sentence.slice(last.end, start))) {
      if (run.length > best.length) best = run;
      run = [];
    }
    // "The Gambia": the article belongs to the name where the list writes it so.
    run.push({ code, start, end });
  }
  if (run.length > best.length) best = run;
  return best.length < minMembers
    ? undefined
    : { members: best, isClosed: isClosed(sentence, best), isOfCountries: true };
}

/** "A, B and C": the members between the commas before the last "and". */
function plainList(sentence: string): Enumeration | undefined {
  let best: readonly Member[] = [];
  for (const { index, 0: joint } of sentence.matchAll(/,?\s+(?:and|or)\s+/gu)) {
    const members = membersBefore(sentence, index);
    const start = index + joint.length;
    const end = start + endOfMember(sentence.slice(start));
    if (members.length >= MIN_MEMBERS - 1 && end > start && members.length + 1 > best.length)
      best = [...members, { start, end }];
  }
  return best.length < MIN_MEMBERS
    ? undefined
    : { members: best, isClosed: isClosed(sentence, best), isOfCountries: false };
}

const MAX_MEMBER_WORDS = 6;

/** Members before a joint, the nearest first found: each is bounded by a comma; the first one begins after a verb, a colon or a preposition. */
function membersBefore(sentence: string, end: number): readonly Member[] {
  const members: Member[] = [];
  let right = end;
  for (;;) {
    const comma = sentence.lastIndexOf(',', right - 1);
    const clause = Math.max(
      sentence.lastIndexOf(':', right - 1),
      sentence.lastIndexOf(';', right - 1),
      sentence.lastIndexOf('(', right - 1),
    );
    if (comma < 0 || comma < clause) {
      const start = startOfMember(sentence, Math.max(clause + 1, 0), right);
      if (members.length > 0 && start < right) members.unshift({ start, end: right });
      return members;
    }
    const start = comma + 1 + (/^\s*/u.exec(sentence.slice(comma + 1, right))?.[0].length ?? 0);
    const words = sentence.slice(start, right).split(/\s+/u).length;
    if (start >= right || words > MAX_MEMBER_WORDS) {
      const from = startOfMember(sentence, start, right);
      if (members.length > 0 && from < right) members.unshift({ start: from, end: right });
      return members;
    }
    members.unshift({ start, end: right });
    right = comma;
  }
}

/** Where the first member begins: after the last word that can't be part of it. */
function startOfMember(sentence: string, from: number, end: number): number {
  let start = from;
  for (const { index, 0: word } of sentence
    .slice(from, end)
    .matchAll(
      /\b(?:is|are|was|were|be|been|include|includes|included|including|as|by|from|of|in|to|with|for|on|at|between|has|have|had|like|both|either|that|which|who)\b\s*/giu,
    ))
    start = from + index + word.length;
  while (/\s/u.test(sentence.charAt(start)) && start < end) start += 1;
  return start;
}

/** Length of a member that nothing but the end of its clause ends. */
function endOfMember(rest: string): number {
  const stop =
    /[,;:.()"”—–]|\s(?:is|are|was|were|has|have|had|which|who|that|in|on|at|by|for|from|to|with|as|when|while|after|before|during|since|will|would|can|could)\b/u.exec(
      rest,
    );
  return (stop === null ? rest : rest.slice(0, stop.index)).trimEnd().length;
}

function isClosed(sentence: string, members: readonly Member[]): boolean {
  const first = members[0]?.start ?? 0;
  const last = members.at(-1)?.end ?? 0;
  return !OPEN.test(sentence.slice(0, first)) && !MORE.test(sentence.slice(last));
}
