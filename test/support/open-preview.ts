import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { createLog } from '../../src/log.ts';
import { createLocalNewsroom } from '../../src/newsroom/local.ts';
import { type Preview, servePreview } from '../../src/preview/serve-preview.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** Debian's. */
export const CHROMIUM = '/usr/bin/chromium';

/** The preview over a folder, on any free port. The page's scripts are the compiled ones. */
export async function openPreview(contentDir: string): Promise<Preview> {
  const newsroom = createLocalNewsroom({
    contentDir: resolve(ROOT, contentDir),
    now: Date.now,
    clock: () => performance.now(),
    giveWay: () => new Promise(setImmediate),
  });
  await newsroom.load();
  return servePreview({
    port: 0,
    environment: { newsroom, now: Date.now, appVersion: '0.1.0', startedAt: Date.now(), log: createLog('silent') },
  });
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}
