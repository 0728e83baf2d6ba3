/** Lists of (article, frequency) that are all growing at once, while a collection is read. */
export interface PostingsCollector {
  /** Articles must come in ascending order. */
  add(list: number, article: number, frequency: number): void;
  /** In the order of adding. */
  read(list: number): (readonly [article: number, frequency: number])[];
}

/** Entries of a chunk. Chunks are never copied, so that growing costs no pause. */
const CHUNK = 1 << 16;
const FIELDS = 3;

/** Linked lists in flat memory: twelve bytes an entry, where a map of maps takes fifty. */
export function createPostingsCollector(): PostingsCollector {
  const chunks: Uint32Array[] = [];
  const heads: number[] = [];
  const tails: number[] = [];
  // Entry 0 stands for the end of a list.
  let entries = 1;
  const at = (entry: number, field: number): number =>
    chunks[entry >>> 16]?.[(entry & (CHUNK - 1)) * FIELDS + field] ?? 0;
  const put = (entry: number, field: number, value: number): void => {
    const chunk = chunks[entry >>> 16];
    if (chunk !== undefined) chunk[(entry & (CHUNK - 1)) * FIELDS + field] = value;
  };
  return {
    add(list, article, frequency) {
      if (entries >>> 16 >= chunks.length) chunks.push(new Uint32Array(CHUNK * FIELDS));
      const entry = entries;
      entries += 1;
      put(entry, 0, article);
      put(entry, 1, frequency);
      const tail = tails[list] ?? 0;
      if (tail === 0) heads[list] = entry;
      else put(tail, 2, entry);
      tails[list] = entry;
    },
    read(list) {
      const found: (readonly [number, number])[] = [];
      for (let entry = heads[list] ?? 0; entry !== 0; entry = at(entry, 2)) found.push([at(entry, 0), at(entry, 1)]);
      return found;
    },
  };
}
