import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { checkBody } from './check-body.ts';
import { StandinGateway } from './standin-gateway.ts';
import {
  APPLICATION_ID,
  BOT,
  GUILD_ID,
  guildPayload,
  nextId,
  OWNER,
  publicMessage,
  READER,
  SECOND_GUILD_ID,
  type StoredMessage,
  TOKEN,
} from './standin-world.ts';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  status: number;
}

/** One interaction and all that the bot did about it. */
export interface Exchange {
  readonly id: string;
  readonly token: string;
  readonly channelId: string;
  readonly source: StoredMessage | undefined;
  readonly callbacks: { readonly type: number; readonly data: Record<string, unknown> }[];
  /** The original reply and the follow-ups, as they stand now. */
  readonly messages: StoredMessage[];
  isExpired: boolean;
}

/** The next requests that match are answered so, instead of by the stand-in. */
export interface Fault {
  readonly route: RegExp;
  readonly status: number | 'hang-up';
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  times: number;
  /** So many that match are let through before. */
  skips?: number;
}

const callbackSchema = z.object({ type: z.number(), data: z.record(z.string(), z.unknown()).default({}) });
const bodySchema = z.record(z.string(), z.unknown());
const referenceSchema = z.object({ message_reference: z.object({ message_id: z.string() }).optional() });
/** Marks what is an answer to an interaction: replies to it come without their words. */
const USED_BY_READER = { id: nextId(), type: 2, user: READER, authorizing_integration_owners: {} };
const MAX_KEPT_REQUESTS = 1_000;
const EPHEMERAL = 64;
const LOADING = 128;

/** Discord on 127.0.0.1, as far as one small bot sees it. Every body that the bot sends is checked. */
export class Standin {
  readonly requests: SeenRequest[] = [];
  /** What Discord or its readers would complain about. */
  readonly problems: string[] = [];
  readonly faults: Fault[] = [];
  /** Registered commands by scope: `global` or the id of a server. */
  readonly commands = new Map<string, readonly Record<string, unknown>[]>([
    ['global', []],
    [GUILD_ID, []],
  ]);
  readonly messages = new Map<string, StoredMessage>();
  readonly exchanges = new Map<string, Exchange>();
  /** The bot's messages by the message that they reply to. */
  readonly replies = new Map<string, StoredMessage[]>();
  readonly gateway: StandinGateway;
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #waiters: (() => void)[] = [];

  readonly #checksBodies: boolean;
  readonly #shards: number;

  /**
   * @param options `checksBodies`: off where speed is measured, for the check takes longer than the bot; `shards`: how many it
   * recommends; with several the bot is in a second server, which is another shard's.
   */
  constructor({ refusesIntents = false, refusesToken = false, checksBodies = true, shards = 1 } = {}) {
    this.#shards = shards;
    if (shards > 1) this.commands.set(SECOND_GUILD_ID, []);
    this.#checksBodies = checksBodies;
    this.gateway = new StandinGateway({
      token: TOKEN,
      url: () => this.#gatewayUrl,
      refuses: refusesIntents ? 4014 : refusesToken ? 4004 : undefined,
      greeting: () => ({
        ready: { user: BOT, application: { id: APPLICATION_ID, flags: 0 } },
        guilds: [GUILD_ID, ...(shards > 1 ? [SECOND_GUILD_ID] : [])].map(guildPayload),
      }),
    });
    this.#server.on('upgrade', (request, socket, head) => this.gateway.accept(request, socket, head));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  async stop(): Promise<void> {
    this.gateway.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`;
  }

  get #gatewayUrl(): string {
    return `ws://127.0.0.1:${this.#port}/`;
  }

  get #port(): number {
    // The server listens on a port, never on a pipe.
    return (this.#server.address() as AddressInfo).port;
  }

