import { MAX_QUESTION_CHARS } from '../answer/answer-types.ts';
import { modalId } from './custom-id.ts';
import { plain } from './fit-text.ts';
import { MAX_INPUT_PLACEHOLDER_CHARS } from './limits.ts';
import type { Modal } from './reply.ts';

/**
 * The form behind Follow up and Ask privately; its text comes back as `ask-follow-up`.
 * @param options.question what the message answered, if it did; it stands under the label.
 */
export function followUpModal(
  askerId: string,
  options: { readonly private: boolean; readonly question?: string },
): Modal {
  const { private: isPrivate, question } = options;
  return {
    custom_id: modalId(askerId, isPrivate),
    title: isPrivate ? 'Ask privately' : 'Follow up',
    components: [
      {
        type: 18,
        label: 'Your question',
        ...(question !== undefined && { description: plain(`After: ${question}`, MAX_INPUT_PLACEHOLDER_CHARS) }),
        component: {
          type: 4,
          custom_id: 'text',
          style: 1,
          min_length: 1,
          max_length: MAX_QUESTION_CHARS,
          required: true,
        },
      },
    ],
  };
}
