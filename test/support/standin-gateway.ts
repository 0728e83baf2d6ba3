import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const frameSchema = z.object({ op: z.number(), d: z.unknown() });
const identifySchema = z.object({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).default([0, 1]),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

/** Which part of all servers a connection is for, and of how many. */
type Shard = readonly [id: number, count: number];

interface Session {
  readonly id: string;
  readonly shard: Shard;
  readonly sent: { readonly s: number }[];
  socket: WebSocket | undefined;
}

export interface GatewayOptions {
  readonly token: string;
  readonly url: () => string;
  /** The data of READY, and the servers of the bot, each of which is created for the shard that it belongs to. */
  readonly greeting: () => { readonly ready: object; readonly guilds: readonly { readonly id: string }[] };
  /** Every identify is answered with this close code. */
  readonly refuses: number | undefined;
}

/** Discord's gateway, as far as one small bot sees it: hello, heartbeat, identify, resume, events. */
export class StandinGateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #options: GatewayOptions;
  /** By the number of the shard. */
  readonly #sessions = new Map<number, Session>();
  /** What the bot did, in order: "identify 4609", "resume". */
  readonly log: string[] = [];
  /** So many connections are answered with HTTP's 503, as a proxy does whose gateway is away. */
  refusals = 0;
  /** Takes every identify and never says that it is ready, as one that is overloaded. */
  isSilent = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.refusals > 0) {
      this.refusals -= 1;
      this.log.push('refused');
      socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => {
      connection.on('message', (data: Buffer) =>
        this.#receive(connection, frameSchema.parse(JSON.parse(data.toString()))),
      );
      connection.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    });
  }

  /** Sends an event; kept for a resume where the bot is away. */
  dispatch(type: string, data: Readonly<Record<string, unknown>>): void {
    const [session] = this.#sessions.values();
    if (session === undefined) return;
    const [, shards] = session.shard;
    const guildId = typeof data['guild_id'] === 'string' ? data['guild_id'] : undefined;
    this.#send(this.#sessions.get(shardOf(guildId, shards)), type, data);
  }

  #send(session: Session | undefined, type: string, data: object): void {
    if (session === undefined) return;
    const frame = { op: 0, t: type, s: session.sent.length + 1, d: data };
    session.sent.push(frame);
    if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(JSON.stringify(frame));
  }

  /** Cuts the connections as a broken network does. */
  drop(): void {
    for (const connection of this.#server.clients) connection.terminate();
  }

  /** All sessions are lost, as after a long absence: a resume is told to begin anew. */
  forget(): void {
    this.#sessions.clear();
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #receive(socket: WebSocket, { op, d }: z.infer<typeof frameSchema>): void {
    if (op === 1) socket.send(JSON.stringify({ op: 11 }));
    if (op === 2) this.#identify(socket, identifySchema.parse(d));
    if (op === 6) this.#resume(socket, resumeSchema.parse(d));
  }

  #identify(socket: WebSocket, { token, intents, shard }: z.infer<typeof identifySchema>): void {
    this.log.push(`identify ${intents}`);
    const refusal = token === this.#options.token ? this.#options.refuses : 4004;
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    if (this.isSilent) return;
    const id = `session-${this.log.length}`;
    const session: Session = { id, shard, sent: [], socket };
    const [number, count] = shard;
    this.#sessions.set(number, session);
    const { ready, guilds: all } = this.#options.greeting();
    const guilds = all.filter((guild) => shardOf(guild.id, count) === number);
    const unavailable = guilds.map((guild) => ({ id: guild.id, unavailable: true }));
    const resume_gateway_url = this.#options.url();
    this.#send(session, 'READY', { ...ready, v: 10, session_id: id, resume_gateway_url, guilds: unavailable, shard });
    for (const guild of guilds) this.#send(session, 'GUILD_CREATE', guild);
  }

  #resume(socket: WebSocket, { session_id: id, seq }: z.infer<typeof resumeSchema>): void {
    this.log.push('resume');
    const session = [...this.#sessions.values()].find((one) => one.id === id);
    if (session === undefined) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    session.socket = socket;
    for (const frame of session.sent.filter(({ s }) => s > seq)) socket.send(JSON.stringify(frame));
    this.#send(session, 'RESUMED', {});
  }
}

/** https://discord.com/developers/docs/topics/gateway#sharding-sharding-formula: private channels are all the first's. */
function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
