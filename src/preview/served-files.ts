import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawTabIcon } from './page.ts';
import { MESSAGE_STYLE } from './style-message.ts';
import { PAGE_STYLE } from './style-page.ts';

export interface ServedFile {
  readonly type: string;
  readonly body: string | Buffer;
}

// The browser gets what the compiler made of client/, also where the sources run as they are.
const CLIENT_DIR = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/preview/client/' : './client/',
  import.meta.url,
);

/** Everything beside the page itself, by path: nothing else of the disk can be asked for. */
export function readServedFiles(): ReadonlyMap<string, ServedFile> {
  const scripts = readdirSync(CLIENT_DIR).filter((name) => name.endsWith('.js'));
  const font = createRequire(import.meta.url).resolve('twemoji-colr-font/twemoji.woff2');
  return new Map<string, ServedFile>([
    ['/style.css', { type: 'text/css; charset=utf-8', body: PAGE_STYLE + MESSAGE_STYLE }],
    ['/icon.svg', { type: 'image/svg+xml; charset=utf-8', body: drawTabIcon() }],
    ['/twemoji.woff2', { type: 'font/woff2', body: readFileSync(font) }],
    ...scripts.map((name): [string, ServedFile] => [
      `/client/${name}`,
      { type: 'text/javascript; charset=utf-8', body: readFileSync(new URL(name, CLIENT_DIR)) },
    ]),
  ]);
}
