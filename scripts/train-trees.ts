import { type FeatureValues, scoreTrees, type Tree } from '../src/boosted-trees.ts';
import { seeded } from './seeded.ts';

/** Something of which it is known whether it is so. */
export interface Example {
  readonly values: FeatureValues;
  readonly isTrue: boolean;
  readonly weight: number;
}

export interface TreeOptions {
  readonly trees: number;
  readonly leaves: number;
  /** Share of each tree's advice that is taken. */
  readonly rate: number;
  /** Pulls leaves of few examples to 0. */
  readonly decay: number;
  /** Examples that each leaf must have. */
  readonly minExamples: number;
  /** Share of the examples, and of the features, that each tree sees: trees that see the same err alike. */
  readonly rowShare: number;
  readonly columnShare: number;
}

/** Bounds that are tried for a feature. */
const MAX_BOUNDS = 48;

interface Column {
  readonly name: string;
  readonly bounds: readonly number[];
  /** For each example the number of bounds that its value reaches. */
  readonly bins: Uint8Array;
}

interface Split {
  readonly column: Column;
  readonly bin: number;
  readonly gain: number;
}

interface Leaf {
  readonly rows: Int32Array;
  readonly split: Split | undefined;
  /** Set when it is split. */
  children?: readonly [Leaf, Leaf];
}

/**
 * Gradient boosting of the logistic loss with small trees, grown leaf by leaf, each on a part of the examples and features (Friedman,
 * "Stochastic gradient boosting", 2002). The same examples give the same trees.
 */
export function trainTrees(examples: readonly Example[], options: TreeOptions): readonly Tree[] {
  const columns = columnsOf(examples);
  const scores = new Float64Array(examples.length);
  const gradients = new Float64Array(examples.length);
  const curvatures = new Float64Array(examples.length);
  const all = Int32Array.from(examples, (_, row) => row);
  const random = seeded(1);
  return Array.from({ length: options.trees }, () => {
    for (const [row, { isTrue, weight }] of examples.entries()) {
      const belief = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      gradients[row] = weight * (belief - (isTrue ? 1 : 0));
      curvatures[row] = weight * belief * (1 - belief);
    }
    const root = grow(
      all.filter(() => random() < options.rowShare),
      columns.filter(() => random() < options.columnShare),
      gradients,
      curvatures,
      options,
    );
    const tree = toTree(root, (rows) => {
      let gradient = 0;
      let curvature = options.decay;
      for (const row of rows) {
        gradient += gradients[row] ?? 0;
        curvature += curvatures[row] ?? 0;
      }
      return rounded((-options.rate * gradient) / curvature);
    });
    for (const [row, { values }] of examples.entries()) scores[row] = (scores[row] ?? 0) + scoreTrees([tree], values);
    return tree;
  });
}

function columnsOf(examples: readonly Example[]): readonly Column[] {
  const names = [...new Set(examples.flatMap(({ values }) => [...values.keys()]))].sort();
  return names.flatMap((name) => {
    const values = Float64Array.from(examples, (example) => example.values.get(name) ?? 0);
    const bounds = boundsOf(values);
    if (bounds.length === 0) return [];
    const bins = Uint8Array.from(values, (value) => bounds.filter((bound) => value >= bound).length);
    return [{ name, bounds, bins }];
  });
}

/** Values in the middle between neighbours, at most `MAX_BOUNDS` of them, with about as many examples between each two. */
function boundsOf(values: Float64Array): readonly number[] {
  const sorted = values.toSorted();
  const bounds = new Set<number>();
  const step = Math.max(1, Math.floor(sorted.length / MAX_BOUNDS));
  const distinct = [...new Set(sorted)];
  if (distinct.length <= MAX_BOUNDS)
    for (let at = 1; at < distinct.length; at += 1)
      bounds.add(rounded(((distinct[at - 1] ?? 0) + (distinct[at] ?? 0)) / 2));
  else for (let at = step; at < sorted.length; at += step) bounds.add(rounded(sorted[at] ?? 0));
  return [...bounds].sort((a, b) => a - b).slice(0, MAX_BOUNDS);
}

function grow(
  rows: Int32Array,
  columns: readonly Column[],
  gradients: Float64Array,
  curvatures: Float64Array,
  options: TreeOptions,
): Leaf {
  const leafOf = (own: Int32Array): Leaf => ({
    rows: own,
    split: bestSplit(own, columns, gradients, curvatures, options),
  });
  const root = leafOf(rows);
  const open = [root];
  for (let leaves = 1; leaves < options.leaves; leaves += 1) {
    open.sort((a, b) => (b.split?.gain ?? 0) - (a.split?.gain ?? 0));
    const leaf = open.shift();
    if (leaf?.split === undefined) break;
    const { column, bin } = leaf.split;
    leaf.children = [
      leafOf(leaf.rows.filter((row) => (column.bins[row] ?? 0) <= bin)),
      leafOf(leaf.rows.filter((row) => (column.bins[row] ?? 0) > bin)),
    ];
    open.push(...leaf.children);
  }
  return root;
}

function bestSplit(
  rows: Int32Array,
  columns: readonly Column[],
  gradients: Float64Array,
  curvatures: Float64Array,
  { decay, minExamples }: TreeOptions,
): Split | undefined {
  if (rows.length < 2 * minExamples) return undefined;
  let allGradient = 0;
  let allCurvature = 0;
  for (const row of rows) {
    allGradient += gradients[row] ?? 0;
    allCurvature += curvatures[row] ?? 0;
  }
  const whole = allGradient ** 2 / (allCurvature + decay);
  let best: Split | undefined;
  for (const column of columns) {
    const size = column.bounds.length + 1;
    const sums = new Float64Array(size);
    const curves = new Float64Array(size);
    const counts = new Int32Array(size);
    for (const row of rows) {
      const bin = column.bins[row] ?? 0;
      sums[bin] = (sums[bin] ?? 0) + (gradients[row] ?? 0);
      curves[bin] = (curves[bin] ?? 0) + (curvatures[row] ?? 0);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    let gradient = 0;
    let curvature = 0;
    let count = 0;
    for (let bin = 0; bin < size - 1; bin += 1) {
      gradient += sums[bin] ?? 0;
      curvature += curves[bin] ?? 0;
      count += counts[bin] ?? 0;
      if (count < minExamples || rows.length - count < minExamples) continue;
      const gain =
        gradient ** 2 / (curvature + decay) +
        (allGradient - gradient) ** 2 / (allCurvature - curvature + decay) -
        whole;
      if (gain > (best?.gain ?? 1e-6)) best = { column, bin, gain };
    }
  }
  return best;
}

function toTree({ rows, split, children }: Leaf, adviceOf: (rows: Int32Array) => number): Tree {
  if (split === undefined || children === undefined) return adviceOf(rows);
  const [below, otherwise] = children;
  const { column, bin } = split;
  return [column.name, column.bounds[bin] ?? 0, toTree(below, adviceOf), toTree(otherwise, adviceOf)];
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
