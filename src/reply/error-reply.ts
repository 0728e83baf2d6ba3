import { fitReply } from './fit-reply.ts';
import { code, marked } from './fit-text.ts';
import { MAX_CONTENT_CHARS } from './limits.ts';
import type { Reply } from './reply.ts';

const ID_LINE_CHARS = 200;
const MAX_ID_CHARS = 60;

/**
 * What went wrong and what to do next.
 * @param text plain, escaped here; its lines stay.
 * @param errorId stands in the log beside the stack.
 */
export function errorReply(text: string, errorId?: string): Reply {
  const message = text
    .split('\n')
    .map((line) => marked(line, MAX_CONTENT_CHARS - ID_LINE_CHARS))
    .join('\n');
  const idLine =
    errorId === undefined ? '' : `Error id: ${code(errorId, MAX_ID_CHARS)}. Tell it to whoever runs this bot.`;
  return fitReply({ content: [message, idLine].filter((line) => line !== '').join('\n') });
}
