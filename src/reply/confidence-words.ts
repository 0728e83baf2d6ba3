/** Confidence is calibrated: about so many of a hundred such answers are right. */
const HIGH = 0.8;
const FAIR = 0.55;

/** In words, with what they mean: "high (about 9 of 10 such answers are right)". */
export function confidenceWords(confidence: number): string {
  const word = confidence >= HIGH ? 'high' : confidence >= FAIR ? 'fair' : 'low';
  const ofTen = Math.min(9, Math.max(1, Math.round(confidence * 10)));
  return `${word} (about ${ofTen} of 10 such answers are right)`;
}
