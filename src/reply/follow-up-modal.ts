import { modalId } from './custom-id.ts';
import type { Modal } from './reply.ts';

/** The form behind Follow up and Ask privately. @param options.question what the message answered, if it did. */
export function followUpModal(
  askerId: string,
  options: { readonly private: boolean; readonly question?: string },
): Modal {
  return {
    custom_id: modalId(askerId, options.private),
    title: options.private ? 'Ask privately' : 'Follow up',
    components: [
      {
        type: 18,
        label: 'Your question',
        component: { type: 4, custom_id: 'text', style: 1, min_length: 1, max_length: 300, required: true },
      },
    ],
  };
}
