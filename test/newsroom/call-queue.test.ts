import { expect, test } from 'vitest';
import { createCallQueue } from '../../src/newsroom/call-queue.ts';
import type { CallFrame } from '../../src/newsroom/frames.ts';

function openQueue({ isAlone = false } = {}) {
  const answered: number[] = [];
  const others = { none: isAlone };
  const tasks: (() => void)[] = [];
  const take = createCallQueue({
    answer: ({ n }) => void answered.push(n),
    later: (task) => void tasks.push(task),
    isAlone: () => others.none,
  });
  const call = (n: number, method: CallFrame['method'] = 'ask') => take({ n, method, deadline: 0, args: [] });
  const goOn = () => {
    for (const task of tasks.splice(0)) task();
  };
  return { answered, call, goOn, others };
}

test('calls are answered one at a time, in the order they came in', () => {
  const { answered, call, goOn } = openQueue();
  call(1);
  call(2, 'search');
  expect(answered).toEqual([]);
  goOn();
  expect(answered).toEqual([1]);
  call(3);
  goOn();
  goOn();
  expect(answered).toEqual([1, 2, 3]);
  goOn();
  call(4);
  goOn();
  expect(answered).toEqual([1, 2, 3, 4]);
});

test('a suggestion overtakes all that wait', () => {
  const { answered, call, goOn } = openQueue();
  call(1);
  call(2);
  goOn();
  call(3, 'complete');
  expect(answered).toEqual([1, 3]);
  goOn();
  expect(answered).toEqual([1, 3, 2]);
});

test('a call that is alone is answered at once, but not before those that wait', () => {
  const { answered, call, goOn, others } = openQueue({ isAlone: true });
  call(1);
  expect(answered).toEqual([1]);
  others.none = false;
  call(2);
  others.none = true;
  call(3);
  expect(answered).toEqual([1]);
  goOn();
  goOn();
  expect(answered).toEqual([1, 2, 3]);
});
