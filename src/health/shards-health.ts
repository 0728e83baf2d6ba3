import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { HealthPage } from './serve-health.ts';

/** A page that takes longer is as bad as none. */
const MAX_WAIT_MS = 2_000;

export interface ShardsHealth extends HealthPage {
  readonly countLoss: () => void;
}

/** The page of the process that starts the shards: well if every shard says so on its own page. Each shard has metrics of its own. */
export function createShardsHealth({
  pages,
  running,
}: {
  /** The address of each shard's /healthz, by number. */
  readonly pages: readonly string[];
  readonly running: () => number;
}): ShardsHealth {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register, prefix: 'newsdesk_manager_' });
  new Gauge({ name: 'newsdesk_shards', help: 'Shards that there should be', registers }).set(pages.length);
  new Gauge({
    name: 'newsdesk_shards_running',
    help: 'Processes of shards that run',
    registers,
    collect() {
      this.set(running());
    },
  });
  const losses = new Counter({ name: 'newsdesk_shard_losses_total', help: 'Shards that were lost', registers });
  return {
    countLoss: () => losses.inc(),
    metrics: () => register.metrics(),
    async illness() {
      const found = await Promise.all(pages.map(illnessOf));
      const ill = found.flatMap((illness, id) => (illness === undefined ? [] : [`shard ${id}: ${illness}`]));
      return ill.length === 0 ? undefined : ill.join('; ');
    },
  };
}

async function illnessOf(page: string): Promise<string | undefined> {
  try {
    const response = await fetch(page, { signal: AbortSignal.timeout(MAX_WAIT_MS) });
    const text = await response.text();
    return response.ok ? undefined : text.trim();
  } catch {
    return 'its page cannot be read';
  }
}
