/** One line of the table, or one side of it, as a section of the benchmark reports it. */
export interface Measure {
  readonly row: RowName;
  /** What plain MiniSearch needs, where there is such a thing. */
  readonly raw?: number;
  readonly ours?: number;
  /** Of the two in processor time, where the clock may mislead. */
  readonly cpuRatio?: number;
}

/** A goal of the table: on the figure itself, on its ratio to the raw side, or on both. */
export interface Goal {
  readonly title: string;
  readonly unit: 'ms' | 'times' | '';
  readonly most?: number;
  readonly mostOfRaw?: number;
  /** What stands in the raw column. */
  readonly rawSide?: string;
}

export const GOALS = {
  build: { title: 'building the collection', unit: 'ms', rawSide: 'addAll' },
  gap: { title: 'longest main-thread gap in a reload', unit: 'ms', most: 50, mostOfRaw: 0.01, rawSide: 'addAll' },
  'gap-load': { title: 'the same', unit: 'ms', most: 50, rawSide: 'loadJSONAsync' },
  'reload-queries': { title: 'query p99 in a reload ÷ quiet', unit: 'times', most: 3 },
  typed: { title: 'typed query p99, a slip and a cut word', unit: 'ms', mostOfRaw: 0.2, rawSide: 'fuzzy, prefix' },
  question: { title: 'whole question p99', unit: 'ms', mostOfRaw: 0.05, rawSide: 'search' },
  autocomplete: {
    title: 'autocomplete p99, worker included',
    unit: 'ms',
    most: 2,
    mostOfRaw: 0.05,
    rawSide: 'autoSuggest',
  },
  'round-trip': { title: 'worker round trip p50, ten hits', unit: 'ms', most: 0.1, rawSide: 'empty message' },
  'search-trip': { title: 'the same, two words searched', unit: 'ms' },
  heap: { title: 'heap ÷ article text', unit: 'times', most: 3, rawSide: 'with the texts' },
  'cold-start': { title: 'start from the cache ÷ build', unit: 'times', most: 0.2 },
  'cold-gap': { title: 'longest main-thread gap in it', unit: 'ms', most: 50 },
  acknowledged: { title: 'acknowledgement p99, 50 in flight, in a reload', unit: 'ms', most: 250 },
} as const satisfies Record<string, Goal>;

export type RowName = keyof typeof GOALS;

/** Undefined where the goal sets nothing, or a side of it was not measured. */
export function isReached({ row, raw, ours }: Measure): boolean | undefined {
  const { most, mostOfRaw }: Goal = GOALS[row];
  const share =
    mostOfRaw === undefined || raw === undefined || ours === undefined ? undefined : ours <= mostOfRaw * raw;
  const itself = most === undefined || ours === undefined ? undefined : ours <= most;
  if (itself === false || share === false) return false;
  return itself ?? share;
}
