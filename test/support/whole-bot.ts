import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createDispatch } from '../../src/commands/dispatch.ts';
import type { AdminPolicy } from '../../src/commands/dispatch-types.ts';
import type { BotOptions } from '../../src/discord/bot.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import { findIllness, type HealthProbes, serveHealth } from '../../src/health/serve-health.ts';
import type { RemoteNewsroom } from '../../src/newsroom/remote.ts';
import { FAULTY_WORKER, openRemote, type RemoteChanges } from './newsrooms.ts';
import { runBot, type TestBot } from './run-bot.ts';
import { GUILD_ID } from './standin-world.ts';

export interface WholeBot extends TestBot {
  readonly newsroom: RemoteNewsroom;
  /** The lines of /metrics that begin so. */
  readonly scrape: (name: string) => Promise<readonly string[]>;
  /** Status and text of /healthz. */
  readonly health: () => Promise<readonly [number, string]>;
}

type Changes = Partial<BotOptions> & { readonly remote?: RemoteChanges };

/** Everything that the bot is made of, put together as `app/run-bot.ts` does, with a worker that has faults; only Discord is played. */
export async function openWholeBot(contentDir: string, { remote = {}, ...changes }: Changes = {}): Promise<WholeBot> {
  let bot: TestBot | undefined;
  const probes: HealthProbes = {
    gateway: () => bot?.bot.gateway() ?? { connected: false, ackAgeMs: 0 },
    status: () => newsroom.status(),
  };
  const metrics = createMetrics(probes);
  const newsroom = openRemote(contentDir, { script: FAULTY_WORKER, onLoss: metrics.countWorkerLost, ...remote });
  let ownerIds: ReadonlySet<string> = new Set();
  const admins = (): AdminPolicy => ({ userIds: new Set(), roleIds: new Set(), ownerIds, homeGuildId: GUILD_ID });
  const dispatch = createDispatch({
    newsroom: metrics.countReloads(newsroom),
    admins,
    now: Date.now,
    appVersion: '1.0.0',
    startedAt: Date.now(),
    log: pino({ level: 'silent' }),
    onAnswered: metrics.countAnswered,
  });
  const run = await runBot(metrics.measure(dispatch), {
    newsroom,
    contentLoaded: newsroom.load(),
    onOwners: (ids) => {
      ownerIds = ids;
    },
    meter: {
      onDropped: metrics.countDropped,
      onAcknowledged: metrics.countAcknowledged,
      onGatewayLost: metrics.countGatewayLost,
    },
    ...changes,
  });
  bot = run;
  const server = await serveHealth({ port: 0 }, { illness: () => findIllness(probes), metrics: metrics.render });
  // The server listens on a port, never on a pipe.
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...run,
    newsroom,
    async scrape(name) {
      const text = await (await fetch(`${base}/metrics`)).text();
      return text.split('\n').filter((line) => line.startsWith(name));
    },
    async health() {
      const page = await fetch(`${base}/healthz`);
      return [page.status, await page.text()];
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await run.stop();
      await newsroom.close();
    },
  };
}
