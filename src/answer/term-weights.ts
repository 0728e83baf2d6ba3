import type { PassageIndex } from '../index/passage-index.ts';
import { backgroundRarity, MAX_RARITY } from './background.ts';
import type { QuestionTerm } from './read-question.ts';

/** Passages from which on a collection's own counts weigh as much as everyday English. */
const HALF_TRUST_PASSAGES = 300;
const EMPTY_FACTOR = 0.35;
const CONTEXT_FACTOR = 0.6;

/**
 * How much each term chooses: its inverse document frequency, in this collection and in everyday English. The few passages of a small
 * collection can't tell a common word from a rare one; everyday English can.
 */
export function weighTerms(terms: readonly QuestionTerm[], passages: PassageIndex): readonly number[] {
  const trust = passages.size / (passages.size + HALF_TRUST_PASSAGES);
  return terms.map((term) => {
    const count = passagesWith(term, passages);
    const own = Math.min(1, Math.log((passages.size + 1) / (count + 0.5)) / Math.log(passages.size + 2));
    const everyday = term.isName || term.isNumber ? 0.75 : backgroundRarity(term.stem) / MAX_RARITY;
    const rarity = trust * own + (1 - trust) * everyday;
    const weight = 0.1 + 0.9 * Math.max(0, rarity);
    return weight * (term.isEmpty ? EMPTY_FACTOR : 1) * (term.isContext ? CONTEXT_FACTOR : 1);
  });
}

function passagesWith({ forms }: QuestionTerm, passages: PassageIndex): number {
  const [first] = forms;
  if (first === undefined) return 0;
  const counts = first.stems.map((stem) => passages.countOf(stem));
  return Math.min(...counts);
}
