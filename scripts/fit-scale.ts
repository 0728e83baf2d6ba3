const STEPS = 4_000;
const RATE = 0.02;
/** Readers who are told "not in this collection" of what is in it stop asking: no more than this share of the answers may be lost. */
const MAX_FALSE_SHARE = 0.07;

/** Platt's scale: the line whose logistic function tells the share of right ones best. */
export function fitScale(tried: readonly { readonly score: number; readonly isRight: boolean }[]) {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < STEPS; step += 1) {
    let bySlope = 0;
    let byOffset = 0;
    for (const { score, isRight } of tried) {
      const error = 1 / (1 + Math.exp(-(slope * score + offset))) - (isRight ? 1 : 0);
      bySlope += error * score;
      byOffset += error;
    }
    slope -= (RATE * bySlope) / tried.length;
    offset -= (RATE * byOffset) / tried.length;
  }
  return { slope: rounded(slope), offset: rounded(offset) };
}

/**
 * The confidence below which withholding gives the best F1 of unanswerable questions, as long as no more than `MAX_FALSE_SHARE` of the others
 * are withheld with them.
 */
export function bestThreshold(tried: readonly { readonly confidence: number; readonly isAnswerable: boolean }[]) {
  const sorted = [...tried].sort((a, b) => a.confidence - b.confidence);
  const unanswerable = sorted.filter(({ isAnswerable }) => !isAnswerable).length;
  let withheld = 0;
  let best = { confidence: 0, f1: 0, falseShare: 0 };
  for (const [at, { confidence, isAnswerable }] of sorted.entries()) {
    if (!isAnswerable) withheld += 1;
    const f1 = (2 * withheld) / (at + 1 + unanswerable);
    const falseShare = (at + 1 - withheld) / (sorted.length - unanswerable);
    if (f1 > best.f1 && falseShare <= MAX_FALSE_SHARE)
      best = {
        confidence: rounded((confidence + (sorted[at + 1]?.confidence ?? confidence)) / 2),
        f1,
        falseShare,
      };
  }
  return best;
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
