import { expect, test, vi } from 'vitest';
import { isGatewayAlive, watchGateway } from '../../src/discord/gateway-watch.ts';

test('a heartbeat acknowledged 89 s ago is alive, one 90 s ago is not', () => {
  expect(isGatewayAlive({ connected: true, ackAgeMs: 89_999 })).toBe(true);
  expect(isGatewayAlive({ connected: true, ackAgeMs: 90_000 })).toBe(false);
  expect(isGatewayAlive({ connected: false, ackAgeMs: 0 })).toBe(false);
});

test('a gateway that comes back in time is not given up, one that stays away is, once', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  let isAlive = true;
  const onDead = vi.fn();
  watchGateway(() => isAlive, onDead);
  isAlive = false;
  vi.advanceTimersByTime(290_000);
  isAlive = true;
  vi.advanceTimersByTime(10_000);
  isAlive = false;
  vi.advanceTimersByTime(290_000);
  expect(onDead).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600_000);
  expect(onDead).toHaveBeenCalledTimes(1);
  vi.useRealTimers();
});
