import { type Client, Status } from 'discord.js';

/** As /healthz wants it. */
export interface GatewayState {
  /** Every shard is connected and its client has started. */
  readonly connected: boolean;
  /** Since the last acknowledged heartbeat was sent, of the slowest shard (a dead shard keeps its last "ping" for ever). */
  readonly ackAgeMs: number;
}

const MAX_ACK_AGE_MS = 90_000;

/** @param now milliseconds since the epoch. */
export function gatewayState(client: Client, now: number): GatewayState {
  const startedAt = client.readyTimestamp ?? Number.NEGATIVE_INFINITY;
  const ages = client.ws.shards.map((shard) => now - Math.max(shard.lastPingTimestamp, startedAt));
  const connected = client.isReady() && client.ws.shards.every((shard) => shard.status === Status.Ready);
  return { connected, ackAgeMs: Math.max(0, ...ages) };
}

export function isGatewayAlive({ connected, ackAgeMs }: GatewayState): boolean {
  return connected && ackAgeMs < MAX_ACK_AGE_MS;
}

export interface WatchTimes {
  readonly deadAfterMs?: number;
  readonly lookEveryMs?: number;
}

/** Calls `onDead` once, when the gateway has not been alive at any look for so long. @returns how to stop watching. */
export function watchGateway(
  isAlive: () => boolean,
  onDead: () => void,
  { deadAfterMs = 300_000, lookEveryMs = 10_000 }: WatchTimes = {},
): () => void {
  let aliveAt = performance.now();
  const timer = setInterval(() => {
    if (isAlive()) aliveAt = performance.now();
    else if (performance.now() - aliveAt >= deadAfterMs) {
      clearInterval(timer);
      onDead();
    }
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}
