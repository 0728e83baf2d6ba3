import { errorReply } from '../reply/error-reply.ts';
import type { Answered } from './define-command.ts';

/** What stands in the way, told to the asker alone. */
export function problem(text: string): Answered {
  return { reply: errorReply(text), hits: 0, private: true };
}
