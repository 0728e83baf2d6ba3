import { setTimeout as sleep } from 'node:timers/promises';
import { type ClientOptions, SimpleShardingStrategy, WebSocketShardStatus } from 'discord.js';
import { keepTrying, type Patience, pauseAfter } from './keep-trying.ts';

type BuildStrategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/** What Discord says about a connection that no repetition will cure; the words are those of @discordjs/ws. */
const FOR_GOOD = /authentication failed|invalid shard|sharding is required|invalid api version|intents/iu;

/**
 * Connects to the gateway however often that takes. discord.js gives up over the first connection that a proxy answers
 * with an HTTP error, and over any request for the gateway's address that fails, and repeats later connections every half second; here
 * each failure in a row doubles the pause.
 * @param patience how it waits for the address; after its `stop` no connection is opened.
 */
export function patientSharding(patience: Patience): BuildStrategy {
  const { stop } = patience;
  return (manager) => {
    const fetchInformation = manager.fetchGatewayInformation.bind(manager);
    manager.fetchGatewayInformation = (force) => keepTrying(() => fetchInformation(force), patience);
    const given = { ...manager.options };
    const retrieve = (shardId: number) => given.retrieveSessionInfo(shardId);
    const strategy = new PatientStrategy(manager);
    let attempts = 0;
    // Asked before a shard connects, and at every event: only the first is a moment to wait.
    manager.options.retrieveSessionInfo = async (shardId) => {
      const shards = await strategy.fetchStatus();
      if (shards.get(shardId) !== WebSocketShardStatus.Idle) return retrieve(shardId);
      attempts += 1;
      // The second follows at once.
      if (attempts > 2) await sleep(pauseAfter(attempts - 2), undefined, { signal: stop }).catch(() => undefined);
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
