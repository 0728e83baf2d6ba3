import type { CountryCode, CountryKind, CountryMention, CountryTag, Passage, PassageRef } from '../article/article.ts';
import { findCountries } from './find-countries.ts';

/**
 * What a mention weighs by where it stands and what it is. Set by hand near the best of a search over news stories whose countries
 * are known; the figures are flat around it: the order matters, not the digits (docs/countries.md).
 */
const TITLE_WEIGHT = 5;
/** What a title names first is mostly its subject: "North Korea stresses alignment with Russia". */
const FIRST_IN_TITLE_BONUS = 2;
const LEAD_WEIGHT = 2;
const EARLY_WEIGHT = 1.2;
const EARLY_PASSAGES = 3;
const BODY_WEIGHT = 1;
const CAPTION_WEIGHT = 0.5;
const KIND_WEIGHTS: Readonly<Record<CountryKind, number>> = { name: 1, demonym: 0.8, capital: 0.7, place: 0.15 };
/** Where a story is reported from is often what it is about; once, whatever is said there. */
const DATELINE_WEIGHT = 4;
/** A country is main from this share of the first one's weight on, and of all the weight. */
const MAIN_SHARE_OF_FIRST = 0.3;
const MAIN_SHARE_OF_ALL = 0.1;
/** "SEOUL, South Korea (AP) —", "LONDON, March 3 -": the line's head, up to its dash. */
const DATELINE = /^\p{Lu}[\p{Lu}.' -]+\b[^–—\n]{0,50}?\s?(?:--|[–—]|-\s)/u;

/**
 * Sums mentions up by country, most important first. Mentions in a repeated line (a caption said twice) weigh once.
 * @param place where the story is from; one that a caption names is where its photo was made, and weighs nothing.
 */
export function tagCountries(
  passages: readonly Passage[],
  mentions: readonly CountryMention[],
  place?: string,
): readonly CountryTag[] {
  const tags = new Map<CountryCode, { mentions: number; weight: number; readonly kinds: Set<CountryKind> }>();
  const repeated = repeatedLines(passages);
  const lead = passages.find(({ part, index }) => part === 'body' && index === 0)?.text ?? '';
  const datelineEnd = DATELINE.exec(lead)?.[0].length ?? 0;
  const datelineCodes = isFromCaption(passages, place) ? new Set<CountryCode>() : codesOfPlace(place);
  const firstInTitle = mentions.find(({ passage }) => passage.part === 'title');
  for (const mention of mentions) {
    const { code, kind, passage, start } = mention;
    const tag = tags.get(code) ?? { mentions: 0, weight: 0, kinds: new Set() };
    tags.set(code, tag);
    tag.mentions += 1;
    tag.kinds.add(kind);
    if (repeated.has(keyOf(passage))) continue;
    if (passage.part === 'body' && passage.index === 0 && start < datelineEnd) datelineCodes.add(code);
    else tag.weight += weightOf(passage) * KIND_WEIGHTS[kind] + (mention === firstInTitle ? FIRST_IN_TITLE_BONUS : 0);
  }
  for (const code of datelineCodes) {
    const tag = tags.get(code);
    if (tag !== undefined) tag.weight += DATELINE_WEIGHT;
  }
  const sorted = [...tags].sort(([a, { weight }], [b, other]) => other.weight - weight || (a < b ? -1 : 1));
  const total = sorted.reduce((sum, [, { weight }]) => sum + weight, 0);
  const first = sorted[0]?.[1].weight ?? 0;
  return sorted.map(([code, tag], at) => ({
    code,
    mentions: tag.mentions,
    kinds: [...tag.kinds],
    main: at === 0 || (tag.weight >= first * MAIN_SHARE_OF_FIRST && tag.weight >= total * MAIN_SHARE_OF_ALL),
  }));
}

function weightOf({ part, index }: PassageRef): number {
  if (part === 'title') return TITLE_WEIGHT;
  if (part === 'caption') return CAPTION_WEIGHT;
  if (index === 0) return LEAD_WEIGHT;
  return index < EARLY_PASSAGES ? EARLY_WEIGHT : BODY_WEIGHT;
}

/** Where a photo was taken, perhaps years ago, is not where the story is from. */
function isFromCaption(passages: readonly Passage[], place: string | undefined): boolean {
  return place !== undefined && passages.some(({ part, text }) => part === 'caption' && text.includes(place));
}

function codesOfPlace(place: string | undefined): Set<CountryCode> {
  if (place === undefined) return new Set();
  return new Set(findCountries([{ part: 'body', index: 0, text: place }]).map(({ code }) => code));
}

/** Keys of the lines that stand in the story before already. */
function repeatedLines(passages: readonly Passage[]): ReadonlySet<string> {
  const texts = new Set<string>();
  const repeated = new Set<string>();
  for (const passage of passages) {
    if (texts.has(passage.text)) repeated.add(keyOf(passage));
    texts.add(passage.text);
  }
  return repeated;
}

function keyOf({ part, index }: PassageRef): string {
  return `${part}${index}`;
}
