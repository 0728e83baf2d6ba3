import { type Client, DiscordAPIError } from 'discord.js';
import type { Log } from '../log.ts';
import { describeFailure } from './describe-failure.ts';
import type { Patience } from './keep-trying.ts';

/** Why the bot cannot go on, in one line that says what to do, and the exit code that scripts rely on. */
export interface BotEnd {
  readonly exitCode: 0 | 1 | 2;
  readonly reason: string;
}

export const BAD_TOKEN: BotEnd = {
  exitCode: 2,
  reason: 'Discord did not accept DISCORD_TOKEN. Copy it anew from the Bot page of your application (Reset Token).',
};
const REFUSED_INTENTS: BotEnd = {
  exitCode: 2,
  reason:
    'Discord refused the intents Guilds, Guild Messages and Direct Messages. None of them is privileged: check that DISCORD_TOKEN belongs to a bot.',
};
const NOT_DISCORD: BotEnd = {
  exitCode: 2,
  reason:
    'DISCORD_API_URL is not the API of Discord or of a stand-in: it does not know /gateway/bot. Correct it, or leave it empty for Discord.',
};

export const NOT_TAKEN: BotEnd = {
  exitCode: 1,
  reason: 'The gateway of Discord did not take the connection. Start again in a minute.',
};

// https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway
const ENDS: ReadonlyMap<number, BotEnd> = new Map([
  [4004, BAD_TOKEN],
  [4013, REFUSED_INTENTS],
  [4014, REFUSED_INTENTS],
]);

/** What a gateway close code that forbids reconnecting means for the process. */
export function endOfClose(code: number): BotEnd {
  return ENDS.get(code) ?? { exitCode: 1, reason: `Discord closed the connection for good (code ${code}).` };
}

/** How long a Discord that cannot be reached is waited for: until it is, or until it says that waiting is useless. */
export function patienceOf(log: Log, stop: AbortSignal): Patience {
  return {
    stop,
    isForGood: (error) => endOfRequest(error) !== undefined,
    onPause: (error, pauseMs) =>
      log.warn({ pauseMs, ...describeFailure(error) }, 'Discord cannot be reached; trying again'),
  };
}

/** Anything else may not stand in an HTTP header: it would fail as if the network did. */
export function isTokenShaped(token: string): boolean {
  return /^[!-~]+$/u.test(token);
}

/** Logs in. @param client has patience of its own. @returns why it is useless to go on, if it is. */
export async function logIn(client: Client, token: string, log: Log, stop: AbortSignal): Promise<BotEnd | undefined> {
  if (!isTokenShaped(token)) return BAD_TOKEN;
  try {
    await client.login(token);
    return undefined;
  } catch (error) {
    if (stop.aborted) return undefined;
    log.debug(describeFailure(error), 'login failed');
    return endOfRequest(error) ?? endOfError(error) ?? NOT_TAKEN;
  }
}

/** What a refused request means for the process; undefined where asking again may help. */
export function endOfRequest(error: unknown): BotEnd | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  if (error.status === 401) return BAD_TOKEN;
  return error.status === 404 ? NOT_DISCORD : undefined;
}

/** What an error of the gateway means for the process; undefined where connecting again may help. */
export function endOfError(error: unknown): BotEnd | undefined {
  const message = error instanceof Error ? error.message : '';
  if (/authentication failed|invalid token/iu.test(message)) return BAD_TOKEN;
  return /intents/iu.test(message) ? REFUSED_INTENTS : undefined;
}
