import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Dispatch } from './commands/dispatch-types.ts';
import type { Outcome, Request } from './commands/request.ts';
import type { Status } from './newsroom/newsroom.ts';

/** Heartbeats go out every 41 s; two that were missed mean a dead connection. */
const MAX_ACK_AGE_MS = 90_000;
const LATENCY_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What health is judged by; read at every request. */
export interface HealthProbes {
  readonly gateway: () => { readonly connected: boolean; readonly ackAgeMs: number };
  readonly status: () => Status;
}

/** Undefined if all is well, else why not. */
export function findIllness({ gateway, status }: HealthProbes): string | undefined {
  const { connected, ackAgeMs } = gateway();
  if (!connected) return 'the gateway of Discord is not connected';
  if (ackAgeMs >= MAX_ACK_AGE_MS) return `the last heartbeat was acknowledged ${Math.round(ackAgeMs / 1000)} s ago`;
  const { state, problem } = status();
  return state === 'ready' ? undefined : `the collection is ${state}${problem === undefined ? '' : `: ${problem}`}`;
}

export interface Metrics {
  /** The same dispatch, counted and timed. */
  readonly measure: (dispatch: Dispatch) => Dispatch;
  /** An interaction that could not be answered. */
  readonly countDropped: (reason: string) => void;
  /** @returns Prometheus' text format. */
  readonly render: () => Promise<string>;
}

export function createMetrics({ gateway, status }: HealthProbes): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register, prefix: 'newsdesk_' });
  const requests = new Counter({
    name: 'newsdesk_requests_total',
    help: 'Requests by what was asked and how it was answered',
    labelNames: ['request', 'surface', 'outcome'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'newsdesk_request_seconds',
    help: 'Time from the request to its answer, without the way to Discord',
    labelNames: ['request'] as const,
    buckets: LATENCY_BUCKETS_S,
    registers,
  });
  const inFlight = new Gauge({ name: 'newsdesk_requests_in_flight', help: 'Requests being answered', registers });
  const dropped = new Counter({
    name: 'newsdesk_interactions_dropped_total',
    help: 'Interactions that could not be answered, by reason',
    labelNames: ['reason'] as const,
    registers,
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('newsdesk_articles', 'Articles in the collection', () => status().articles);
  gauge('newsdesk_passages', 'Paragraphs and captions in the collection', () => status().passages);
  gauge('newsdesk_rejected', 'Files and stories that could not be read', () => status().rejected);
  gauge('newsdesk_reloading', '1 while a reload runs', () => Number(status().reloading));
  gauge('newsdesk_loaded_timestamp_seconds', 'When the collection was loaded', () => (status().loadedAt ?? 0) / 1000);
  gauge('newsdesk_gateway_connected', '1 while the gateway is connected', () => Number(gateway().connected));
  gauge('newsdesk_gateway_ack_age_seconds', 'Age of the last acknowledged heartbeat', () => gateway().ackAgeMs / 1000);

  return {
    measure: (dispatch) => async (request, hooks) => {
      const label = labelOf(request);
      const stop = seconds.startTimer({ request: label });
      inFlight.inc();
      try {
        const outcome = await dispatch(request, hooks);
        requests.inc({ request: label, surface: request.asker.surface, outcome: outcomeOf(outcome) });
        return outcome;
      } finally {
        inFlight.dec();
        stop();
      }
    },
    countDropped: (reason) => dropped.inc({ reason }),
    render: () => register.metrics(),
  };
}

/** Few values, whatever is typed: names of commands come from Discord, which knows only ours. */
function labelOf(request: Request): string {
  return request.kind === 'command' ? `/${request.command.slice(0, 32)}` : request.kind;
}

function outcomeOf(outcome: Outcome): string {
  return outcome.kind === 'new' && outcome.private ? 'private' : outcome.kind;
}

/**
 * Serves /healthz (200, or 503 with the reason) and /metrics.
 * @param host loopback unless told: behind a container's border give `0.0.0.0`.
 */
export async function serveHealth(
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
  probes: HealthProbes,
  metrics: Metrics,
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const send = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'GET only\n');
    if (path === '/healthz') {
      const illness = findIllness(probes);
      return send(illness === undefined ? 200 : 503, `${illness ?? 'ok'}\n`);
    }
    if (path !== '/metrics') return send(404, 'There is /healthz and /metrics\n');
    metrics.render().then(
      (text) => send(200, text),
      () => send(500, 'The metrics could not be read\n'),
    );
    return undefined;
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // The page alone keeps nothing alive.
  return server.unref();
}
