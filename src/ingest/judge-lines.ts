import { scoreTrees } from '../boosted-trees.ts';
import { isHeadlineLike, isStoryLine, type ScrapedLine } from './classify-line.ts';
import type { FurnitureRule } from './furniture-rules.ts';
import { FileShape } from './line-features.ts';
import { PAGE_TREES, TITLE_TREES } from './line-trees.ts';
import { PLACE_RULE, REPEATED_RULE } from './structure-rules.ts';

/** Scores are log-odds: a line of the page is 18 times as likely as not. */
const MIN_SCORE = 2.9;
/** Sentences, and lines alone between two of a story, must be surer; labels and forms that repeat need less. */
const MIN_SENTENCE_SCORE = 3.5;
const MIN_REPEATED_SCORE = 0.8;
const MIN_REPEATS = 4;
/** What stands like a title is never taken off. */
const MAX_TITLE_SCORE = -2;
const MAX_TITLE_CHARS = 160;
/** Longer lines are paragraphs, whatever stands around them. */
const MAX_CHARS = 260;
/** Lines taken off make others plainer, once. */
const ROUNDS = 2;
/** The rules must know so many lines of a page; texts without any were not scraped with their pages. */
const MIN_PAGE_LINES = 2;
/** Speech, a question and its answer. */
const IS_SPEECH = /^[QA][:.] |^["“„«]/u;

const RULE: FurnitureRule = { ...PLACE_RULE, examples: [], keeps: [], patterns: [], maxChars: MAX_CHARS };

const REPEATED: FurnitureRule = { ...RULE, name: REPEATED_RULE };

/**
 * Marks the lines that no rule knows and that stand, repeat and are built like lines of a page, and says of the others how much they stand
 * like titles. Trees learned that from made-up pages (scripts/train-lines.ts): no word of a page is in them.
 */
export function judgeLines(lines: readonly ScrapedLine[]): readonly ScrapedLine[] {
  if (!isOfPages(lines)) return lines;
  let judged = lines;
  for (let round = 0; round < ROUNDS; round += 1) {
    const shape = new FileShape(judged);
    const next = judged.map((line, at) => judgeLine(line, at, shape, judged));
    const isSettled = next.every(({ kind }, at) => kind === judged[at]?.kind);
    judged = next;
    if (isSettled) break;
  }
  return judged;
}

function judgeLine(line: ScrapedLine, at: number, shape: FileShape, lines: readonly ScrapedLine[]): ScrapedLine {
  if (line.kind !== 'text' || line.text.length > MAX_CHARS || IS_SPEECH.test(line.text)) return line;
  const features = shape.featuresOf(at);
  const titleScore = mayBeTitle(line) ? scoreTrees(TITLE_TREES, features) : undefined;
  const scored = titleScore === undefined ? line : { ...line, titleScore };
  if ((titleScore ?? MAX_TITLE_SCORE) > MAX_TITLE_SCORE) return scored;
  if (scoreTrees(PAGE_TREES, features) < boundOf(line, lines[at - 1], lines[at + 1])) return scored;
  return { ...line, kind: 'furniture', rule: line.isRepeated ? REPEATED : RULE, isSentence: false, isRepeated: false };
}

function mayBeTitle(line: ScrapedLine): boolean {
  return (
    (isHeadlineLike(line) || line.text.length < MAX_TITLE_CHARS) && !isStoryLine(line) && /\p{L}{2}/u.test(line.text)
  );
}

function boundOf(line: ScrapedLine, above: ScrapedLine | undefined, below: ScrapedLine | undefined): number {
  if (Math.max(line.repeats, line.formRepeats) >= MIN_REPEATS && isHeadlineLike(line)) return MIN_REPEATED_SCORE;
  const isAlone = above?.isSentence === true && below?.isSentence === true;
  return line.isSentence || isAlone ? MIN_SENTENCE_SCORE : MIN_SCORE;
}

function isOfPages(lines: readonly ScrapedLine[]): boolean {
  let known = 0;
  for (const { kind, rule } of lines)
    if (kind === 'stamp' || kind === 'byline' || (kind === 'furniture' && rule?.name !== 'separator')) known += 1;
  return known >= MIN_PAGE_LINES;
}
