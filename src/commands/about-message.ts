import { MAX_QUESTION_CHARS } from '../answer/answer-types.ts';
import { shapeOf } from '../answer/question-shape.ts';
import { cutWords } from '../article/cut.ts';
import { analyze } from '../index/analyze.ts';
import { cleanLine, isBlank } from '../reply/clean-text.ts';
import { withNotice } from '../reply/notice-reply.ts';
import { shownText } from '../reply/shown-text.ts';
import { showAnswer } from './ask.ts';
import type { Answered, CommandContext } from './define-command.ts';
import type { Plan } from './plan.ts';
import { problem } from './problem.ts';
import { rarestWords } from './rarest-words.ts';
import type { Request, SeenMessage } from './request.ts';
import { MAX_QUERY_CHARS } from './search.ts';
import { showSearch } from './show-search.ts';

/** The entry under "Apps" of a message's menu. */
export const ASK_ABOUT_MESSAGE = 'Ask about this message';

/** Addresses say nothing about the topic. */
const ADDRESS = /https?:\/\/\S+/giu;

/** What the collection has about a message of anyone, for the eyes of the asker alone. */
export function planAbout({ message }: Extract<Request, { kind: 'about' }>): Plan {
  return {
    label: 'about',
    pace: 'ask',
    private: true,
    run: (context) => answerAbout(textOf(message), context),
  };
}

async function answerAbout(text: string, context: CommandContext): Promise<Answered> {
  if (text === '') return problem('There are no words in this message. Use /ask to put a question of your own.');
  if (text.length > MAX_QUESTION_CHARS) return searchRarest(text, context);
  // Of a message that asks nothing no sentence is the answer: the articles that speak of the same are.
  const alike = looksLikeQuestion(text) ? undefined : await searchFor(text, context);
  if (alike !== undefined && alike.hits > 0) return alike;
  const answered = await showAnswer({ text }, context);
  if (answered.hits > 0) return answered;
  const found = alike ?? (await searchFor(text, context));
  return found.hits > 0 ? found : answered;
}

function looksLikeQuestion(text: string): boolean {
  return text.includes('?') || shapeOf(analyze(text)).asks !== 'none';
}

async function searchRarest(text: string, context: CommandContext): Promise<Answered> {
  const words = await rarestWords(text, context.newsroom);
  if (words.length === 0) return problem('No article has any word of this message. /latest shows what there is.');
  const { reply, hits } = await searchFor(words.join(' '), context);
  return { reply: withNotice(reply, 'The message is long: these articles share its rarest words.'), hits };
}

function searchFor(text: string, context: CommandContext): Promise<Answered> {
  const query = cutWords(text, MAX_QUERY_CHARS);
  return showSearch({ mode: 'search', query, sort: 'relevance', page: 0 }, context);
}

/** What a person would read: the text, or of a message without text what its embeds say. */
function textOf({ content, embeds }: SeenMessage): string {
  const said = wordsOf(content);
  return said !== '' ? said : wordsOf(embeds.flatMap(({ title, description }) => [title, description]).join('\n'));
}

function wordsOf(markdown: string): string {
  const words = cleanLine(shownText(markdown).replace(ADDRESS, ' '));
  return isBlank(words) ? '' : words;
}
