import { createDispatch } from './commands/dispatch.ts';
import type { AdminPolicy } from './commands/dispatch-types.ts';
import type { Config } from './config.ts';
import type { Bot } from './discord/bot.ts';
import { describeError } from './errors.ts';
import type { Metrics } from './health/metrics.ts';
import type { HealthProbes } from './health/serve-health.ts';
import type { Log } from './log.ts';
import type { LoadingNewsroom } from './newsroom/local.ts';
import { createRemoteNewsroom, type RemoteNewsroom, type RemoteOptions } from './newsroom/remote.ts';
import { type FolderWatch, watchFolder } from './newsroom/watch-folder.ts';
import { startWorker } from './newsroom/worker-client.ts';
import { print, type Stdio } from './terminal/stdio.ts';

const RETRY_RELOAD_MS = 1_000;

/** What the process gives to every way of running. */
export interface Surroundings {
  readonly config: Config;
  readonly stdio: Stdio;
  readonly log: Log;
  readonly appVersion: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds of a steady clock. */
  readonly clock: () => number;
}

export interface Signals {
  /** Aborted when the process is asked to end. */
  readonly stop: AbortSignal;
  /** Calls the listener at every request to reload. */
  readonly onHangup: (listener: () => void) => void;
}

/** Runs the bot until it is asked to end, or cannot go on. Content loads beside the login. @returns the exit code. */
export async function runBot(token: string, surroundings: Surroundings, signals: Signals): Promise<number> {
  const { config, stdio, log, appVersion, now } = surroundings;
  const { promise: hopeless, resolve: giveUp } = deferred<number>();
  let metrics: Metrics | undefined;
  const newsroom = openNewsroom(surroundings, {
    onHopeless: () => giveUp(1),
    onLoss: () => metrics?.countWorkerLost(),
  });
  const ending = new AbortController();
  const counted = () => metrics?.countReloads(newsroom) ?? newsroom;
  const contentLoaded = loadContent(newsroom, log, ending.signal);
  // What changed while the first load was on its way is read after it.
  signals.onHangup(() => void contentLoaded.then(() => reloadContent(counted(), log)));
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
    newsroom: counted(),
    admins,
    now,
    appVersion,
    startedAt: now(),
    log,
    ...(metrics && { onAnswered: metrics.countAnswered }),
  });

  const [{ startBot }, { describeFailure }] = await Promise.all([
    import('./discord/bot.ts'),
    import('./discord/describe-failure.ts'),
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
    announce: stdio.complain,
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
  const watch = config.watchContent ? watchContent(config.contentDir, counted(), log) : undefined;
  const ended = bot.ended.then(({ exitCode, reason }) => {
    if (exitCode !== 0) stdio.complain(reason);
    return exitCode;
  });
  const exitCode = await Promise.race([hopeless, ended, whenAborted(signals.stop).then(() => 0)]);
  await watch?.close();
  ending.abort();
  // A reload would be waited for in vain: its asker reads that it was given up.
  await newsroom.leave();
  await bot.stop();
  await newsroom.close();
  return exitCode;
}

/** Brings the registered commands up to date without starting the bot. @returns the exit code. */
export async function runRegister(
  { guildId, dryRun }: { readonly guildId: string | undefined; readonly dryRun: boolean },
  { config, stdio }: Surroundings,
): Promise<number> {
  const { discordToken: token, apiUrl, homeGuildId } = config;
  if (token === undefined) {
    stdio.complain('DISCORD_TOKEN is not set: put the token of your application into .env (docs/discord-setup.md).');
    return 2;
  }
  const { register } = await import('./discord/register.ts');
  const lines: string[] = [];
  const { exitCode, reason } = await register({
    token,
    dryRun,
    print: (line) => lines.push(line),
    ...(apiUrl !== undefined && { apiUrl }),
    ...(homeGuildId !== undefined && { homeGuildId }),
    ...(guildId !== undefined && { developmentGuildId: guildId }),
  });
  await print(stdio, lines.map((line) => `${line}\n`).join(''));
  if (exitCode !== 0) stdio.complain(reason);
  return exitCode;
}

/** Serves the browser preview until it is asked to end. Content loads beside it. @returns the exit code. */
export async function runPreview(surroundings: Surroundings, stop: AbortSignal): Promise<number> {
  const { config, stdio, log, appVersion, now } = surroundings;
  const { promise: hopeless, resolve: giveUp } = deferred<number>();
  const newsroom = openNewsroom(surroundings, { onHopeless: () => giveUp(1) });
  const environment = { newsroom, now, appVersion, startedAt: now(), log };
  const { servePreview } = await import('./preview/serve-preview.ts');
  try {
    const preview = await servePreview({ port: config.previewPort, environment });
    stdio.complain(`The preview is at http://127.0.0.1:${preview.port}/ (Ctrl+C ends it).`);
    await newsroom.load();
    const exitCode = await Promise.race([hopeless, whenAborted(stop).then(() => 0)]);
    await preview.close();
    return exitCode;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    stdio.complain(`PREVIEW_PORT ("${config.previewPort}") cannot be used (${reason}): choose another port.`);
    return 2;
  } finally {
    await newsroom.close();
  }
}

function openNewsroom(
  { config, log, now }: Surroundings,
  listeners: Pick<RemoteOptions, 'onHopeless' | 'onLoss'>,
): RemoteNewsroom {
  return createRemoteNewsroom({
    contentDir: config.contentDir,
    ...(config.cacheDir !== undefined && {
      // Another version of Node may cut words another way.
      cache: { dir: config.cacheDir, runtime: JSON.stringify(process.versions) },
    }),
    now,
    log,
    ...listeners,
    startWorker: (boot, onProgress) =>
      startWorker({
        boot,
        onProgress,
        onNote: ({ level, facts, message }) => log[level](facts, message),
      }),
    // A restart that is still to come must not keep a stopped bot alive.
    schedule: (task, afterMs) => void setTimeout(task, afterMs).unref(),
  });
}

/** An unusable folder leaves the bot up and saying so: a reload cures it. */
async function loadContent(newsroom: LoadingNewsroom, log: Log, ending: AbortSignal): Promise<void> {
  const loaded = await newsroom.load();
  // What a newsroom that is being closed says of its loading is no news.
  if (ending.aborted) return;
  if (!loaded.ok) return log.error({ code: loaded.error.code }, describeError(loaded.error));
  const { articles, rejectedCount, ms } = loaded.value;
  log.info({ articles, rejected: rejectedCount, ms }, 'content loaded');
}

/** A change during a reload may have come too late for it: it is read after that one. */
function watchContent(dir: string, newsroom: LoadingNewsroom, log: Log): FolderWatch {
  const onChange = async () => {
    if (newsroom.status().reloading) setTimeout(onChange, RETRY_RELOAD_MS).unref();
    else await reloadContent(newsroom, log);
  };
  return watchFolder({ dir, onChange: () => void onChange(), log });
}

async function reloadContent(newsroom: LoadingNewsroom, log: Log): Promise<void> {
  const reloaded = await newsroom.reload({ dryRun: false, force: false });
  if (!reloaded.ok) return log.error({ code: reloaded.error.code }, describeError(reloaded.error));
  const { added, changed, removed, unchanged, rejectedCount, ms } = reloaded.value;
  log.info(
    { added: added.count, changed: changed.count, removed: removed.count, unchanged, rejected: rejectedCount, ms },
    'content reloaded',
  );
}

async function openHealth(
  { config, stdio }: Surroundings,
  probes: HealthProbes,
): Promise<Metrics | 'port-taken' | undefined> {
  const { healthPort: port, healthHost: host } = config;
  if (port === undefined) return undefined;
  const [{ findIllness, serveHealth }, { createMetrics }] = await Promise.all([
    import('./health/serve-health.ts'),
    import('./health/metrics.ts'),
  ]);
  const metrics = createMetrics(probes);
  try {
    await serveHealth({ port, host }, { illness: () => findIllness(probes), metrics: metrics.render });
    return metrics;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    stdio.complain(
      `HEALTH_PORT ("${port}") cannot be used on ${host} (${reason}): choose another port or HEALTH_HOST.`,
    );
    return 'port-taken';
  }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
