/** Which letters a word has, as bits: words within few edits differ in few of them. Compared in a nanosecond. */
export function letterSet(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters >>> 0;
}

/** False only for words that are more than `max` edits apart: an edit changes at most two letters of the set. */
export function mayBeNear(a: number, b: number, max: number): boolean {
  let different = (a ^ b) >>> 0;
  for (let bit = 0; bit <= max * 2; bit += 1) {
    if (different === 0) return true;
    different = (different & (different - 1)) >>> 0;
  }
  return false;
}
