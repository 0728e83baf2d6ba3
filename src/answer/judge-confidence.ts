import type { PassageIndex } from '../index/passage-index.ts';
import { confidenceFeatures, type Findings } from './confidence-features.ts';
import { CONFIDENCE_SCALE, CONFIDENCE_WEIGHTS } from './confidence-weights.ts';
import { addFeature, type Network, openNetwork, scoreOf } from './network.ts';

const network: Network = openNetwork(CONFIDENCE_WEIGHTS);

/** What a question of no features scores; it was learned as the other choice. */
const nothing = scoreOf(network, new Float32Array(network.hidden + 1));

/** About the share of such best sentences that answer: 0 to 1. */
export function judgeConfidence(findings: Findings, passages: PassageIndex): number {
  if (findings.ranked.length === 0) return 0;
  const sum = new Float32Array(network.hidden + 1);
  confidenceFeatures(findings, passages, network, (id, value) => addFeature(network, sum, id, value));
  return scaled(scoreOf(network, sum) - nothing, CONFIDENCE_SCALE);
}

/** A score as a share of right answers: 0 to 1. */
export function scaled(score: number, { slope, offset }: { readonly slope: number; readonly offset: number }): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}
