import { isHeadlineLike, type ScrapedLine, TITLE_LABEL, wordCount } from './classify-line.ts';
import { headReach } from './head-reach.ts';
import { isSameText } from './lines.ts';
import { repetitionOf } from './repetition.ts';

/** A head is never longer than this many lines of text. */
export const MAX_HEAD_LINES = 60;
/** Rules that headlines fall under by chance: "Watch: storm closes bridges", "Correction: …". */
const MAY_BE_TITLES: ReadonlySet<string> = new Set([
  'related-link',
  'page-mark',
  'photo-credit',
  'sign-off',
  'navigation',
]);
/** Shorter lines above a longer headline are names of sections and papers. */
const MIN_TITLE_WORDS = 4;

/** In capitals throughout. */
const IS_INSTITUTION =
  /^(?:THE )?(?:MINISTRY|DEPARTMENT|OFFICE|EMBASSY|CONSULATE|GOVERNMENT|REPUBLIC|STATE|CITY|UNIVERSITY|COMMISSION|COUNCIL|AGENCY|DIRECTORATE|PRESS)\b[^\p{Ll}.!?]{3,70}$/u;
const MAX_CUT_CHARS = 160;
/** A line with more stands as titles do, as far as the trees have learned. */
export const MIN_TITLE_SCORE = 1;
const MIN_NOTICES = 3;
const MAX_NAMES = 2;

/** Where the title stands: the first line that is no furniture, no menu, no name of a section or a paper. */
export function findTitle(lines: readonly ScrapedLine[]): number {
  const surest = surestTitle(lines);
  if (surest !== undefined) return surest;
  const candidates: number[] = [];
  for (let at = 0; at < Math.min(lines.length, MAX_HEAD_LINES); at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (TITLE_LABEL.test(line.text)) return at;
    if (line.kind !== 'text' || (line.isRepeated && repetitionOf(lines, at) === undefined)) continue;
    // A notice that the site prints above its stories.
    if (line.isSentence && line.repeats >= MIN_NOTICES && lines[at + 1] !== undefined) continue;
    if (isCutTitle(lines, at) || (line.isSentence && lines[at - 1]?.rule?.name === 'greeting')) continue;
    candidates.push(at);
    if (line.isSentence && !isHeadlineLike(line)) break;
  }
  const [first] = candidates;
  if (first === undefined) return firstUsable(lines);
  const firstLine = lines[first];
  // A headline that was taken for something else ("Watch: storm closes bridges") is better than a paragraph as a title.
  const passedBy = lines
    .slice(0, first)
    .findIndex(
      (line) =>
        (line.kind === 'caption' || MAY_BE_TITLES.has(line.rule?.name ?? '')) &&
        isHeadlineLike(line) &&
        wordCount(line.text) >= MIN_TITLE_WORDS,
    );
  if (passedBy >= 0 && isParagraph(firstLine)) return passedBy;
  // A label that many stories have is a better title than a paragraph or the only line of text.
  const isAll = candidates.length === 1 && lines.slice(first + 1).every(({ kind }) => kind !== 'text');
  const label = isAll || isParagraph(firstLine) ? longestLabel(lines.slice(0, first)) : undefined;
  if (label !== undefined) return label;
  const chosen =
    candidates.find(
      (at, place) =>
        !isMenuItem(lines, at) && !isName(lines, candidates, place) && !isLetterhead(lines, candidates, place),
    ) ?? first;
  return withoutSiteName(lines, candidates, chosen);
}

/** The line that stands most like a title before the first two paragraphs, if it does so surely. */
function surestTitle(lines: readonly ScrapedLine[]): number | undefined {
  let surest: number | undefined;
  let paragraphs = 0;
  for (let at = 0; at < Math.min(lines.length, MAX_HEAD_LINES) && paragraphs < 2; at += 1) {
    const score = lines[at]?.titleScore ?? 0;
    const isLong = wordCount(lines[at]?.text ?? '') >= MIN_TITLE_WORDS;
    if (isLong && score > MIN_TITLE_SCORE && score > (lines[surest ?? -1]?.titleScore ?? 0)) surest = at;
    if (lines[at]?.isProse === true && score <= 0) paragraphs += 1;
  }
  return surest;
}

/** "Rebels Agree to Talks…" in the trail of links above the title: the title cut short. */
function isCutTitle(lines: readonly ScrapedLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (text.length > MAX_CUT_CHARS || !/[….]$/u.test(text)) return false;
  const cut = /^(.{12,}?)\s?(?:…|\.{3})$/u.exec(text)?.[1];
  return cut !== undefined && lines.slice(at + 1, at + 4).some(({ text }) => text.startsWith(cut));
}

function isParagraph(line: ScrapedLine | undefined): boolean {
  return line?.isSentence === true && !isHeadlineLike(line);
}

function longestLabel(lines: readonly ScrapedLine[]): number | undefined {
  let longest: number | undefined;
  for (const [at, line] of lines.entries())
    if (line.isRepeated && line.text.length > (lines[longest ?? -1]?.text.length ?? 0)) longest = at;
  return longest;
}

