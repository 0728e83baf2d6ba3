import { BACKGROUND } from './background-table.ts';

/** Rarity of a stem that everyday English does not have. */
export const MAX_RARITY = 12;

const RARITY: ReadonlyMap<string, number> = new Map(
  BACKGROUND.flatMap(([rarity, stems]) => stems.split(' ').map((stem) => [stem, rarity] as const)),
);

/** How rare a stem is in everyday English: 0 (every paragraph has it) to `MAX_RARITY`. */
export function backgroundRarity(stem: string): number {
  return RARITY.get(stem) ?? MAX_RARITY;
}

/** The word is plain English, so it is no slip of the finger, whether or not the collection has it. */
export function isEverydayWord(stem: string): boolean {
  return RARITY.has(stem);
}
