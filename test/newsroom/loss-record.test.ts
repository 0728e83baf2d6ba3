import { expect, test } from 'vitest';
import { createLossRecord } from '../../src/newsroom/loss-record.ts';

const MINUTE = 60_000;

test('waits twice as long after every loss, and gives up at the fifth in ten minutes', () => {
  let now = 0;
  const record = createLossRecord(() => now);
  const delays: number[] = [];
  for (const at of [0, 2, 4, 6]) {
    now = at * MINUTE;
    const verdict = record.add();
    if (verdict.kind === 'retry') delays.push(verdict.afterMs);
  }
  expect(delays).toEqual([250, 500, 1_000, 2_000]);
  now = 9 * MINUTE;
  expect(record.add()).toEqual({ kind: 'hopeless' });
});

test('forgets what is more than ten minutes ago', () => {
  let now = 0;
  const record = createLossRecord(() => now);
  for (let loss = 0; loss < 20; loss += 1) {
    now = loss * 3 * MINUTE;
    expect(record.add().kind).toBe('retry');
  }
});
