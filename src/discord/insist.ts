import { setTimeout as sleep } from 'node:timers/promises';
import { isRefusal, isUnreadableAnswer } from './describe-failure.ts';

const FIRST_PAUSE_MS = 200;

/**
 * Sends again while the connection fails or Discord is down: discord.js repeats a 5xx at once and a closed socket never.
 * @param send gets the number of attempts before this one.
 * @param giveUpAt milliseconds of the same clock as `now`; no attempt starts after it.
 */
export async function insist<T>(send: (before: number) => Promise<T>, giveUpAt: number, now: () => number): Promise<T> {
  for (let before = 0; ; before++) {
    try {
      return await send(before);
    } catch (error) {
      const pauseMs = FIRST_PAUSE_MS * 2 ** before;
      if (isRefusal(error) || isUnreadableAnswer(error) || now() + pauseMs >= giveUpAt) throw error;
      await sleep(pauseMs);
    }
  }
}
