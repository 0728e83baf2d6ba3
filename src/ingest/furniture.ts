import { FURNITURE_RULES, type FurnitureRule } from './furniture-rules.ts';

/** Someone speaks or reports in it: a sentence of a story, however it begins. */
const REPORTED =
  /\b(?:said|says|told|asked|added|wrote|argued|recalled|announced|declined|warned|insisted|replied|explained|read|reads|sang|investigators?|prosecutors?|witnesses)\b[^\p{L}]*(?:$|.*[.!?”"]$)/iu;
const OPENING_QUOTE = /^["“„«‘'][^"”]{3,}/u;
const LONGEST = Math.max(...FURNITURE_RULES.map(({ maxChars }) => maxChars));

/** The rule that a line falls under, or undefined. Bounded: no rule reads a line longer than its limit. */
export function furnitureRuleOf(text: string): FurnitureRule | undefined {
  if (text.length > LONGEST) return undefined;
  const rule = FURNITURE_RULES.find(
    ({ patterns, unless, maxChars }) =>
      text.length <= maxChars && patterns.some((pattern) => pattern.test(text)) && unless?.test(text) !== true,
  );
  if (rule === undefined || rule.provesItself === true) return rule;
  return isSpeech(text) ? undefined : rule;
}

function isSpeech(text: string): boolean {
  return OPENING_QUOTE.test(text) || (text.includes(' ') && REPORTED.test(text) && /[.!?”"]$/u.test(text));
}