/** Where nothing looks like a title: the longest label, then whatever is no furniture. */
function firstUsable(lines: readonly ScrapedLine[]): number {
  const repeated = lines
    .slice(0, MAX_HEAD_LINES)
    .findIndex((line) => line.kind === 'text' && isHeadlineLike(line) && wordCount(line.text) >= MIN_TITLE_WORDS);
  if (repeated >= 0) return repeated;
  const text = lines.findIndex(({ kind }) => kind === 'text');
  return text >= 0
    ? text
    : Math.max(
        0,
        lines.findIndex(({ kind }) => kind !== 'furniture'),
      );
}

/** One of three or more short lines right below each other, above anything longer. */
function isMenuItem(lines: readonly ScrapedLine[], at: number): boolean {
  const isShort = (line: ScrapedLine | undefined) =>
    line !== undefined &&
    (line.kind === 'furniture' ||
      line.isRepeated ||
      (line.text.length <= 24 && wordCount(line.text) <= 3 && !/[.?!]$/u.test(line.text)));
  if (!isShort(lines[at])) return false;
  let [from, to] = [at, at];
  while (from > 0 && lines[from]?.gap === 0 && isShort(lines[from - 1])) from -= 1;
  while (lines[to + 1]?.gap === 0 && isShort(lines[to + 1])) to += 1;
  return to - from >= 2 && from === 0;
}

/**
 * The name of a section or a paper: a word or two without a number, above a longer line that looks like a title with its head
 * below it; or up to four words that the date or other furniture of the page parts from the title.
 */
function isName(lines: readonly ScrapedLine[], candidates: readonly number[], place: number): boolean {
  const [at, next] = [candidates[place], candidates[titleBelow(lines, candidates, place)]];
  const [line, below] = [lines[at ?? -1], lines[next ?? -1]];
  if (at === undefined || next === undefined || line === undefined || below === undefined) return false;
  const words = wordCount(line.text);
  if (words > MIN_TITLE_WORDS || line.text.length > 40 || /[\d.?!]/u.test(line.text)) return false;
  const title = { ...below, text: below.text.replace(/^\d{1,2}[.)]\s+/u, '') };
  if (wordCount(title.text) < MIN_TITLE_WORDS || !isHeadlineLike(title) || isSameText(line.text, below.text))
    return false;
  if (lines.slice(next + 1, next + 12).some(({ text }) => isSameText(text, line.text))) return false;
  const between = lines.slice(at + 1, next);
  const isParted = between.some(({ kind }) => kind === 'stamp' || kind === 'furniture');
  if (words > 2) return isParted && wordCount(below.text) > words && !hasByline(between);
  const after = lines[next + 1];
  if (isParted || (after !== undefined && (after.kind !== 'text' || after.isProse || after.isRepeated))) return true;
  return headReach(lines, next) > next;
}

/** "MINISTRY OF HARBOURS AND ROADS" above the date, where the title stands in a block of its own below that. */
function isLetterhead(lines: readonly ScrapedLine[], candidates: readonly number[], place: number): boolean {
  const at = candidates[place] ?? -1;
  const next = candidates.find((candidate) => candidate > at && (lines[candidate]?.gap ?? 0) > 0);
  const [line, title] = [lines[at], lines[next ?? -1]];
  if (line === undefined || next === undefined || title === undefined || !IS_INSTITUTION.test(line.text)) return false;
  const isParted = lines.slice(at + 1, next).some(({ stamp }) => stamp?.day !== undefined);
  return isParted && wordCount(title.text) >= MIN_TITLE_WORDS && isHeadlineLike(title);
}

/** The next candidate, over more names of sections: "Sport", "Football". */
function titleBelow(lines: readonly ScrapedLine[], candidates: readonly number[], place: number): number {
  let below = place + 1;
  while (below <= place + MAX_NAMES && isShortName(lines[candidates[below] ?? -1])) below += 1;
  return below;
}

function isShortName(line: ScrapedLine | undefined): boolean {
  return line !== undefined && wordCount(line.text) <= 2 && line.gap === 0 && !/[\d.?!]/u.test(line.text);
}

/** A byline stands below the title that it belongs to. */
function hasByline(lines: readonly ScrapedLine[]): boolean {
  return lines.some(({ kind }) => kind === 'byline' || kind === 'caption');
}

/** "Storm closes three bridges | The Example" is the page's name; the title itself stands below it. */
function withoutSiteName(lines: readonly ScrapedLine[], candidates: readonly number[], chosen: number): number {
  const text = lines[chosen]?.text ?? '';
  const below = lines[chosen + 1];
  // "Kenya: Ferry operators halt crossings", and the same without the country below it.
  const prefix = /^[^:]{2,40}:\s(.{12,})$/u.exec(text)?.[1];
  if (prefix !== undefined && below?.kind === 'text' && isSameText(below.text, prefix)) return chosen + 1;
  const bare = /^(.{12,}?)\s(?:[|•·]|[–—-])\s[^|]{2,40}$/u.exec(text)?.[1];
  if (bare === undefined) return chosen;
  return candidates.find((at) => at > chosen && isSameText(lines[at]?.text ?? '', bare)) ?? chosen;
}
