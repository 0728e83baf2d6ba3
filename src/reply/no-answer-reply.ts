import type { NoAnswer, Question } from '../answer/answer-types.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** An honest "not in this collection", with what is nearest. */
export function noAnswerReply(question: Question, noAnswer: NoAnswer, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([question, noAnswer, viewer]).slice(0, 900));
}
