import { CAPTION_WORDS } from './caption.ts';
import { FURNITURE_RULES, type FurnitureRule } from './furniture-rules.ts';
import { PatternIndex } from './pattern-index.ts';

/** Someone speaks or reports in it: a sentence of a story, however it begins. */
const REPORTED =
  /\b(?:said|says|told|asked|added|wrote|argued|recalled|announced|declined|warned|insisted|replied|explained|sang|investigators?|prosecutors?|witnesses)\b[^\p{L}]*(?:$|.*[.!?”"]$)|(?<!-)\breads?[.:]/iu;
const OPENING_QUOTE = /^["“„«‘'][^"”]{3,}/u;
/** The patterns of all rules in a row: the first rule that fits counts. */
const PATTERNS = FURNITURE_RULES.flatMap((rule) => rule.patterns.map((pattern) => ({ rule, pattern })));
/** Words of captions are looked for in the same pass. */
const CAPTION = PATTERNS.length;
const INDEX = new PatternIndex([...PATTERNS.map(({ pattern }) => pattern), CAPTION_WORDS]);

/** What a line may be, by the words in it: places of patterns to try. */
type FirstLook = readonly number[];

/** One pass over a line, before any pattern is tried. */
export function firstLook(text: string): FirstLook {
  return INDEX.candidates(text);
}

/** False for most lines that are no captions. */
export function mayBeCaption(text: string, look: FirstLook): boolean {
  return look.includes(CAPTION) || text.includes(')') || text.includes(']');
}

/** The rule that a line falls under, or undefined. Bounded: no rule reads a line longer than its limit. */
export function furnitureRuleOf(text: string, look = firstLook(text)): FurnitureRule | undefined {
  const rule = firstRuleOf(text, look);
  if (rule === undefined || rule.provesItself === true) return rule;
  return isSpeech(text) ? undefined : rule;
}

function firstRuleOf(text: string, look: FirstLook): FurnitureRule | undefined {
  for (const at of look) {
    const { rule, pattern } = PATTERNS[at] ?? {};
    if (rule === undefined || text.length > rule.maxChars) continue;
    if (pattern?.test(text) === true && rule.unless?.test(text) !== true) return rule;
  }
  return undefined;
}

function isSpeech(text: string): boolean {
  return OPENING_QUOTE.test(text) || (text.includes(' ') && REPORTED.test(text) && /[.!?”"]$/u.test(text));
}
