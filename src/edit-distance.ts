/** Indexed words are no longer. */
const MAX_CHARS = 64;

// Thousands of words are compared for one typed word; arrays of their own for each would be most of the work.
let beforePrevious = new Uint8Array(MAX_CHARS + 1);
let previous = new Uint8Array(MAX_CHARS + 1);
let current = new Uint8Array(MAX_CHARS + 1);

/**
 * Optimal string alignment: an insertion, deletion, substitution or swap of neighbours costs 1.
 * @param max stops early: anything above it is `max + 1`, and so are words of more than 64 units.
 */
export function editDistance(a: string, b: string, max: number): number {
  const tooFar = max + 1;
  if (Math.abs(a.length - b.length) > max || a.length > MAX_CHARS || b.length > MAX_CHARS) return tooFar;
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > start && bEnd > start && a.charCodeAt(aEnd - 1) === b.charCodeAt(bEnd - 1)) {
    aEnd -= 1;
    bEnd -= 1;
  }
  const rows = aEnd - start;
  const columns = bEnd - start;
  if (rows === 0 || columns === 0) return Math.min(rows + columns, tooFar);
  for (let column = 0; column <= columns; column += 1) previous[column] = column;
  for (let row = 1; row <= rows; row += 1) {
    current[0] = row;
    let least = row;
    const letter = a.charCodeAt(start + row - 1);
    const letterBefore = row > 1 ? a.charCodeAt(start + row - 2) : -1;
    for (let column = 1; column <= columns; column += 1) {
      const other = b.charCodeAt(start + column - 1);
      let best = (previous[column - 1] ?? 0) + (letter === other ? 0 : 1);
      best = Math.min(best, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      if (column > 1 && letterBefore === other && letter === b.charCodeAt(start + column - 2))
        best = Math.min(best, (beforePrevious[column - 2] ?? 0) + 1);
      current[column] = best;
      if (best < least) least = best;
    }
    if (least > max) return tooFar;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return Math.min(previous[columns] ?? 0, tooFar);
}
