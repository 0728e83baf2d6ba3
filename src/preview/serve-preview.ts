import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { commandsAsDiscordJson } from '../commands/discord-json.ts';
import { createDispatch } from '../commands/dispatch.ts';
import type { DispatchEnvironment } from '../commands/dispatch-types.ts';
import { createChannel } from './channel.ts';
import { refusalOf, SECURITY_HEADERS } from './guard.ts';
import { createMessageLog } from './message-log.ts';
import type { Op } from './op.ts';
import { drawPage } from './page.ts';
import { PREVIEW_ADMINS } from './people.ts';
import { readServedFiles, type ServedFile } from './served-files.ts';

const MAX_BODY_BYTES = 64 * 1024;
const JSON_TYPE = 'application/json; charset=utf-8';

export interface PreviewOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly environment: Omit<DispatchEnvironment, 'admins' | 'isUnhurried'>;
}

export interface Preview {
  readonly port: number;
  /** Stops listening and drops the open connections. */
  close(): Promise<void>;
}

/**
 * Serves the preview on loopback: the page, its style and script, and what is typed and pressed on it.
 * @throws what `listen` throws, as a rejection (EADDRINUSE when the port is taken).
 */
export async function servePreview({ port, environment }: PreviewOptions): Promise<Preview> {
  const dispatch = createDispatch({ ...environment, admins: () => PREVIEW_ADMINS, isUnhurried: true });
  const log = createMessageLog(environment.now);
  const channel = createChannel(dispatch, log);
  const commands = JSON.stringify(commandsAsDiscordJson('all').filter(({ type = 1 }) => type === 1));
  const files = new Map<string, ServedFile>([
    ...readServedFiles(),
    ['/commands.json', { type: JSON_TYPE, body: commands }],
  ]);
  let listening = port;

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      environment.log.error({ err: error }, 'the preview failed');
      response.destroy();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, listening);
    if (refusal !== undefined) return sendText(response, 403, refusal);
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET') {
      const file =
        pathname === '/' ? { type: 'text/html; charset=utf-8', body: drawPage(log.all()) } : files.get(pathname);
      return file === undefined ? sendText(response, 404, 'There is no such page.') : send(response, 200, file);
    }
    const body = request.method === 'POST' ? await readJson(request) : undefined;
    if (pathname === '/complete') {
      const choices = await channel.complete(body);
      if (choices !== undefined) return send(response, 200, { type: JSON_TYPE, body: JSON.stringify(choices) });
    } else if (pathname === '/act' && (await channel.act(body, (op) => stream(response, op)))) {
      if (!response.headersSent) response.writeHead(200, headers('application/x-ndjson'));
      response.end();
      return;
    }
    return sendText(response, 400, 'Not a request of this page.');
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  listening = typeof address === 'object' && address !== null ? address.port : port;
  return {
    port: listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One change of the page as a line, as soon as it is known. */
function stream(response: ServerResponse, op: Op): void {
  if (!response.headersSent) response.writeHead(200, headers('application/x-ndjson'));
  response.write(`${JSON.stringify(op)}\n`);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, { type: 'text/plain; charset=utf-8', body: text });
}

function send(response: ServerResponse, status: number, { type, body }: ServedFile): void {
  response.writeHead(status, headers(type));
  response.end(body);
}

function headers(type: string): Readonly<Record<string, string>> {
  return { ...SECURITY_HEADERS, 'content-type': type, 'cache-control': 'no-store' };
}

/** @returns undefined for a body that is too large or not JSON. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) return undefined;
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
