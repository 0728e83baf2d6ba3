/** What the bytes 0x80 to 0x9f mean in windows-1252; five of them mean nothing and stay what they are. */
const WINDOWS_1252 = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
const FIRST = 0x80;

/** The character of a byte from 0x80 to 0x9f; undefined for any other number. */
export function charOf1252(code: number): string | undefined {
  return WINDOWS_1252[code - FIRST];
}
