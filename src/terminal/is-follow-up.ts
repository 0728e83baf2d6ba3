/** "and Nigeria?", "what about Iran", "why?", "who else": nothing of it says what is spoken of. */
const OPENING = /^(?:and|but|so|or|also)\b|^(?:what|how) about\b|^(?:who|what|where|when) else\b/iu;
const BARE = /^(?:why(?: not)?|who|when|where|how(?: (?:many|much|long|come))?|since when|says who)\W*$/iu;
/** Words that stand for something said before. */
const POINTING = /\b(?:it|its|he|him|his|she|her|they|them|their|this|that|these|those|there|then)\b/iu;

/**
 * Whether a line goes on from the answer above it. In Discord a reply says so by itself; at the terminal only the words can:
 * a question with a topic of its own must not be weighed by the one before.
 */
export function isFollowUp(line: string): boolean {
  return OPENING.test(line) || BARE.test(line) || POINTING.test(line);
}
