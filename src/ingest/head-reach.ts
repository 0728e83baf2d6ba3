import { type ScrapedLine, TITLE_LABEL } from './classify-line.ts';
import { isDoubled } from './repetition.ts';

/** The dateline, byline and buttons of a page stand within so many lines of its title. */
const MAX_REACH_LINES = 40;
/** Between the title and them stands a sentence or two that sum the story up; more is the story itself. */
const MAX_SENTENCES_BETWEEN = 2;
const MAX_SUMMARY_CHARS = 260;
/** Rules for lines that end a page: no head has them. */
const ENDS: ReadonlySet<string> = new Set(['copyright', 'end-mark', 'separator']);
/** So many blank lines part stories. */
const MAX_GAP = 3;

/** Where the widgets of a head stand: below the title and one block of captions. */
export function widgetsBelow(lines: readonly ScrapedLine[], titleAt: number): number | undefined {
  for (let at = titleAt + 1; at < Math.min(lines.length, titleAt + 10); at += 1) {
    const line = lines[at];
    if (line === undefined) return undefined;
    if (line.kind === 'widget') {
      const isPair = lines[at + 1]?.kind === 'widget' && lines[at + 1]?.gap === 0;
      const between = lines.slice(titleAt + 1, at);
      const isOneBlock =
        between.every((other, place) => place === 0 || other.gap === 0) && (line.gap === 0 || between.length === 0);
      const areKnown = between.every((other, place) => other.kind !== 'text' || isDoubled(between, place));
      return isPair && (isOneBlock || areKnown) ? at : undefined;
    }
  }
  return undefined;
}

/**
 * Index of the last line below the title that only a head has (a date, a byline, buttons in a row), with no more than a summary
 * between; the title's own if there is none. Up to there, short lines are labels.
 */
export function headReach(lines: readonly ScrapedLine[], titleAt: number): number {
  let reach = titleAt;
  let sentences = 0;
  for (let at = titleAt + 1; at < Math.min(lines.length, titleAt + MAX_REACH_LINES); at += 1) {
    const line = lines[at];
    const isUnderline = at === titleAt + 1 && line?.gap === 0 && line.rule?.name === 'separator';
    if (line === undefined || (ENDS.has(line.rule?.name ?? '') && !isUnderline)) break;
    if (TITLE_LABEL.test(line.text)) break;
    // Below a sentence, a list of links or a wide gap is the end of this story.
    if (sentences > 0 && (line.gap >= MAX_GAP || line.rule?.role !== undefined)) break;
    if (line.isSentence && !isCredited(lines, at)) {
      sentences += 1;
      if (sentences > MAX_SENTENCES_BETWEEN || line.text.length > MAX_SUMMARY_CHARS) break;
    } else if (sentences < MAX_SENTENCES_BETWEEN && isOfHeads(lines, at)) reach = at;
  }
  return reach;
}

/** Words under a picture: its credit stands right below. */
function isCredited(lines: readonly ScrapedLine[], at: number): boolean {
  const below = lines[at + 1];
  return below?.gap === 0 && below.rule?.name === 'photo-credit';
}

function isOfHeads(lines: readonly ScrapedLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined) return false;
  if (line.kind === 'byline') return true;
  if (line.kind === 'stamp') return line.stamp?.day !== undefined || line.stamp?.isSure === true;
  const beside = [lines[at - 1], lines[at + 1]];
  return isKnown(line) ? beside.some(isOfPage) : line.isRepeated && beside.some(isKnown);
}

/** Furniture of the page, as a row of buttons has; advertisements and links stand in the middle of stories too. */
function isOfPage(line: ScrapedLine | undefined): boolean {
  return line?.isRepeated === true || isKnown(line);
}

function isKnown(line: ScrapedLine | undefined): boolean {
  return line?.kind === 'furniture' && line.rule?.name !== 'advertisement' && line.rule?.role !== 'list-opener';
}
