/** Typographic variants that scrapers, keyboards and phones swap freely, and letters that no decomposition frees of their strokes. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  (
    [
      ['‘’‚‛′`´ʼʻ＇', "'"],
      ['“”„‟″«»＂', '"'],
      ['‐‑‒–—―−', '-'],
      ['\u00ad\u200b\u200c\u200d\u2060\ufeff', ''],
      ['ıİ', 'i'],
      ['ß', 'ss'],
      ['øØ', 'o'],
      ['łŁ', 'l'],
      ['đĐ', 'd'],
      ['æÆ', 'ae'],
      ['œŒ', 'oe'],
    ] as const
  ).flatMap(([variants, plain]) => Array.from(variants, (variant) => [variant, plain] as const)),
);
const VARIANT = /[‘’‚‛′`´ʼʻ＇“”„‟″«»＂‐‑‒–—―−\u00ad\u200b-\u200d\u2060\ufeffıİßøØłŁđĐæÆœŒ]/gu;
/** Nothing to fold but case: most texts. */
const IS_PLAIN = /^[\x20-\x5f\x61-\x7e]*$/u;

/**
 * Folds a text for comparison: compatibility forms, case, accents, quotes, dashes and runs of white space are equal.
 * The result is for look-ups only and has other offsets than the text.
 */
export function fold(text: string): string {
  if (IS_PLAIN.test(text) && !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' '))
    return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(VARIANT, (variant) => PLAIN.get(variant) ?? variant)
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
