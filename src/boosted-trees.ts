/**
 * A decision tree over named features as it lies in its file: a leaf's share of the score, or a feature, a bound, and the trees for values
 * below it and for all others.
 */
export type Tree = number | readonly [feature: string, bound: number, below: Tree, otherwise: Tree];

/** Values of features by name; one that is missing is 0. */
export type FeatureValues = ReadonlyMap<string, number>;

/** The sum of what all trees say (Friedman, "Greedy function approximation: a gradient boosting machine", 2001). */
export function scoreTrees(trees: readonly Tree[], values: FeatureValues): number {
  let score = 0;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== 'number') node = (values.get(node[0]) ?? 0) < node[1] ? node[2] : node[3];
    score += node;
  }
  return score;
}
