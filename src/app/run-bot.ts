import { createDispatch } from '../commands/dispatch.ts';
import type { AdminPolicy } from '../commands/dispatch-types.ts';
import type { Bot } from '../discord/bot.ts';
import type { Metrics } from '../health/metrics.ts';
import { loadContent, reloadContent, watchContent } from './content.ts';
import { openHealth } from './open-health.ts';
import { openNewsroom } from './open-newsroom.ts';
import { openShardLink } from './shard-link.ts';
import type { Signals, Surroundings } from './surroundings.ts';
import { deferred, whenAborted } from './wait.ts';

/** Runs the bot until it is asked to end, or cannot go on. Content loads beside the login. @returns the exit code. */
export async function runBot(token: string, surroundings: Surroundings, signals: Signals): Promise<number> {
  const { config, stdio, log, appVersion, now } = surroundings;
  const { promise: hopeless, resolve: giveUp } = deferred<number>();
  const link = config.shard && openShardLink();
  const stop = link === undefined ? signals.stop : AbortSignal.any([signals.stop, link.abandoned]);
  let metrics: Metrics | undefined;
  const newsroom = openNewsroom(surroundings, {
    onHopeless: () => giveUp(1),
    onLoss: () => metrics?.countWorkerLost(),
  });
  const ending = new AbortController();
  const counted = () => metrics?.countReloads(newsroom) ?? newsroom;
  const readAt = now();
  const contentLoaded = loadContent(newsroom, log, ending.signal);
  // What changed while the first load was on its way is read after it.
  const reload = (force = false) =>
    void contentLoaded.then(() => reloadContent(counted(), log, { ending: ending.signal, force }));
  signals.onHangup(() => reload());
  link?.onReload(reload);
  let bot: Bot | undefined;
  let ownerIds: ReadonlySet<string> = new Set();
  const admins = (): AdminPolicy => ({
    userIds: config.adminUserIds,
    roleIds: config.adminRoleIds,
    ownerIds,
    ...(config.homeGuildId !== undefined && { homeGuildId: config.homeGuildId }),
  });
  const opened = await openHealth(surroundings, {
    gateway: () => bot?.gateway() ?? { connected: false, ackAgeMs: 0 },
    status: () => newsroom.status(),
  });
  if (opened === 'port-taken') return 2;
  metrics = opened;
  const dispatch = createDispatch({
    newsroom: link?.share(counted()) ?? counted(),
    admins,
    now,
    appVersion,
    startedAt: now(),
    log,
    ...(metrics && { onAnswered: metrics.countAnswered }),
  });

  const [{ startBot }, { describeFailure }, { readyLine }] = await Promise.all([
    import('../discord/bot.ts'),
    import('../discord/describe-failure.ts'),
    import('../discord/ready-line.ts'),
  ]);
  // discord.js lets a malformed event of the gateway escape so; the bot is none the worse for it.
  process.on('unhandledRejection', (error) => log.error(describeFailure(error), 'unexpected failure'));
  bot = startBot({
    token,
    ...(config.apiUrl !== undefined && { apiUrl: config.apiUrl }),
    ...(config.applicationId !== undefined && { applicationId: config.applicationId }),
    ...(config.homeGuildId !== undefined && { homeGuildId: config.homeGuildId }),
    dispatch: metrics?.measure(dispatch) ?? dispatch,
    newsroom,
    log,
    contentLoaded,
    announce: link?.announce ?? ((facts) => stdio.complain(readyLine(facts))),
    onOwners: (ids) => {
      ownerIds = ids;
    },
    ...(metrics && {
      meter: {
        onDropped: metrics.countDropped,
        onAcknowledged: metrics.countAcknowledged,
        onGatewayLost: metrics.countGatewayLost,
      },
    }),
  });
  const watch = config.watchContent
    ? watchContent(config.contentDir, counted(), log, { ending: ending.signal, readAt })
    : undefined;
  const ended = bot.ended.then(({ exitCode, reason }) => {
    if (exitCode !== 0) stdio.complain(reason);
    return exitCode;
  });
  const exitCode = await Promise.race([hopeless, ended, whenAborted(stop).then(() => 0)]);
  await watch?.close();
  ending.abort();
  // A reload would be waited for in vain: its asker reads that it was given up.
  await newsroom.leave();
  await bot.stop();
  await newsroom.close();
  return exitCode;
}
