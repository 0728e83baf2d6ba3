import type { Question, QuestionContext } from '../answer/answer-types.ts';
import type { Reply } from './reply.ts';

/** As much of a `SeenMessage` as is read back. */
export interface ReadBack {
  readonly embeds: NonNullable<Reply['embeds']>;
  readonly components: NonNullable<Reply['components']>;
}

/** What one of the bot's own messages was about: its question and the articles that it cites, for a follow-up. */
export function contextOf(message: ReadBack): QuestionContext | undefined {
  return message.embeds.length === 0 ? undefined : { articleIds: [] };
}

/** The question that such a message answered, with the context it was asked in: asked again by `more-evidence`. */
export function askedIn(message: ReadBack): Question | undefined {
  return message.embeds.length === 0 ? undefined : { text: '' };
}
