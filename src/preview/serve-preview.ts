import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { commandsAsDiscordJson } from '../commands/discord-json.ts';
import type { Dispatch } from '../commands/dispatch-types.ts';
import { createChannel } from './channel.ts';
import { CONTENT_SECURITY_POLICY, refusalOf } from './guard.ts';
import { PAGE, PAGE_SCRIPT } from './page.ts';
import { PAGE_STYLE } from './page-style.ts';

const MAX_BODY_BYTES = 64 * 1024;

export interface Preview {
  readonly port: number;
  /** Stops listening and drops the open connections. */
  close(): Promise<void>;
}

/**
 * Serves the preview on loopback: the page, its style and script, and what is typed and pressed on it.
 * @param port 0 for any free one.
 * @throws what `listen` throws, as a rejection (EADDRINUSE when the port is taken).
 */
export async function servePreview(port: number, dispatch: Dispatch): Promise<Preview> {
  const channel = createChannel(dispatch);
  let listening = port;
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => send(response, 500, 'text/plain', 'That failed. See the log.'));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, listening);
    if (refusal !== undefined) return send(response, 403, 'text/plain', refusal);
    if (request.method === 'GET') return sendFile(request.url ?? '/', response);
    const body = await readJson(request);
    const result = request.method === 'POST' ? await channel.handle(request.url ?? '', body) : undefined;
    if (result === undefined) return send(response, 400, 'text/plain', 'Not a request of this page.');
    return send(response, 200, 'application/json', JSON.stringify(result));
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

function sendFile(path: string, response: ServerResponse): void {
  const file = fileAt(path);
  if (file === undefined) send(response, 404, 'text/plain', 'There is no such page.');
  else send(response, 200, file.type, file.body);
}

function fileAt(path: string): { readonly type: string; readonly body: string } | undefined {
  switch (path) {
    case '/':
      return { type: 'text/html', body: PAGE };
    case '/style.css':
      return { type: 'text/css', body: PAGE_STYLE };
    case '/page.js':
      return { type: 'text/javascript', body: PAGE_SCRIPT };
    case '/commands.json': {
      const slash = commandsAsDiscordJson('all').filter(({ type = 1 }) => type === 1);
      return { type: 'application/json', body: JSON.stringify(slash) };
    }
    default:
      return undefined;
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
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
