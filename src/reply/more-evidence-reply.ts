import type { Answer, NoAnswer, Question } from '../answer/answer-types.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply, Viewer } from './reply.ts';

/** All sentences that came near, best first. */
export function moreEvidenceReply(question: Question, result: Answer | NoAnswer, viewer: Viewer): Reply {
  return noticeReply(JSON.stringify([question, result, viewer]).slice(0, 900));
}
