import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findIllness, type HealthProbes, serveHealth } from '../../src/health/serve-health.ts';
import { STATUS } from '../support/run-bot.ts';

let gateway = { connected: true, ackAgeMs: 0 };
const probes: HealthProbes = { gateway: () => gateway, status: () => STATUS };
let base = '';
let close: () => void;

beforeAll(async () => {
  const server = await serveHealth(
    { port: 0 },
    { illness: () => findIllness(probes), metrics: async () => 'newsdesk_articles 2' },
  );
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
  const unreadable = { ...STATUS, state: 'unreadable', problem: 'no such folder' } as const;
  expect(findIllness({ ...probes, status: () => unreadable })).toBe('the collection is unreadable: no such folder');
});

test('/healthz is 200 while all is well and 503 with the reason else', async () => {
  expect((await fetch(`${base}/healthz`)).status).toBe(200);
  gateway = { connected: false, ackAgeMs: 0 };
  const ill = await fetch(`${base}/healthz`);
  expect([ill.status, await ill.text()]).toEqual([503, 'the gateway of Discord is not connected\n']);
});

test('/metrics gives what was counted', async () => {
  const page = await fetch(`${base}/metrics`);
  expect([page.status, await page.text()]).toEqual([200, 'newsdesk_articles 2']);
  expect(page.headers.get('content-type')).toMatch(/^text\/plain/u);
});

test('nothing else is served', async () => {
  expect((await fetch(`${base}/`)).status).toBe(404);
  expect((await fetch(`${base}/healthz`, { method: 'POST' })).status).toBe(405);
});
