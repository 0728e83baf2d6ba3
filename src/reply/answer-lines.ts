import type { Answer } from '../answer/answer-types.ts';
import { marked, stackBlocks } from './fit-text.ts';

const MAX_SPAN_CHARS = 400;
const MAX_MEMBER_CHARS = 120;
/** A longer bold line would read like a heading or a quotation. */
const MAX_BOLD_WORDS = 7;
/** More members stand in one paragraph: a list of forty lines hides the quotes. */
const MAX_MEMBER_LINES = 8;
const LABEL = 'Members: ';

/** The answer itself, in front of its evidence: yes or no, the span, or the members of a list, counted. */
export function answerLines({ polarity, span, list, evidence }: Answer, maxChars: number): string {
  const word = polarity === undefined ? [] : [`**${polarity === 'yes' ? 'Yes' : 'No'}.**`];
  if (list !== undefined && list.length > 0) {
    const head = [...word, `${list.length} in all, in the order of the text:`].join('\n');
    const text = members(list, maxChars - head.length - 1 - LABEL.length);
    // A line that begins with a quotation mark would read like a quotation of one.
    return `${head}\n${/^\s*[\p{Pi}\p{Pf}"'>]/u.test(text) ? LABEL : ''}${text}`;
  }
  if (polarity !== undefined) return word.join('');
  if (span === undefined) return evidence.length > 1 ? 'The articles say:' : 'The article says:';
  const text = marked(span, MAX_SPAN_CHARS);
  return span.trim().split(/\s+/u).length > MAX_BOLD_WORDS ? `Answer: ${text}` : `**${text}**`;
}

function members(list: readonly string[], maxChars: number): string {
  const items = list.map((member) => marked(member, MAX_MEMBER_CHARS));
  const describeRest = (left: number): string => `and ${left} more in the article`;
  return items.length > MAX_MEMBER_LINES
    ? stackBlocks(items, maxChars, describeRest, '; ')
    : stackBlocks(
        items.map((item) => `- ${item}`),
        maxChars,
        describeRest,
      );
}
