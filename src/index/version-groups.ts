/** Which articles are versions of one story, by number. */
export interface VersionGroups {
  /** The newest version of the same story; undefined where there is no other. */
  newestOf(number: number): number | undefined;
  /** All versions, the newest first; empty where there is no other. */
  versionsOf(number: number): readonly number[];
}

export function createVersionGroups(groups: readonly (readonly number[])[]): VersionGroups {
  const groupOf = new Map(groups.flatMap((versions) => versions.map((number) => [number, versions] as const)));
  return {
    newestOf: (number) => groupOf.get(number)?.[0],
    versionsOf: (number) => groupOf.get(number) ?? [],
  };
}
