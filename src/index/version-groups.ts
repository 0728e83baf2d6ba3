/** Which articles are versions of one story, by number. */
export interface VersionGroups {
  /** The newest version of the same story; undefined where there is no other. */
  newestOf(number: number): number | undefined;
  /** All versions, the newest first; empty where there is no other. */
  versionsOf(number: number): readonly number[];
  /** Of every story the newest version, ascending: what is listed when nothing is asked for. */
  readonly newestStories: Uint32Array;
}

const NO_OTHER = -1;

/** @param size articles in all. */
export function createVersionGroups(groups: readonly (readonly number[])[], size: number): VersionGroups {
  const groupOf = new Map<number, readonly number[]>();
  const newest = new Int32Array(size).fill(NO_OTHER);
  for (const versions of groups) {
    for (const number of versions) {
      groupOf.set(number, versions);
      newest[number] = versions[0] ?? NO_OTHER;
    }
  }
  const newestOf = (number: number): number | undefined => {
    const found = newest[number];
    return found === NO_OTHER ? undefined : found;
  };
  return {
    newestOf,
    versionsOf: (number) => groupOf.get(number) ?? [],
    newestStories: new Uint32Array(size)
      .map((_, number) => number)
      .filter((number) => (newestOf(number) ?? number) === number),
  };
}
