/** Remembers the last ids, so that an event that Discord delivers twice is answered once. */
export interface RecentIds {
  /** @returns false if the id was there already. */
  readonly add: (id: string) => boolean;
}

export function createRecentIds(capacity: number): RecentIds {
  const ids = new Set<string>();
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
