import type { Metrics } from '../health/metrics.ts';
import type { HealthPage, HealthProbes } from '../health/serve-health.ts';
import { shardPort } from './shard-port.ts';
import type { Surroundings } from './surroundings.ts';

/** @returns what counts, undefined where no page is wanted. */
export async function openHealth(
  surroundings: Surroundings,
  probes: HealthProbes,
): Promise<Metrics | 'port-taken' | undefined> {
  const { healthPort, shard } = surroundings.config;
  if (healthPort === undefined) return undefined;
  const [{ findIllness }, { createMetrics }] = await Promise.all([
    import('../health/serve-health.ts'),
    import('../health/metrics.ts'),
  ]);
  const metrics = createMetrics(probes);
  const page: HealthPage = { illness: () => findIllness(probes), metrics: metrics.render };
  const port = shard === undefined ? healthPort : shardPort(healthPort, shard.id);
  return (await serveHealthPage(surroundings, port, page)) ? metrics : 'port-taken';
}

/** @returns whether it could be; if not, the reason is told. */
export async function serveHealthPage(
  { config: { healthHost: host }, stdio }: Surroundings,
  port: number,
  page: HealthPage,
): Promise<boolean> {
  const { serveHealth } = await import('../health/serve-health.ts');
  try {
    await serveHealth({ port, host }, page);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    stdio.complain(
      `HEALTH_PORT ("${port}") cannot be used on ${host} (${reason}): choose another port or HEALTH_HOST.`,
    );
    return false;
  }
}
