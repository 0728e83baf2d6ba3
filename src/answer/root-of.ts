/** Endings that make one word of another ("founder", "foundation"); the longer ones first. */
const ENDINGS =
  'ization isation ability ibility ational ations iveness fulness ousness ation ition ution ement ament ician ality ivity ously ative itive encies ancies ship ness ment hood ical ence ance ency ancy able ible less ious eous ator itor it ist ism ian ity iti ive ous ion ant ent ary ari ory ori ize ise iz ful ate ing est ia an er or al ic ed th en ly li y i e'.split(
    ' ',
  );
const MIN_ROOT_CHARS = 5;
/**
 * What is left of a stem without the ending that Porter's rules leave on it, so that "founder" and "founded", "Armenia" and "Armenian" meet.
 * Coarser than a stem: a match by it counts less.
 */
export function rootOf(stem: string): string {
  if (!/^[a-z]+$/u.test(stem)) return stem;
  for (const ending of ENDINGS) {
    if (stem.length - ending.length >= MIN_ROOT_CHARS && stem.endsWith(ending))
      return softened(stem.slice(0, -ending.length));
  }
  return softened(stem);
}

/** "Decid" and "decis", "produc" and "product" end the same. */
function softened(root: string): string {
  return root.length > MIN_ROOT_CHARS - 1
    ? root.replace(/(?:(?<=[a-z]{4})(?:d|s)|(?<=[a-z]{4}c)t|(?<=[a-z]{4})[ei])$/u, '')
    : root;
}
