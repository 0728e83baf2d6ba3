import type { CallFrame } from './frames.ts';

/** Discord gives a suggestion no time to think, and the next letter makes it worthless; it costs a hundredth of an answer. */
const URGENT: CallFrame['method'] = 'complete';

/**
 * Answers calls in the order they came in, suggestions at once: they wait for one answer, not for those of everybody who asked before.
 * @param later runs a task when what has come in meanwhile has been taken in.
 */
export function createCallQueue(
  answer: (call: CallFrame) => void,
  later: (task: () => void) => void,
): (call: CallFrame) => void {
  const waiting: CallFrame[] = [];
  const answerNext = (): void => {
    const call = waiting.shift();
    if (waiting.length > 0) later(answerNext);
    if (call !== undefined) answer(call);
  };
  return (call) => {
    if (call.method === URGENT) {
      answer(call);
      return;
    }
    waiting.push(call);
    if (waiting.length === 1) later(answerNext);
  };
}
