import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { restOptions } from './create-client.ts';
import { keepTrying } from './keep-trying.ts';
import { BAD_TOKEN, type BotEnd, endOfRequest, isTokenShaped, NOT_TAKEN, patienceOf } from './log-in.ts';

const gatewaySchema = z.object({ shards: z.number().int().positive() });

/**
 * How many shards Discord recommends, however long it cannot be reached. (The ShardingManager of discord.js asks Discord itself,
 * whatever DISCORD_API_URL says, and gives up at the first failure.)
 * @returns else why it is useless to go on.
 */
export async function recommendShards(
  { token, apiUrl }: { readonly token: string; readonly apiUrl?: string },
  log: Log,
  stop: AbortSignal,
): Promise<number | BotEnd> {
  if (!isTokenShaped(token)) return BAD_TOKEN;
  const rest = new REST(restOptions(apiUrl)).setToken(token);
  try {
    const gateway = await keepTrying(() => rest.get(Routes.gatewayBot(), { signal: stop }), patienceOf(log, stop));
    return gatewaySchema.parse(gateway).shards;
  } catch (error) {
    return endOfRequest(error) ?? NOT_TAKEN;
  }
}
