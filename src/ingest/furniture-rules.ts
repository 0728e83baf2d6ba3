import { CREDIT_RULES } from './credit-rules.ts';
import { FOREIGN_RULES } from './foreign-rules.ts';
import { PAGE_RULES } from './page-rules.ts';
import { READER_RULES } from './reader-rules.ts';

/** A kind of line that belongs to the page, not to the story. Counted in the report under its name. */
export interface FurnitureRule {
  readonly name: string;
  readonly why: string;
  /** Lines that the rule is made for; the tests hold every rule against them. */
  readonly examples: readonly string[];
  /** Lines of stories that look like it and must stay. */
  readonly keeps: readonly string[];
  readonly patterns: readonly RegExp[];
  /** What such a line never has. */
  readonly unless?: RegExp;
  /** Longer lines are prose, whatever they begin with. UTF-16 units. */
  readonly maxChars: number;
  /** What it says of the lines around it, where it says something. */
  readonly role?: 'list-opener' | 'box' | 'page-end';
  /** The rule holds for whole sentences too, "… said" in them or not. */
  readonly provesItself?: true;
}

/**
 * Whole-line rules, by what such lines are made of. None looks at one site's wording alone; the first that fits counts.
 * A sentence is never matched by its first words only: "Share prices fell" is news. Lines that quote or report speech
 * ("…, she said") are never furniture unless a rule proves itself.
 */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  ...READER_RULES,
  ...CREDIT_RULES,
  ...FOREIGN_RULES,
  ...PAGE_RULES,
];
