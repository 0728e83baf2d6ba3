import type { ReadyFacts } from '../discord/ready-line.ts';
import type { ShardsHealth } from '../health/shards-health.ts';
import { serveHealthPage } from './open-health.ts';
import { shardPort } from './shard-port.ts';
import type { Signals, Surroundings } from './surroundings.ts';
import { whenAborted } from './wait.ts';

const MAX_PORT = 65_535;
const LOOPBACK = '127.0.0.1';
const ALL_NETWORKS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** Runs a process for every shard until it is asked to end, or cannot go on. @param program is what each of them runs. @returns the exit code. */
export async function runShards(
  token: string,
  { program, execArgv }: { readonly program: string; readonly execArgv: readonly string[] },
  surroundings: Surroundings,
  signals: Signals,
): Promise<number> {
  const { config, stdio, log, now, clock } = surroundings;
  const startedMs = clock();
  const [{ recommendShards }, { startShards }, { readyLine }] = await Promise.all([
    import('../discord/count-shards.ts'),
    import('../discord/shard-processes.ts'),
    import('../discord/ready-line.ts'),
  ]);
  const apiUrl = config.apiUrl === undefined ? {} : { apiUrl: config.apiUrl };
  const count =
    config.shards === 'auto' ? await recommendShards({ token, ...apiUrl }, log, signals.stop) : config.shards;
  if (signals.stop.aborted) return 0;
  if (typeof count !== 'number') {
    stdio.complain(count.reason);
    return count.exitCode;
  }
  const health = await openShardsHealth(surroundings, count, () => shards.running());
  if (health === 'port-taken') return 2;
  const shards = startShards({
    token,
    count,
    program,
    execArgv,
    log,
    now,
    onLoss: () => health?.countLoss(),
    onReady: (facts) => stdio.complain(readyLine(sumOf(facts, Math.round(clock() - startedMs)), count)),
  });
  signals.onHangup(shards.reload);
  const ended = shards.ended.then(({ exitCode, reason }) => {
    if (reason !== '') stdio.complain(reason);
    return exitCode;
  });
  const exitCode = await Promise.race([ended, whenAborted(signals.stop).then(() => 0)]);
  await shards.stop();
  return exitCode;
}

/** Every shard has the same articles and its own servers. */
function sumOf(facts: readonly ReadyFacts[], ms: number): ReadyFacts {
  return {
    applicationId: facts[0]?.applicationId ?? '',
    articles: Math.min(...facts.map(({ articles }) => articles)),
    guilds: facts.reduce((sum, { guilds }) => sum + guilds, 0),
    ms,
  };
}

async function openShardsHealth(
  surroundings: Surroundings,
  count: number,
  running: () => number,
): Promise<ShardsHealth | 'port-taken' | undefined> {
  const { healthPort: port, healthHost: host } = surroundings.config;
  if (port === undefined) return undefined;
  if (shardPort(port, count - 1) > MAX_PORT) {
    surroundings.stdio.complain(
      `HEALTH_PORT ("${port}") leaves no room for ${count} shards, each with the next port: choose a lower one.`,
    );
    return 'port-taken';
  }
  const { createShardsHealth } = await import('../health/shards-health.ts');
  const address = ALL_NETWORKS.has(host) ? LOOPBACK : host.includes(':') ? `[${host}]` : host;
  const pages = Array.from({ length: count }, (_, id) => `http://${address}:${shardPort(port, id)}/healthz`);
  const health = createShardsHealth({ pages, running });
  return (await serveHealthPage(surroundings, port, health)) ? health : 'port-taken';
}
