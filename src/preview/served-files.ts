import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawTabIcon } from './page.ts';
import { MESSAGE_STYLE } from './style-message.ts';
import { PAGE_STYLE } from './style-page.ts';

export interface ServedFile {
  readonly type: string;
  readonly body: string | Buffer;
}

/**
 * Everything beside the page itself, by path: nothing else of the disk can be asked for.
 * @param clientDir the folder of the compiled scripts, with a slash at its end.
 */
export function readServedFiles(clientDir: URL): ReadonlyMap<string, ServedFile> {
  const scripts = readdirSync(clientDir).filter((name) => name.endsWith('.js'));
  const font = createRequire(import.meta.url).resolve('twemoji-colr-font/twemoji.woff2');
  return new Map<string, ServedFile>([
    ['/style.css', { type: 'text/css; charset=utf-8', body: PAGE_STYLE + MESSAGE_STYLE }],
    ['/icon.svg', { type: 'image/svg+xml; charset=utf-8', body: drawTabIcon() }],
    ['/twemoji.woff2', { type: 'font/woff2', body: readFileSync(font) }],
    ...scripts.map((name): [string, ServedFile] => [
      `/client/${name}`,
      { type: 'text/javascript; charset=utf-8', body: readFileSync(new URL(name, clientDir)) },
    ]),
  ]);
}
