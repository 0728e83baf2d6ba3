import { fitReply } from './fit-reply.ts';
import { marked } from './fit-text.ts';
import { MAX_CONTENT_CHARS } from './limits.ts';
import { codeSpan } from './markdown.ts';
import type { Reply } from './reply.ts';

const ID_LINE_CHARS = 200;

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
  const idLine = errorId === undefined ? '' : `Error id: ${codeSpan(errorId)}. Tell it to whoever runs this bot.`;
  return fitReply({ content: [message, idLine].filter((line) => line !== '').join('\n') });
}
