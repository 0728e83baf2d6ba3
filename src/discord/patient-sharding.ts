import { setTimeout as sleep } from 'node:timers/promises';
import { type ClientOptions, SimpleShardingStrategy, WebSocketShardStatus } from 'discord.js';

type BuildStrategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
/** What Discord says about a connection that no repetition will cure; the words are those of @discordjs/ws. */
const FOR_GOOD = /authentication failed|invalid shard|sharding is required|invalid api version|intents/iu;

/**
 * Connects to the gateway however often that takes. discord.js gives up over the first connection that a proxy answers
 * with an HTTP error, and repeats later ones every half second; here each failure in a row doubles the pause.
 * @param stop ends the repetitions: after it no connection is opened.
 */
export function patientSharding(stop: AbortSignal): BuildStrategy {
  return (manager) => {
    const given = { ...manager.options };
    const retrieve = (shardId: number) => given.retrieveSessionInfo(shardId);
    const strategy = new PatientStrategy(manager);
    let attempts = 0;
    // Asked before a shard connects, and at every event: only the first is a moment to wait.
    manager.options.retrieveSessionInfo = async (shardId) => {
      const shards = await strategy.fetchStatus();
      if (shards.get(shardId) !== WebSocketShardStatus.Idle) return retrieve(shardId);
      attempts += 1;
      if (attempts > 2) await sleep(pauseBefore(attempts), undefined, { signal: stop }).catch(() => undefined);
      return stop.aborted ? new Promise(() => undefined) : retrieve(shardId);
    };
    // Discord speaks in a session: the connection is well.
    manager.options.updateSessionInfo = (shardId, session) => {
      if (session !== null) attempts = 0;
      return given.updateSessionInfo(shardId, session);
    };
    return strategy;
  };
}

class PatientStrategy extends SimpleShardingStrategy {
  override async connect(): Promise<void> {
    try {
      await super.connect();
    } catch (error) {
      // The shard is connecting again already; only this promise had given up.
      if (error instanceof Error && FOR_GOOD.test(error.message)) throw error;
    }
  }
}

/** @param attempt counts from 1; the second follows at once. */
function pauseBefore(attempt: number): number {
  return Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 3));
}
