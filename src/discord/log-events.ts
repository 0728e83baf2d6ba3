import { type Client, Events, RESTEvents } from 'discord.js';
import type { Log } from '../log.ts';
import { describeFailure } from './describe-failure.ts';
import { type BotEnd, endOfClose, endOfError } from './log-in.ts';

interface GatewayListeners {
  /** Called when Discord closes the connection for good; the reason is told by whoever is called. */
  readonly onEnd: (end: BotEnd) => void;
  /** Called when a connection is lost that will be made again. */
  readonly onLost?: (() => void) | undefined;
}

/**
 * Logs what happens to the connections.
 * @param stop after it a closed connection is what was asked for.
 */
export function logEvents(client: Client, log: Log, stop: AbortSignal, { onEnd, onLost }: GatewayListeners): void {
  client.on(Events.Error, (error) => log.error(describeFailure(error), 'client error'));
  client.on(Events.ShardError, (error, shard) => {
    const level = endOfError(error) === undefined ? 'warn' : 'debug';
    log[level]({ shard, ...describeFailure(error) }, 'gateway error');
  });
  client.on(Events.ShardReconnecting, (shard) => {
    if (stop.aborted) return;
    log.warn({ shard }, 'gateway lost; reconnecting');
    onLost?.();
  });
  client.on(Events.ShardResume, (shard, events) => log.info({ shard, events }, 'gateway resumed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.debug({ shard, code }, 'gateway closed for good');
    onEnd(endOfClose(code));
  });
  client.on(Events.Invalidated, () => onEnd({ exitCode: 1, reason: 'Discord ended the session for good.' }));
  client.rest.on(RESTEvents.RateLimited, ({ global, method, route, timeToReset, scope }) =>
    log.warn({ global, method, resource: resourceOf(route), waitMs: timeToReset, scope }, 'rate limited; waiting'),
  );
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.error({ count, remainingMs: remainingTime }, 'many refused requests; Discord blocks at 10,000 in 10 minutes'),
  );
}

/** The first part of a route alone: the rest may hold the token of an interaction. */
function resourceOf(route: string): string {
  return route.split('/')[1] ?? '';
}
