import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrate } from '../../src/answer/calibrate.ts';

test('gives the measured share at a measured point, and what lies between in between', () => {
  expect(calibrate(0)).toBe(0);
  expect(calibrate(0.75)).toBeCloseTo(0.62);
  expect(calibrate(0.7)).toBeCloseTo(0.545);
  expect(calibrate(1)).toBeCloseTo(0.86);
});

test('never falls as coverage rises', () => {
  const coverage = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(coverage, coverage, (a, b) => {
      expect(calibrate(Math.max(a, b))).toBeGreaterThanOrEqual(calibrate(Math.min(a, b)));
    }),
  );
});
