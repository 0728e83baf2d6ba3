import { createServer } from 'node:http';

/** Below the ports that systems give to those who ask for any: what is free here stays free. */
const FIRST_PORT = 15_000;
const LAST_PORT = 30_000;
const MAX_TRIES = 50;

/** A port of 127.0.0.1 that nobody has just now. @param count as many in a row are free. @returns the first. */
export async function freePort(count = 1): Promise<number> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const first = FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT - count));
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const areFree = await Promise.all(ports.map(isFree));
    if (areFree.every(Boolean)) return first;
  }
  throw new Error('No port is free.');
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
