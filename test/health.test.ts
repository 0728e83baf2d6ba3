import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMetrics, findIllness, type HealthProbes, serveHealth } from '../src/health.ts';
import type { Status } from '../src/newsroom/newsroom.ts';

const status: Status = {
  state: 'ready',
  version: '1',
  articles: 2,
  passages: 27,
  countries: 5,
  rejected: 0,
  reloading: false,
  examples: {},
};
let gateway = { connected: true, ackAgeMs: 0 };
const probes: HealthProbes = { gateway: () => gateway, status: () => status };
const metrics = createMetrics(probes);
let base = '';
let close: () => void;

beforeAll(async () => {
  const server = await serveHealth({ port: 0 }, probes, metrics);
  close = () => server.close();
  // The server listens on a port, never on a pipe.
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => close());

test.each([
  [{ connected: false, ackAgeMs: 0 }, 'not connected'],
  [{ connected: true, ackAgeMs: 90_000 }, '90 s ago'],
])('%o is ill', (state, reason) => {
  expect(findIllness({ ...probes, gateway: () => state })).toContain(reason);
});

test('a collection that is not there is ill, with its problem', () => {
  const unreadable = { ...status, state: 'unreadable', problem: 'no such folder' } as const;
  expect(findIllness({ ...probes, status: () => unreadable })).toBe('the collection is unreadable: no such folder');
});

test('/healthz is 200 while all is well and 503 with the reason else', async () => {
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
  gateway = { connected: false, ackAgeMs: 0 };
  const ill = await fetch(`${base}/healthz`);
  expect([ill.status, await ill.text()]).toEqual([503, 'the gateway of Discord is not connected\n']);
});

test('/metrics counts requests by command and outcome, and what was dropped', async () => {
  const dispatch = metrics.measure(async () => ({ kind: 'silence' }));
  const asker = { surface: 'slash', userId: '1', userName: 'r', roleIds: [], canManageGuild: false } as const;
  await dispatch({ kind: 'command', command: 'search', values: {}, asker });
  metrics.countDropped('waited');
  const text = await (await fetch(`${base}/metrics`)).text();
  expect(text).toContain('newsdesk_requests_total{request="/search",surface="slash",outcome="silence"} 1');
  expect(text).toContain('newsdesk_interactions_dropped_total{reason="waited"} 1');
  expect(text).toContain('newsdesk_articles 2');
  expect(text).toContain('newsdesk_request_seconds_bucket');
});

test('nothing else is served', async () => {
  expect((await fetch(`${base}/`)).status).toBe(404);
  expect((await fetch(`${base}/healthz`, { method: 'POST' })).status).toBe(405);
});
