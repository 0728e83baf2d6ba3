import type { CallFrame } from './frames.ts';

/** Discord gives a suggestion no time to think, and the next letter makes it worthless; it costs a hundredth of an answer. */
const URGENT: CallFrame['method'] = 'complete';

export interface CallQueueOptions {
  readonly answer: (call: CallFrame) => void;
  /** Runs a task when what has come in meanwhile has been taken in. */
  readonly later: (task: () => void) => void;
  /** Whether nothing else is on its way, so that there is nothing to take in first. */
  readonly isAlone: () => boolean;
}

/**
 * Answers calls in the order they came in, one that is alone without delay, and suggestions at once: they wait for one answer, not for
 * those of everybody who asked before.
 */
export function createCallQueue({ answer, later, isAlone }: CallQueueOptions): (call: CallFrame) => void {
  const waiting: CallFrame[] = [];
  const answerNext = (): void => {
    const call = waiting.shift();
    if (waiting.length > 0) later(answerNext);
    if (call !== undefined) answer(call);
  };
  return (call) => {
    if (call.method === URGENT || (waiting.length === 0 && isAlone())) {
      answer(call);
      return;
    }
    waiting.push(call);
    if (waiting.length === 1) later(answerNext);
  };
}
