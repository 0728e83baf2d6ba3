import { createServer, type Server } from 'node:http';
import type { Status } from '../newsroom/newsroom.ts';

/** Heartbeats go out every 41 s; two that were missed mean a dead connection. */
const MAX_ACK_AGE_MS = 90_000;

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

/** What the page shows; read at every request. */
export interface HealthPage {
  /** Undefined if all is well. */
  readonly illness: () => string | undefined | Promise<string | undefined>;
  /** Prometheus' text format. */
  readonly metrics: () => Promise<string>;
}

/**
 * Serves /healthz (200, or 503 with the reason) and /metrics.
 * @param host loopback unless told: behind a container's border give `0.0.0.0`.
 */
export async function serveHealth(
  { port, host = '127.0.0.1' }: { readonly port: number; readonly host?: string },
  { illness, metrics }: HealthPage,
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    const send = (status: number, text: string) =>
      response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'GET only\n');
    const page = path === '/healthz' ? judge(illness) : path === '/metrics' ? read(metrics) : undefined;
    if (page === undefined) return send(404, 'There is /healthz and /metrics\n');
    page.then(
      ([status, text]) => send(status, text),
      () => send(500, 'The page could not be made\n'),
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

async function judge(illness: HealthPage['illness']): Promise<readonly [number, string]> {
  const reason = await illness();
  return [reason === undefined ? 200 : 503, `${reason ?? 'ok'}\n`];
}

async function read(metrics: HealthPage['metrics']): Promise<readonly [number, string]> {
  return [200, await metrics()];
}
