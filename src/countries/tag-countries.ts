import type { CountryCode, CountryKind, CountryMention, CountryTag, Passage, PassageRef } from '../article/article.ts';
import { findCountries } from './find-countries.ts';

/** What a mention weighs by where it stands. Learned by hand on stories whose main country is known; the order matters, not the digits. */
const TITLE_WEIGHT = 6;
const LEAD_WEIGHT = 3;
const EARLY_WEIGHT = 1.5;
const BODY_WEIGHT = 1;
const CAPTION_WEIGHT = 0.5;
const KIND_WEIGHTS: Readonly<Record<CountryKind, number>> = { name: 1, demonym: 0.9, capital: 0.6, place: 0.5 };
/** A country is main from this share of the weight of the first one on, and of all the weight. */
const MAIN_SHARE_OF_FIRST = 0.5;
const MAIN_SHARE_OF_ALL = 0.14;
const DATELINE_WEIGHT = 2;

/**
 * Sums mentions up by country, most important first. Mentions in a repeated line (a caption said twice) count once.
 * @param place of the dateline, if there is one: where a story is reported from is often what it is about.
 */
export function tagCountries(
  passages: readonly Passage[],
  mentions: readonly CountryMention[],
  place?: string,
): readonly CountryTag[] {
  const weights = new Map<CountryCode, number>();
  const counts = new Map<CountryCode, number>();
  const kinds = new Map<CountryCode, Set<CountryKind>>();
  const texts = new Map(passages.map((passage) => [keyOf(passage), passage.text]));
  const seen = new Set<string>();
  for (const { code, kind, passage, start } of mentions) {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    kinds.set(code, (kinds.get(code) ?? new Set()).add(kind));
    const once = `${texts.get(keyOf(passage)) ?? ''}\n${start}`;
    if (seen.has(once)) continue;
    seen.add(once);
    weights.set(code, (weights.get(code) ?? 0) + weightOf(passage) * KIND_WEIGHTS[kind]);
  }
  for (const code of codesOfPlace(place))
    if (weights.has(code)) weights.set(code, (weights.get(code) ?? 0) + DATELINE_WEIGHT);
  const sorted = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const total = sorted.reduce((sum, [, weight]) => sum + weight, 0);
  const first = sorted[0]?.[1] ?? 0;
  return sorted.map(([code, weight], at) => ({
    code,
    mentions: counts.get(code) ?? 0,
    kinds: [...(kinds.get(code) ?? [])],
    main: at === 0 || (weight >= first * MAIN_SHARE_OF_FIRST && weight >= total * MAIN_SHARE_OF_ALL),
  }));
}

function weightOf({ part, index }: PassageRef): number {
  if (part === 'title') return TITLE_WEIGHT;
  if (part === 'caption') return CAPTION_WEIGHT;
  if (index === 0) return LEAD_WEIGHT;
  return index < 3 ? EARLY_WEIGHT : BODY_WEIGHT;
}

function codesOfPlace(place: string | undefined): ReadonlySet<CountryCode> {
  if (place === undefined) return new Set();
  return new Set(findCountries([{ part: 'body', index: 0, text: place }]).map(({ code }) => code));
}

function keyOf({ part, index }: PassageRef): string {
  return `${part}${index}`;
}
