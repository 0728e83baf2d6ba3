import { scoreTrees } from '../boosted-trees.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { confidenceFeatures, type Findings } from './confidence-features.ts';
import { CONFIDENCE_SCALE, CONFIDENCE_TREES } from './confidence-weights.ts';

/** About the share of such best sentences that answer: 0 to 1. */
export function judgeConfidence(findings: Findings, passages: PassageIndex): number {
  if (findings.ranked.length === 0) return 0;
  return scaled(scoreTrees(CONFIDENCE_TREES, confidenceFeatures(findings, passages)), CONFIDENCE_SCALE);
}

/** A score as a share of right answers: 0 to 1. */
export function scaled(score: number, { slope, offset }: { readonly slope: number; readonly offset: number }): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}
