import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnsweredRequest, Dispatch } from '../commands/dispatch-types.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { HealthProbes } from './serve-health.ts';

const LATENCY_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts what happens; nothing of what was written or by whom. */
export interface Metrics {
  /** The same dispatch, with what is in flight counted. */
  readonly measure: (dispatch: Dispatch) => Dispatch;
  /** The same newsroom, with its reloads counted by how they ended. */
  readonly countReloads: <N extends Pick<Newsroom, 'reload'>>(newsroom: N) => N;
  readonly countAnswered: (request: AnsweredRequest) => void;
  /** @param ms from the receipt of an interaction until Discord took the first response to it. */
  readonly countAcknowledged: (ms: number) => void;
  /** An interaction that could not be answered. */
  readonly countDropped: (reason: string) => void;
  readonly countGatewayLost: () => void;
  readonly countWorkerLost: () => void;
  /** @returns Prometheus' text format. */
  readonly render: () => Promise<string>;
}

export function createMetrics(probes: HealthProbes): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register, prefix: 'newsdesk_' });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name: `newsdesk_${name}_total`, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Histogram({ name: `newsdesk_${name}_seconds`, help, labelNames, buckets: LATENCY_BUCKETS_S, registers });
  const requests = counter('requests', 'Requests by what was asked and how it ended', [
    'command',
    'surface',
    'outcome',
  ]);
  const seconds = histogram('request', 'Time from the request to its answer, without the way to Discord', ['command']);
  const acknowledged = histogram('acknowledgement', 'Time from an interaction to the first response to it', []);
  const dropped = counter('interactions_dropped', 'Interactions that could not be answered, by reason', ['reason']);
  const reloads = counter('reloads', 'Reloads by how they ended: swapped, dry-run or the code of the error', [
    'outcome',
  ]);
  const gatewayLosses = counter('gateway_losses', 'Connections to the gateway of Discord that were lost', []);
  const workerLosses = counter('worker_losses', 'Times that the thread with the collection was lost', []);
  const inFlight = new Gauge({ name: 'newsdesk_requests_in_flight', help: 'Requests being answered', registers });
  watch(registers, probes);

  return {
    measure: (dispatch) => async (request, hooks) => {
      inFlight.inc();
      return dispatch(request, hooks).finally(() => inFlight.dec());
    },
    countReloads: (newsroom) => ({
      ...newsroom,
      async reload(options) {
        const result = await newsroom.reload(options);
        reloads.inc({ outcome: result.ok ? (options.dryRun ? 'dry-run' : 'swapped') : result.error.code });
        return result;
      },
    }),
    countAnswered: ({ command, surface, fate, ms }) => {
      requests.inc({ command, surface, outcome: fate });
      seconds.observe({ command }, ms / 1000);
    },
    countAcknowledged: (ms) => acknowledged.observe(ms / 1000),
    countDropped: (reason) => dropped.inc({ reason }),
    countGatewayLost: () => gatewayLosses.inc(),
    countWorkerLost: () => workerLosses.inc(),
    render: () => register.metrics(),
  };
}

/** What is looked at only when somebody asks. */
function watch(registers: Registry[], { gateway, status }: HealthProbes): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `newsdesk_${name}`,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('articles', 'Articles in the collection', () => status().articles);
  gauge('passages', 'Paragraphs and captions in the collection', () => status().passages);
  gauge('rejected', 'Files and stories that could not be read', () => status().rejected);
  gauge('reloading', '1 while a reload runs', () => Number(status().reloading));
  gauge('loaded_timestamp_seconds', 'When the collection was loaded', () => (status().loadedAt ?? 0) / 1000);
  gauge('gateway_connected', '1 while the gateway is connected', () => Number(gateway().connected));
  gauge('gateway_ack_age_seconds', 'Age of the last acknowledged heartbeat', () => gateway().ackAgeMs / 1000);
}
