/** Typographic variants that scrapers, keyboards and phones swap freely. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′`´ʼʻ＇]/gu, "'"],
  [/[“”„‟″«»＂]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, ''],
  [/[ıİ]/gu, 'i'],
  [/ß/gu, 'ss'],
  [/[øØ]/gu, 'o'],
  [/[łŁ]/gu, 'l'],
  [/[đĐ]/gu, 'd'],
  [/[æÆ]/gu, 'ae'],
  [/[œŒ]/gu, 'oe'],
];

/**
 * Folds a text for comparison: compatibility forms, case, accents, quotes, dashes and runs of white space are equal.
 * The result is for look-ups only and has other offsets than the text.
 */
export function fold(text: string): string {
  if (/^[\x21-\x5f\x61-\x7e]*$/u.test(text)) return text.toLowerCase();
  let folded = text.normalize('NFKD').replace(/\p{M}+/gu, '');
  for (const [variant, plain] of PLAIN) folded = folded.replace(variant, plain);
  return folded.toLowerCase().replace(/\s+/gu, ' ').trim();
}
