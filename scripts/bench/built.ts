import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What is measured is what is shipped: dist/, not the sources through a loader that adds a call to every function. */
const fromDist = (file: string) => import(pathToFileURL(resolve(ROOT, 'dist', file)).href);

export async function loadDeskModules() {
  const collection: typeof import('../../src/newsroom/collection.ts') = await fromDist('newsroom/collection.js');
  const desk: typeof import('../../src/newsroom/desk.ts') = await fromDist('newsroom/desk.js');
  return { loadCollection: collection.loadCollection, openDesk: desk.openDesk };
}

export async function loadWorkerModules() {
  const remote: typeof import('../../src/newsroom/remote.ts') = await fromDist('newsroom/remote.js');
  const client: typeof import('../../src/newsroom/worker-client.ts') = await fromDist('newsroom/worker-client.js');
  return { createRemoteNewsroom: remote.createRemoteNewsroom, startWorker: client.startWorker };
}
