import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const frameSchema = z.object({ op: z.number(), d: z.unknown() });
const identifySchema = z.object({ token: z.string(), intents: z.number() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number() });

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly sent: { readonly s: number }[];
  socket: WebSocket | undefined;
}

export interface GatewayOptions {
  readonly token: string;
  readonly url: () => string;
  /** The data of READY and of the first GUILD_CREATE. */
  readonly greeting: () => readonly [ready: object, guild: object];
  /** Every identify is answered with this close code. */
  readonly refuses: number | undefined;
}

/** Discord's gateway, as far as one small bot sees it: hello, heartbeat, identify, resume, events. */
export class StandinGateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #options: GatewayOptions;
  #session: Session | undefined;
  /** What the bot did, in order: "identify 4609", "resume". */
  readonly log: string[] = [];
  /** So many connections are answered with HTTP's 503, as a proxy does whose gateway is away. */
  refusals = 0;

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
  dispatch(type: string, data: object): void {
    const session = this.#session;
    if (session === undefined) return;
    const frame = { op: 0, t: type, s: session.sent.length + 1, d: data };
    session.sent.push(frame);
    if (session.socket?.readyState === WebSocket.OPEN) session.socket.send(JSON.stringify(frame));
  }

  /** Cuts the connection as a broken network does. */
  drop(): void {
    this.#session?.socket?.terminate();
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

  #identify(socket: WebSocket, { token, intents }: z.infer<typeof identifySchema>): void {
    this.log.push(`identify ${intents}`);
    const refusal = token === this.#options.token ? this.#options.refuses : 4004;
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    const id = `session-${this.log.length}`;
    this.#session = { id, intents, sent: [], socket };
    const [ready, guild] = this.#options.greeting();
    this.dispatch('READY', { ...ready, v: 10, session_id: id, resume_gateway_url: this.#options.url(), shard: [0, 1] });
    this.dispatch('GUILD_CREATE', guild);
  }

  #resume(socket: WebSocket, { session_id: id, seq }: z.infer<typeof resumeSchema>): void {
    this.log.push('resume');
    const session = this.#session;
    if (session?.id !== id) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    session.socket = socket;
    for (const frame of session.sent.filter(({ s }) => s > seq)) socket.send(JSON.stringify(frame));
    this.dispatch('RESUMED', {});
  }
}
