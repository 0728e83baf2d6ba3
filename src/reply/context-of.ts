import type { Question, QuestionContext } from '../answer/answer-types.ts';
import { FOLLOWS, FOLLOWS_MESSAGE, READ_AS, WHOLE_QUESTION } from './answer-parts.ts';
import { articleIdsIn } from './custom-id.ts';
import type { Reply } from './reply.ts';

/** As much of a `SeenMessage` as is read back. */
interface ReadBack {
  readonly embeds: NonNullable<Reply['embeds']>;
  readonly components: NonNullable<Reply['components']>;
}

/**
 * What one of the bot's own messages was about: the question that it answered (if it did) and the articles that it cites
 * or lists, in order. Undefined when it was about neither.
 */
export function contextOf(message: ReadBack): QuestionContext | undefined {
  const question = footerLine(message, READ_AS) ?? questionIn(message);
  const articleIds = articleIdsIn(message.components);
  if (question === undefined && articleIds.length === 0) return undefined;
  return { ...(question !== undefined && { question }), articleIds };
}

/** The question that such a message answered, with what it followed: asked again by `more-evidence`. */
export function askedIn(message: ReadBack): Question | undefined {
  const text = questionIn(message);
  if (text === undefined) return undefined;
  const follows = footerLine(message, FOLLOWS);
  if (follows === undefined) return { text };
  const articleIds = articleIdsIn(message.components);
  return { text, context: { ...(follows !== FOLLOWS_MESSAGE && { question: follows }), articleIds } };
}

/** Authors stand on answers only; a question too long for one stands in the footer. */
function questionIn(message: ReadBack): string | undefined {
  return footerLine(message, WHOLE_QUESTION) ?? message.embeds[0]?.author?.name;
}

function footerLine({ embeds }: ReadBack, label: string): string | undefined {
  const lines = embeds[0]?.footer?.text.split('\n') ?? [];
  return lines.find((line) => line.startsWith(label))?.slice(label.length);
}
