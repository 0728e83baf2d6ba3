import {
  type Answer,
  type Candidate,
  MAX_QUESTION_CHARS,
  type NoAnswer,
  type Question,
} from '../answer/answer-types.ts';
import { type Button, button } from './components.ts';
import { buttonId } from './custom-id.ts';
import { plain } from './fit-text.ts';
import { MAX_AUTHOR_CHARS } from './limits.ts';
import type { Viewer } from './reply.ts';
import { shareButton } from './share-button.ts';

export const WHOLE_QUESTION = 'Question in full: ';
export const FOLLOWS = 'Follows: ';
/** How a follow-up was understood that names only what is different. */
export const READ_AS = 'Read as: ';
/** What a follow-up follows that was no question: an article, a list. */
export const FOLLOWS_MESSAGE = 'an earlier message';

/** The question above its answer, as a message's author line. */
export function questionLine({ text }: Question): { readonly name: string } {
  return { name: plain(text, MAX_AUTHOR_CHARS) };
}

/** What the line above had no room for, in lines of the footer, which show no format: `askedIn` reads them back as they were. */
export function questionFooter(
  { text, context }: Question,
  { readAs }: Pick<Answer | NoAnswer, 'readAs'>,
): readonly string[] {
  const whole = plain(text, MAX_QUESTION_CHARS);
  return [
    ...(whole === questionLine({ text }).name ? [] : [WHOLE_QUESTION + whole]),
    ...(readAs === undefined ? [] : [READ_AS + plain(readAs, MAX_QUESTION_CHARS)]),
    ...(context === undefined ? [] : [FOLLOWS + plain(context.question ?? FOLLOWS_MESSAGE, MAX_QUESTION_CHARS)]),
  ];
}

/** Buttons under an answer and under a "not in this collection". */
export function questionButtons(
  viewer: Viewer,
  evidenceLabel: string,
  candidates: readonly Candidate[],
): readonly Button[] {
  const { askerId, private: isPrivate, alone = false } = viewer;
  const share = shareButton(viewer);
  return [
    ...(candidates.length > 0 ? [button(evidenceLabel, buttonId(askerId, { verb: 'more-evidence' }))] : []),
    button('Follow up', buttonId(askerId, { verb: 'follow-up', private: false })),
    ...(share === undefined ? [] : [share]),
    ...(isPrivate || alone ? [] : [button('Ask privately', buttonId(askerId, { verb: 'follow-up', private: true }))]),
  ];
}
