import type { Span } from '../article/sentences.ts';

const SIGN_BEFORE = /[$€£¥]\s?$/u;
const UNIT_AFTER = /^\s?(?:%|°[CF]?)|^\s(?:percent|per cent|million|billion|trillion)\b/u;
const QUALIFIER_BEFORE =
  /\b(?:up to|about|around|nearly|almost|at least|at most|more than|less than|fewer than|over|under|as many as|as much as|approximately|roughly|some|an estimated)\s$/iu;

/** A number with what belongs to it: the currency before it, the unit after it, and whether it is exact. */
export function wholeQuantity(sentence: string, { start, end }: Span): Span {
  const isNumber =
    /^[\p{Sc}\d]|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|half)\b/iu.test(
      sentence.slice(start, end),
    );
  if (!isNumber) return { start, end };
  const sign = SIGN_BEFORE.exec(sentence.slice(0, start))?.[0].length ?? 0;
  const unit = UNIT_AFTER.exec(sentence.slice(end))?.[0].length ?? 0;
  const from = start - sign;
  const qualifier = QUALIFIER_BEFORE.exec(sentence.slice(0, from))?.[0].length ?? 0;
  return { start: from - qualifier, end: end + unit };
}