  /** Waits until the condition holds; looked at after every request. */
  async until(condition: () => boolean, what: string, timeoutMs = 30_000): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!condition()) {
      if (performance.now() > deadline) {
        throw new Error(`waited in vain for ${what}; last: ${JSON.stringify(this.requests.slice(-3)).slice(0, 600)}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        this.#waiters.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** What has been looked at need not be kept: thousands of exchanges would outweigh what is measured. */
  forget({ id, messages = [] }: Pick<Exchange, 'id'> & Partial<Pick<Exchange, 'messages'>>): void {
    this.exchanges.delete(id);
    this.messages.delete(id);
    for (const message of [...messages, ...(this.replies.get(id) ?? [])]) this.messages.delete(message.id);
    this.replies.delete(id);
    if (this.requests.length > MAX_KEPT_REQUESTS) this.requests.splice(0, MAX_KEPT_REQUESTS / 2);
  }

  /** Requests of the bot whose "METHOD /path" matches. */
  seen(route: RegExp): readonly SeenRequest[] {
    return this.requests.filter(({ method, path }) => route.test(`${method} ${path}`));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const method = request.method ?? '';
    const path = (request.url ?? '').replace(/\?.*$/u, '').replace(/^\/api\/v10/u, '');
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const seen: SeenRequest = { method, path, body, status: 0 };
    this.requests.push(seen);
    const [status, answer, headers] = this.#answer(seen, request.headers.authorization);
    seen.status = status;
    if (status === 0) request.socket.destroy();
    else {
      const type = answer === undefined ? {} : { 'content-type': 'application/json' };
      response.writeHead(status, { ...type, ...headers }).end(JSON.stringify(answer));
    }
    for (const waiter of this.#waiters.splice(0)) waiter();
  }

  #answer(seen: SeenRequest, authorization: string | undefined): readonly [number, unknown, Record<string, string>?] {
    const { method, path, body } = seen;
    const fault = this.faults.find(({ route, times }) => times > 0 && route.test(`${method} ${path}`));
    if (fault?.skips) fault.skips -= 1;
    else if (fault !== undefined) {
      fault.times -= 1;
      if (fault.status === 'hang-up') return [0, undefined];
      return [fault.status, fault.body ?? { message: 'fault', code: 0 }, { ...fault.headers }];
    }
    const isTokenRoute = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
    if (!isTokenRoute && authorization !== `Bot ${TOKEN}`) return [401, { message: '401: Unauthorized', code: 0 }];
    if (body !== undefined && this.#checksBodies) {
      const problems = checkBody(method, path, body).map((problem) => `${method} ${path.slice(0, 40)}: ${problem}`);
      this.problems.push(...problems);
      if (problems.length > 0) return [400, { message: 'Invalid Form Body', code: 50035 }];
    }
    return this.#route(`${method} ${path}`, body) ?? [404, { message: '404: Not Found', code: 0 }];
  }

  #route(line: string, body: unknown): readonly [number, unknown] | undefined {
    const [, resource = '', id = ''] = line.split('/');
    if (line === 'GET /gateway/bot') {
      const session_start_limit = { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 };
      return [200, { url: this.#gatewayUrl, shards: this.#shards, session_start_limit }];
    }
    if (line === 'GET /applications/@me')
      return [200, { id: APPLICATION_ID, name: 'newsdesk', owner: OWNER, team: null }];
    if (resource === 'applications') return this.#routeCommands(line, body);
    if (resource === 'interactions') return this.#routeCallback(id, callbackSchema.parse(body));
    if (resource === 'webhooks') return this.#routeWebhook(line, bodySchema.parse(body));
    if (resource === 'channels') return this.#routeChannel(line, id, body);
    return undefined;
  }

  #routeCommands(line: string, body: unknown): readonly [number, unknown] {
    const scope = /\/guilds\/(\d+)\//u.exec(line)?.[1] ?? 'global';
    const registered = this.commands.get(scope);
    if (registered === undefined) return [403, { message: 'Missing Access', code: 50001 }];
    if (line.startsWith('GET')) return [200, registered];
    const commands = z.array(bodySchema).parse(body);
    const extra = scope === 'global' ? { dm_permission: true } : { guild_id: scope };
    this.commands.set(
      scope,
      // Discord adds what is its own and writes out its defaults.
      commands.map((command) => ({
        id: nextId(),
        application_id: APPLICATION_ID,
        version: nextId(),
        description: '',
        default_member_permissions: null,
        name_localizations: null,
        description_localizations: null,
        nsfw: false,
        ...command,
        ...extra,
      })),
    );
    return [200, this.commands.get(scope)];
  }

  #routeCallback(id: string, { type, data }: z.infer<typeof callbackSchema>): readonly [number, unknown] {
    const exchange = this.exchanges.get(id);
    if (exchange === undefined) return [404, { message: 'Unknown interaction', code: 10062 }];
    if (exchange.callbacks.length > 0) {
      this.problems.push('an interaction was acknowledged twice');
      return [400, { message: 'Interaction has already been acknowledged.', code: 40060 }];
    }
    exchange.callbacks.push({ type, data });
    if (type === 4 || type === 5)
      exchange.messages.push(
        this.#store(exchange.channelId, type === 5 ? { flags: Number(data['flags'] ?? 0) | LOADING } : data, true),
      );
    if (type === 7 && exchange.source) Object.assign(exchange.source, publicMessage(data));
    return [204, undefined];
  }

  #routeWebhook(line: string, body: Record<string, unknown>): readonly [number, unknown] {
    const exchange = [...this.exchanges.values()].find(({ token }) => line.includes(token));
    if (exchange === undefined || exchange.callbacks.length === 0)
      return [404, { message: 'Unknown Webhook', code: 10015 }];
    if (exchange.isExpired) return [401, { message: 'Invalid Webhook Token', code: 50027 }];
    if (line.startsWith('PATCH')) {
      const original = exchange.callbacks[0]?.type === 6 ? exchange.source : exchange.messages[0];
      if (original === undefined) return [404, { message: 'Unknown Message', code: 10008 }];
      Object.assign(original, publicMessage(body), { flags: original.flags & ~LOADING });
      return [200, original];
    }
    const message = this.#store(exchange.channelId, body, true);
    exchange.messages.push(message);
    return [200, message];
  }

  #routeChannel(line: string, channelId: string, body: unknown): readonly [number, unknown] {
    if (line.endsWith('/typing')) return [204, undefined];
    if (line.startsWith('POST')) return [200, this.#storeReply(channelId, bodySchema.parse(body))];
    const messageId = /\/messages\/(\d+)$/u.exec(line)?.[1];
    const inChannel = [...this.messages.values()].filter(
      (message) => message.channel_id === channelId && !(message.flags & EPHEMERAL),
    );
    if (messageId === undefined) return [200, inChannel.reverse()];
    const message = this.messages.get(messageId);
    return message === undefined ? [404, { message: 'Unknown Message', code: 10008 }] : [200, message];
  }

  #storeReply(channelId: string, body: Record<string, unknown>): StoredMessage {
    const message = this.#store(channelId, body, false);
    const replyTo = referenceSchema.parse(body).message_reference?.message_id;
    if (replyTo !== undefined) this.replies.set(replyTo, [...(this.replies.get(replyTo) ?? []), message]);
    return message;
  }

  #store(channelId: string, body: Record<string, unknown>, isInteractions: boolean): StoredMessage {
    const message: StoredMessage = {
      id: nextId(),
      channel_id: channelId,
      author: BOT,
      type: 0,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      pinned: false,
      content: '',
      embeds: [],
      components: [],
      ...publicMessage(body),
      flags: Number(body['flags'] ?? 0),
      ...(isInteractions ? { interaction_metadata: USED_BY_READER } : {}),
    };
    this.messages.set(message.id, message);
    return message;
  }
}
