import { expect, test } from 'vitest';
import { countInFlight, IN_FLIGHT_BYTES, letQuestionsPass } from '../../src/newsroom/in-flight.ts';

const passingMs = (shared: SharedArrayBuffer) => {
  const startedMs = performance.now();
  letQuestionsPass(shared);
  return performance.now() - startedMs;
};

test('who builds pauses while a question waits, but never for long', () => {
  const shared = new SharedArrayBuffer(IN_FLIGHT_BYTES);
  const inFlight = countInFlight(shared);
  inFlight.begin();
  inFlight.begin();
  inFlight.end();
  expect(passingMs(shared)).toBeGreaterThan(8);
  // Whatever it takes until this thread comes round again, it is not for ever.
  expect(passingMs(shared)).toBeLessThan(10_000);
});

test('who builds goes on at once where nobody waits', () => {
  const shared = new SharedArrayBuffer(IN_FLIGHT_BYTES);
  const inFlight = countInFlight(shared);
  inFlight.begin();
  inFlight.end();
  const pauses = Array.from({ length: 20 }, () => passingMs(shared));
  expect(Math.min(...pauses)).toBeLessThan(5);
});

test('every thread sees whether more than one waits', () => {
  const shared = new SharedArrayBuffer(IN_FLIGHT_BYTES);
  const asking = countInFlight(shared);
  const answering = countInFlight(shared);
  asking.begin();
  expect(answering.isOne()).toBe(true);
  asking.begin();
  expect(answering.isOne()).toBe(false);
  asking.end();
  expect(answering.isOne()).toBe(true);
});
