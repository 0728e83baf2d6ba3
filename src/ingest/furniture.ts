import { FURNITURE_RULES, type FurnitureRule } from './furniture-rules.ts';
import { PatternIndex } from './pattern-index.ts';

/** Someone speaks or reports in it: a sentence of a story, however it begins. */
const REPORTED =
  /\b(?:said|says|told|asked|added|wrote|argued|recalled|announced|declined|warned|insisted|replied|explained|sang|investigators?|prosecutors?|witnesses)\b[^\p{L}]*(?:$|.*[.!?”"]$)|(?<!-)\breads?[.:]/iu;
const OPENING_QUOTE = /^["“„«‘'][^"”]{3,}/u;
const LONGEST = Math.max(...FURNITURE_RULES.map(({ maxChars }) => maxChars));
/** The patterns of all rules in a row: the first rule that fits counts. */
const PATTERNS = FURNITURE_RULES.flatMap((rule) => rule.patterns.map((pattern) => ({ rule, pattern })));
const INDEX = new PatternIndex(PATTERNS.map(({ pattern }) => pattern));

/** The rule that a line falls under, or undefined. Bounded: no rule reads a line longer than its limit. */
export function furnitureRuleOf(text: string): FurnitureRule | undefined {
  if (text.length > LONGEST) return undefined;
  const rule = firstRuleOf(text);
  if (rule === undefined || rule.provesItself === true) return rule;
  return isSpeech(text) ? undefined : rule;
}

function firstRuleOf(text: string): FurnitureRule | undefined {
  for (const at of INDEX.candidates(text)) {
    const { rule, pattern } = PATTERNS[at] ?? {};
    if (rule === undefined || text.length > rule.maxChars) continue;
    if (pattern?.test(text) === true && rule.unless?.test(text) !== true) return rule;
  }
  return undefined;
}

function isSpeech(text: string): boolean {
  return OPENING_QUOTE.test(text) || (text.includes(' ') && REPORTED.test(text) && /[.!?”"]$/u.test(text));
}
