/**
 * Share of answers whose first sentence was right, by coverage: 2,846 training questions over encyclopaedia articles, absent
 * facts included (middle of each tenth). Between the points the line is straight.
 */
const POINTS: readonly (readonly [coverage: number, right: number])[] = [
  [0, 0],
  [0.35, 0.01],
  [0.45, 0.14],
  [0.55, 0.26],
  [0.65, 0.47],
  [0.75, 0.62],
  [0.85, 0.77],
  [0.95, 0.83],
  [1, 0.86],
];

/** @returns 0 to 1: about the share of answers of this coverage that are right. Never falls as coverage rises. */
export function calibrate(coverage: number): number {
  const at = POINTS.findIndex(([above]) => above >= coverage);
  const above = POINTS[at] ?? POINTS.at(-1);
  const below = POINTS[at - 1];
  if (above === undefined) return 0;
  if (below === undefined) return above[1];
  return below[1] + ((coverage - below[0]) / (above[0] - below[0])) * (above[1] - below[1]);
}
