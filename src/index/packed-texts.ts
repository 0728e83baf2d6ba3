/**
 * A sorted list of words, joined: a string of its own and its place in a list cost a word forty bytes, here it has its letters and
 * four more. In chunks, because one letter beyond Latin-1 doubles the string that it stands in.
 */
export interface PackedTexts {
  readonly chunks: readonly string[];
  /** For each word, where it ends in its chunk. */
  readonly ends: Uint32Array;
}

const CHUNK_BITS = 10;
const CHUNK = 1 << CHUNK_BITS;

/** @param texts sorted by `compareText`. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const chunks: string[] = [];
  const ends = new Uint32Array(texts.length);
  for (let start = 0; start < texts.length; start += CHUNK) {
    const words = texts.slice(start, start + CHUNK);
    let end = 0;
    for (const [offset, word] of words.entries()) {
      end += word.length;
      ends[start + offset] = end;
    }
    chunks.push(words.join(''));
  }
  return { chunks, ends };
}

/** @returns '' beyond the last. */
export function textAt({ chunks, ends }: PackedTexts, index: number): string {
  const start = (index & (CHUNK - 1)) === 0 ? 0 : ends[index - 1];
  return chunks[index >>> CHUNK_BITS]?.slice(start, ends[index]) ?? '';
}

/** Position of the first word that is not before `key`. */
export function findText(texts: PackedTexts, key: string): number {
  let low = 0;
  let high = texts.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textAt(texts, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether there is a chunk for every word and each word ends within its own, behind the one before. */
export function isWholeTexts({ chunks, ends }: PackedTexts): boolean {
  if (chunks.length !== Math.ceil(ends.length / CHUNK)) return false;
  let previous = 0;
  for (const [index, end] of ends.entries()) {
    if ((index & (CHUNK - 1)) === 0) previous = 0;
    if (end < previous || end > (chunks[index >>> CHUNK_BITS]?.length ?? 0)) return false;
    previous = end;
  }
  return true;
}
