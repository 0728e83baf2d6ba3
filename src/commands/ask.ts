import { type Answer, MAX_QUESTION_CHARS, type NoAnswer, type Question } from '../answer/answer-types.ts';
import { answerReply } from '../reply/answer-reply.ts';
import { noAnswerReply } from '../reply/no-answer-reply.ts';
import { type Answered, type CommandContext, defineCommand } from './define-command.ts';
import { PRIVATE } from './options.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'A question, answered with quoted sentences and their sources',
  options: {
    question: { type: 'text', description: 'What you want to know', required: true, maxChars: MAX_QUESTION_CHARS },
    private: PRIVATE,
  },
  run: ({ question: text }, context) => showAnswer({ text, ...(context.topic && { context: context.topic }) }, context),
});

/** The answer, or why there is none (no hits). */
export async function showAnswer(
  question: Question,
  { newsroom, viewer }: Pick<CommandContext, 'newsroom' | 'viewer'>,
): Promise<Answered> {
  const answer = await newsroom.ask(question);
  const understood = asUnderstood(question, answer);
  return answer.kind === 'answer'
    ? { reply: answerReply(understood, answer, viewer), hits: answer.evidence.length }
    : { reply: noAnswerReply(understood, answer, viewer), hits: 0 };
}

/** The question without a context that said nothing to it: a reply names what it follows only where it does. */
function asUnderstood(question: Question, { usesContext }: Answer | NoAnswer): Question {
  return usesContext === false ? { text: question.text } : question;
}
