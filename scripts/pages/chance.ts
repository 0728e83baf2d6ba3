import { seeded } from '../seeded.ts';

/** Draws from what it is given; the same seed draws the same. */
export interface Chance {
  readonly is: (share: number) => boolean;
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** So many of a list, in a new order. */
  readonly some: <T>(count: number, list: readonly T[]) => readonly T[];
}

export function chanceOf(seed: number): Chance {
  const next = seeded(seed * 7919 + 17);
  for (let warm = 0; warm < 8; warm += 1) next();
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    is: (share) => next() < share,
    whole,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    some: (count, list) =>
      list
        .map((item) => ({ item, place: next() }))
        .sort((a, b) => a.place - b.place)
        .slice(0, count)
        .map(({ item }) => item),
  };
}
