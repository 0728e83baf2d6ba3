import { describe, expect, test } from 'vitest';
import { formatTime } from '../../../src/preview/client/times.ts';

const JUNE = Date.UTC(2025, 5, 8, 22, 30) / 1000;
const berlin = { nowMs: JUNE * 1000 + 3_600_000, locale: 'en-GB', timeZone: 'Europe/Berlin' };
const utc = { ...berlin, timeZone: 'UTC' };

describe('a timestamp', () => {
  test('is written in the zone of the reader, whose day may be another', () => {
    expect(formatTime(JUNE, 'D', utc)).toBe('8 June 2025');
    expect(formatTime(JUNE, 'D', berlin)).toBe('9 June 2025');
    expect(formatTime(JUNE, 't', berlin)).toBe('00:30');
  });

  test('without a known style has date and time', () => {
    expect(formatTime(JUNE, 'x', utc)).toBe(formatTime(JUNE, 'f', utc));
  });

  test('may be told from now', () => {
    expect(formatTime(JUNE, 'R', berlin)).toBe('1 hour ago');
    expect(formatTime(JUNE, 'R', { ...utc, nowMs: JUNE * 1000 - 3 * 86_400_000 })).toBe('in 3 days');
  });

  test('beside a name is the time of today, and has its day later', () => {
    expect(formatTime(JUNE, 'sent', berlin)).toBe('00:30');
    expect(formatTime(JUNE, 'sent', { ...berlin, nowMs: berlin.nowMs + 86_400_000 })).toBe('09/06/2025, 00:30');
  });

  test('that is none stays a number', () => {
    expect(formatTime(9e12, 'f', utc)).toBe('9000000000000');
  });
});
