import type { Span } from '../article/sentences.ts';
import { type NameRun, nameRuns } from './name-runs.ts';
import { isTitle } from './person-titles.ts';
import { timeExpressions } from './time-expressions.ts';
import { wholeQuantity } from './whole-quantity.ts';

/** Words that an answer neither ends nor begins with. */
const DANGLING_END =
  /(?:[\s,;:–—-]+(?:and|or|but|said|says|say|told|who|which|that|the|a|an|of|in|on|at|to|for|from|with|by|as|his|her|its|their|is|are|was|were|has|have|had|it|he|she|they))+[\s,;:–—-]*$/iu;
const DANGLING_START =
  /^(?:(?:and|or|but|that|which|who|said|says|told|is|are|was|were|has|have|had|been|of|as)\s+)+/iu;
/** A quotation that goes on longer than this is not the rest of an answer. */
const MAX_QUOTE_REST = 60;

/** An answer made whole: no cut words, names, dates, numbers or quotations, no lone title, nothing that dangles. Ranges are of the sentence. */
export function completeSpan(sentence: string, span: Span): Span {
  const stripped = withoutDangling(sentence, wholeWords(sentence, span));
  const named = wholeName(sentence, stripped, nameRuns(sentence));
  const timed = wholeTime(sentence, named);
  return wholeQuote(sentence, wholeQuantity(sentence, timed));
}

/** "capable drone" out of "nuclear-capable drone", "3" out of "3:42": ends stand where words end. */
function wholeWords(sentence: string, { start, end }: Span): Span {
  const before = /(?:[\p{L}\p{N}\p{M}.]+[-/]|\d+[:.,])+$/u.exec(sentence.slice(0, start))?.[0] ?? '';
  const isCut = /^[\p{L}\p{N}]/u.test(sentence.slice(start, end)) && !/^\d+[,.]$/u.test(before);
  const isNumber = /\d$/u.test(sentence.slice(start, end));
  const after = /^(?:[-/](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+|[:.,](?=\d)\d+)+/u.exec(sentence.slice(end))?.[0] ?? '';
  // "843" of "843-acre" is whole.
  return {
    start: isCut ? start - before.length : start,
    end: isNumber && after.startsWith('-') ? end : end + after.length,
  };
}

function withoutDangling(sentence: string, { start, end }: Span): Span {
  const text = sentence.slice(start, end);
  const from = DANGLING_START.exec(text)?.[0].length ?? 0;
  const to = DANGLING_END.exec(text.slice(from))?.[0].length ?? 0;
  return text.length - from - to < 2 ? { start, end } : { start: start + from, end: end - to };
}

/** Names are not cut inside; a lone title goes on to its name; a possessive ending stays outside. */
function wholeName(sentence: string, span: Span, names: readonly NameRun[]): Span {
  let { start, end } = span;
  for (const name of names) {
    if (start > name.core && start < name.end) start = startInName(sentence, name, start);
    if (end > name.core && end < name.end) end = name.end;
    // "Foreign Minister" of "Foreign Minister Choe Son Hui".
    const isLoneTitle = start >= name.start && end <= name.core && name.core > name.start;
    const last = sentence.slice(start, end).split(/\s+/u).at(-1)?.toLowerCase() ?? '';
    if (isLoneTitle && (isTitle(last) || last === 'state')) end = name.end;
  }
  const possessive = /['’]s?$/u.exec(sentence.slice(start, end))?.[0].length ?? 0;
  return { start, end: names.some((name) => name.end === end - possessive) ? end - possessive : end };
}

/** Bodies whose names need what follows "of". */
const BODY_OF =
  /\b(?:House|University|Department|Ministry|Bank|Republic|Court|Council|Board|Bureau|Office|Institute|Museum|Church|Secretary)\s+of\s+(?:the\s+)?$/u;

/** A name is whole from its first word on; "of" parts it unless it belongs to a body's name ("Museum of Holy See"). */
function startInName(sentence: string, { core }: NameRun, start: number): number {
  const before = sentence.slice(core, start);
  const of = /^.*\bof\s+(?:the\s+)?/u.exec(before)?.[0];
  return of === undefined || BODY_OF.test(of) ? core : core + of.length;
}

/** "Jan" or "14" of "Jan. 14" is no date; "2024" of "Jan. 14, 2024" was chosen on purpose. */
function wholeTime(sentence: string, { start, end }: Span): Span {
  for (const time of timeExpressions(sentence)) {
    if (end <= time.start || start >= time.end || (start <= time.start && end >= time.end)) continue;
    const cut = sentence.slice(Math.max(start, time.start), Math.min(end, time.end)).trim();
    const isTime = timeExpressions(cut).some((part) => part.end - part.start === cut.length);
    if (!isTime || /^\p{L}+\.?$/u.test(cut) !== /^\p{L}+$/u.test(cut))
      return { start: Math.min(start, time.start), end: Math.max(end, time.end) };
  }
  return { start, end };
}

/** Quotation marks come in pairs: a lone one at an end is left out, a lone one inside brings the other where that is near. */
function wholeQuote(sentence: string, { start, end }: Span): Span {
  const text = sentence.slice(start, end);
  const marks = [...text.matchAll(/[“”"]/gu)].map(({ index }) => index);
  if (marks.length % 2 === 0) return { start, end };
  if (marks[0] === 0) return { start: start + 1, end };
  if (marks.at(-1) === text.length - 1) return { start, end: end - 1 };
  const rest = sentence.slice(end, end + MAX_QUOTE_REST).search(/[”"]/u);
  return rest >= 0 ? { start, end: end + rest + 1 } : { start, end };
}
