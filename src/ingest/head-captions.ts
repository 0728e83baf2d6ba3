import { type ScrapedLine, wordCount } from './classify-line.ts';
import { isSameText } from './lines.ts';

/** A caption whose credit is the name of an agency alone. */
const MAX_PLAIN_CAPTION_CHARS = 250;
const MAX_CREDITED_CHARS = 300;
/** Headings inside a story are mostly shorter. */
const MIN_CAPTION_WORDS = 5;
/** A caption without a credit tells its day to the end: "… in Nairobi, Kenya, Monday, March 4, 2024." */
const DATED = /,\s\p{Lu}\p{L}{2,8}\.? \d{1,2}, (?:19|20)\d{2}\.?$/u;
const SENTENCE_BREAK = /[\p{Ll}\d][.!?]["”’)]* ["“‘(]?\p{Lu}/u;

/** The captions of a head: said once or twice above the second title, and again below it. */
export class HeadCaptions {
  readonly texts: string[] = [];
  readonly credits: string[] = [];
  readonly #lines: readonly ScrapedLine[];
  /** Where the title is said again, and up to where every line belongs to the head, whatever it looks like. */
  readonly #repeatedTitle: number | undefined;
  readonly #sureEnd: number;
  readonly #titleAt: number;
  /** How often each caption stands above the second title: below it, it stands no more often. */
  readonly #above = new Map<string, number>();

  constructor(lines: readonly ScrapedLine[], titleAt: number, repeatedTitle: number | undefined, sureEnd: number) {
    this.#lines = lines;
    this.#titleAt = titleAt;
    this.#repeatedTitle = repeatedTitle;
    this.#sureEnd = sureEnd;
  }

  /**
   * Takes a line that is a caption where it stands.
   * @param hasLabels a byline, a time or a button stood above: what follows is a caption only if its form says so.
   * @param reach up to this line, other lines of the head follow.
   */
  take(line: ScrapedLine, at: number, hasLabels: boolean, reach: number): 'caption' | 'again' | undefined {
    const text = line.caption?.text ?? line.text;
    const known = this.texts.find((caption) => isSameText(caption, text));
    if (at < this.#sureEnd) {
      if (line.kind !== 'caption' && line.kind !== 'text') return undefined;
      this.#above.set(known ?? text, (this.#above.get(known ?? text) ?? 0) + 1);
      return known === undefined ? this.#add(line) : 'again';
    }
    if (known !== undefined) return this.#isAgain(line, at, known, hasLabels) ? 'again' : undefined;
    if (line.kind === 'caption') {
      // A first paragraph may end in the name of an agency, too; a caption is short.
      const isShort = line.caption?.sureness === 'photo' || line.text.length <= MAX_PLAIN_CAPTION_CHARS;
      return isShort ? this.#add(line) : undefined;
    }
    if (line.kind !== 'text') return undefined;
    const below = this.#lines[at + 1];
    const isDoubledBlock = line.text.length >= 40 && below?.gap === 0 && isSameText(below.text, line.text);
    if (isDoubledBlock && this.#sureEnd === this.#titleAt) return this.#add(line);
    if (at < reach && hasLabels && DATED.test(line.text)) return this.#add(line);
    const credit = creditBeside(this.#lines, at, at < reach);
    return credit === undefined ? undefined : this.#add(line, credit);
  }

  /** Below the second title the captions stand once more, as often as above; said again after that, it is the story that says it. */
  #isAgain(line: ScrapedLine, at: number, caption: string, hasLabels: boolean): boolean {
    const previous = this.#lines[at - 1];
    if (this.#repeatedTitle === undefined && line.kind !== 'caption')
      return isSameText(previous?.text ?? '', caption) && line.gap === 0;
    const left = this.#above.get(caption) ?? 1;
    if (left <= 0) return false;
    const follows = previous !== undefined && isSameText(previous.caption?.text ?? previous.text, caption);
    // Set off by a blank line, it is the first paragraph, unless its credit shows that it is none.
    if (follows && line.gap > 0 && line.kind !== 'caption') return false;
    if (hasLabels && line.kind !== 'caption') return false;
    this.#above.set(caption, left - 1);
    return true;
  }

  #add(line: ScrapedLine, credit = line.caption?.credit): 'caption' {
    this.texts.push(line.caption?.text ?? line.text);
    if (credit !== undefined) this.credits.push(credit);
    return 'caption';
  }
}

/**
 * The credit right above or below a line, which makes it the caption of a picture: "Getty Images" and the caption below it, or
 * the caption and "Photo: Reuters" below that.
 * @param mayBeApart in the head of a page a blank line may stand between.
 */
export function creditBeside(lines: readonly ScrapedLine[], at: number, mayBeApart: boolean): string | undefined {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined || line.kind !== 'text' || line.isRepeated) return undefined;
  const [isBelowCredit, isAboveCredit] = [isCredit(above), isCredit(below)];
  if (!isBelowCredit && !isAboveCredit) return undefined;
  if (line.text.length > MAX_CREDITED_CHARS || SENTENCE_BREAK.test(line.text) || !line.text.includes(' '))
    return undefined;
  const isLabel = isBelowCredit && /caption\s*[:,]?$/iu.test(above?.text ?? '');
  if (isLabel && line.gap <= 1) return '';
  if (isBelowCredit && line.gap === 0 && (!line.isSentence || mayBeApart)) return above?.text;
  if (!isAboveCredit) return undefined;
  // "Getty Images" with a line right below belongs to that.
  if (below !== undefined && isLabelledCredit(below) && !line.isSentence && wordCount(line.text) >= MIN_CAPTION_WORDS)
    return below.text;
  const isOfNext = lines[at + 2]?.gap === 0 && lines[at + 2]?.kind === 'text' && below?.gap !== 0;
  return below?.gap === 0 || (mayBeApart && !isOfNext) ? below?.text : undefined;
}

/** "Image: Dana Reyes/AFP": as it says whose picture it is, the words above are its caption, a blank line between or not. */
function isLabelledCredit({ text, gap }: ScrapedLine): boolean {
  return gap <= 1 && /^(?:image|photo|photograph|picture|credit)s?\s?[:：]\s?\p{Lu}/iu.test(text);
}

function isCredit(line: ScrapedLine | undefined): boolean {
  return line?.kind === 'furniture' && line.rule?.name === 'photo-credit';
}
