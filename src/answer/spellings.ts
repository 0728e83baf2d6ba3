/** British endings of stems and the American ones. Tried both ways: a spelling that no text has costs one look-up. */
const ENDINGS: readonly (readonly [british: RegExp, american: string, american: RegExp, british: string])[] = [
  [/our$/u, 'or', /or$/u, 'our'],
  [/is$/u, 'iz', /iz$/u, 'is'],
  [/ys$/u, 'yz', /yz$/u, 'ys'],
  [/enc$/u, 'ens', /ens$/u, 'enc'],
  [/tr$/u, 'ter', /ter$/u, 'tr'],
  [/ogu$/u, 'og', /og$/u, 'ogu'],
  [/mm$/u, 'm', /m$/u, 'mm'],
];
/** "For", "his": shorter stems are other words. */
const MIN_STEM = 4;

/** The British or American spelling of a stem: "neighbor" for "neighbour", "analys" for "analyz". */
export function otherSpellings(stem: string): readonly string[] {
  if (stem.length < MIN_STEM) return [];
  return ENDINGS.flatMap(([british, toAmerican, american, toBritish]) => [
    ...(british.test(stem) ? [stem.replace(british, toAmerican)] : []),
    ...(american.test(stem) ? [stem.replace(american, toBritish)] : []),
  ]);
}
