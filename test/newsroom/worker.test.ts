import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IN_FLIGHT_BYTES } from '../../src/newsroom/in-flight.ts';
import { NO_FINGERPRINTS } from '../../src/newsroom/packed-fingerprints.ts';
import { unpackPage } from '../../src/newsroom/packed-page.ts';
import { makeFolder, removeFolder, story } from '../support/newsrooms.ts';

/** The built worker, spoken to frame by frame. */
const SCRIPT = pathToFileURL(join(resolve(import.meta.dirname, '../..'), 'dist/newsroom/worker.js'));
const LATER = Date.now() + 3_600_000;

let dir = '';
let worker: Worker;
const answers: Heard[] = [];

interface Heard {
  readonly kind: string;
  readonly n?: number;
  readonly ok?: boolean;
  readonly value?: unknown;
}

beforeAll(async () => {
  dir = makeFolder({ 'ferry.md': story('Ferry resumes', 'The ferry to the outer islands of Germany runs again.') });
  const inFlight = new SharedArrayBuffer(IN_FLIGHT_BYTES);
  const workerData = { contentDir: dir, fingerprints: NO_FINGERPRINTS, dryRun: false, inFlight };
  worker = new Worker(SCRIPT, { workerData });
  await new Promise<void>((ready, fail) => {
    worker.on('error', fail);
    worker.on('message', (message: Heard) => {
      if (message.kind === 'ready') ready();
      if (message.kind === 'answer') answers.push(message);
    });
  });
});
afterAll(async () => {
  await worker.terminate();
  removeFolder(dir);
});

/** Frames are read in order: when this one is answered, the ones before it have been dealt with. */
async function ask(n: number): Promise<void> {
  worker.postMessage({ n, deadline: LATER, method: 'search', args: [{ text: 'ferry' }] });
  while (answers.at(-1)?.n !== n) await once(worker, 'message');
}

test('answers a question under its number', async () => {
  await ask(1);
  expect(answers.at(-1)).toMatchObject({ n: 1, ok: true });
  expect(unpackPage(answers.at(-1)?.value)).toMatchObject({ total: 1, hits: [{ title: 'Ferry resumes' }] });
});

test('drops a question unread when its time is over', async () => {
  worker.postMessage({ n: 2, deadline: Date.now() - 1, method: 'search', args: [{ text: 'ferry' }] });
  await ask(3);
  expect(answers.map(({ n }) => n)).not.toContain(2);
});

test.each<[string, unknown]>([
  ['no frame', 'ferry'],
  ['nothing', null],
  ['a number that is none', { n: 'four', deadline: LATER, method: 'search', args: [{ text: 'ferry' }] }],
  ['no deadline', { n: 4, method: 'search', args: [{ text: 'ferry' }] }],
  ['a method of every object', { n: 4, deadline: LATER, method: 'constructor', args: ['ferry'] }],
  ['a method of the port that is not asked so', { n: 4, deadline: LATER, method: 'reload', args: [] }],
  ['no list of arguments', { n: 4, deadline: LATER, method: 'search', args: { text: 'ferry' } }],
])('drops %s and goes on', async (_, message) => {
  worker.postMessage(message);
  const n = answers.length + 100;
  await ask(n);
  expect(answers.map((answer) => answer.n)).not.toContain(4);
});

test('a call that fails is answered as a bug in plain data', async () => {
  worker.postMessage({ n: 50, deadline: LATER, method: 'search', args: [null] });
  await ask(51);
  expect(answers.find(({ n }) => n === 50)).toMatchObject({
    ok: false,
    error: { code: 'bug', message: expect.any(String), stack: expect.stringContaining('Error') },
  });
});
