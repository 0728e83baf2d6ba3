import type { Span } from '../article/sentences.ts';
import { analyze } from '../index/analyze.ts';
import type { QuestionType } from './read-question.ts';

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)?|Sept(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WHEN = new RegExp(
  `\\b(?:${MONTH} \\d{1,2}(?:, \\d{4})?|\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{4}|(?:last|next|this|earlier this|late last|over the) (?:week|weekend|month|year|summer|winter|spring|fall|autumn)|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\\d{2})`,
  'gu',
);
const NUMBER =
  /(?:(?:about|around|nearly|almost|over|more than|less than|up to|at least|some) )?(?:[$€£]\s?)?(?:\d[\d,]*(?:\.\d+)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|hundreds|thousands|millions)\b)(?:\s?(?:%|percent|per cent|million|billion|trillion|hundred|thousand))?(?: (?:days|weeks|months|years|hours|minutes|people|countries|nations|miles|kilometers|dollars|euros))?/giu;
const NAME = /\p{Lu}[\p{L}'’-]*(?: (?:of|al|bin|de|von|van) \p{Lu}[\p{L}'’-]*| \p{Lu}[\p{L}'’.-]*)*/gu;
const PLACE = /\b(?:in|at|to|from|near|outside) (\p{Lu}[\p{L}'’-]*(?:,? \p{Lu}[\p{L}'’-]*)*)/gu;

/**
 * The words of a sentence that answer by the type of the question: the candidate nearest to the question's own words
 * that the question does not say itself.
 * @returns a range of the sentence, or undefined where the sentence itself is the answer.
 */
export function findSpan(sentence: string, type: QuestionType, asked: ReadonlySet<string>): Span | undefined {
  const anchors = analyze(sentence).filter(({ stem }) => asked.has(stem));
  const candidates = candidatesOf(sentence, type).filter(
    ({ start, end }) => !analyze(sentence.slice(start, end)).every(({ stem }) => asked.has(stem)),
  );
  const distance = ({ start, end }: Span) =>
    anchors.length === 0
      ? start
      : Math.min(...anchors.map((anchor) => Math.max(anchor.start - end, start - anchor.end, 0)));
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}

function candidatesOf(sentence: string, type: QuestionType): Span[] {
  switch (type) {
    case 'when':
      return matches(sentence, WHEN, 0);
    case 'quantity':
      return matches(sentence, NUMBER, 0);
    case 'where':
      return matches(sentence, PLACE, 1);
    case 'who':
      return matches(sentence, NAME, 0).filter(
        ({ start, end }) => start > 0 || sentence.slice(start, end).includes(' '),
      );
    default:
      return [];
  }
}

function matches(sentence: string, pattern: RegExp, group: number): Span[] {
  return [...sentence.matchAll(pattern)].map((match) => {
    const text = match[group] ?? match[0];
    const start = match.index + match[0].indexOf(text);
    return { start, end: start + text.length };
  });
}
