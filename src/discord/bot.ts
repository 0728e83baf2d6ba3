import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Dispatch } from '../commands/dispatch-types.ts';
import type { Log } from '../log.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { type AnswerEnvironment, answerInteraction, refuseInteraction } from './answer-interaction.ts';
import { answerMessage } from './answer-message.ts';
import { atMost } from './at-most.ts';
import { createClient, sweepDirectChannels } from './create-client.ts';
import { describeFailure } from './describe-failure.ts';
import { type GatewayState, gatewayState, isGatewayAlive, type WatchTimes, watchGateway } from './gateway-watch.ts';
import { logEvents } from './log-events.ts';
import { type BotEnd, logIn, patienceOf } from './log-in.ts';
import { type Application, readApplication } from './owners.ts';
import type { ReadyFacts } from './ready-line.ts';
import { createRecentIds } from './recent-ids.ts';
import { registerCommands, scopesOfBot } from './registration.ts';

/** What is being answered when the bot is stopped may take this long. */
const MAX_FAREWELL_MS = 8_000;
const MAX_CLOSE_MS = 1_000;
const REMEMBERED_EVENTS = 5_000;
const SWEEP_EVERY_MS = 3_600_000;

export interface BotMeter extends Pick<AnswerEnvironment, 'onDropped' | 'onAcknowledged'> {
  readonly onGatewayLost: () => void;
}

export interface BotOptions {
  readonly token: string;
  /** Without version; absent = Discord. */
  readonly apiUrl?: string;
  /** As set; what Discord says counts, so this is only compared. */
  readonly applicationId?: string;
  readonly homeGuildId?: string;
  readonly dispatch: Dispatch;
  readonly newsroom: Pick<Newsroom, 'status'>;
  readonly log: Log;
  /** Settles when the first load of the collection has ended, well or not. */
  readonly contentLoaded: Promise<unknown>;
  /** Called once, when it answers: scripts wait for the line that is printed then. */
  readonly announce: (facts: ReadyFacts) => void;
  /** The application's owners, once they are known. */
  readonly onOwners: (ownerIds: ReadonlySet<string>) => void;
  /** When a gateway that is away counts as dead; absent: 5 minutes. */
  readonly gatewayWatch?: WatchTimes;
  /** Is told what an operator wants counted. */
  readonly meter?: Partial<BotMeter>;
}

export interface Bot {
  /** Settles when the bot has ended: stopped, refused by Discord, or cut off from it. */
  readonly ended: Promise<BotEnd>;
  readonly gateway: () => GatewayState;
  /** Finishes what is being answered (at most 8 s) and leaves. */
  readonly stop: () => Promise<void>;
}

/** Logs in, registers the commands and answers from then on. Returns at once. */
export function startBot(options: BotOptions): Bot {
  const { log, token, dispatch } = options;
  const startedAt = performance.now();
  const stopping = new AbortController();
  const client = createClient(options.apiUrl, patienceOf(log, stopping.signal));
  const inFlight = new Set<Promise<void>>();
  let end: (end: BotEnd) => void = () => undefined;
  const ended = new Promise<BotEnd>((resolve) => {
    end = resolve;
  });
  const environment: AnswerEnvironment = {
    dispatch,
    log,
    now: () => performance.now(),
    onDropped: options.meter?.onDropped ?? (() => undefined),
    onAcknowledged: options.meter?.onAcknowledged ?? (() => undefined),
  };
  const track = (work: Promise<void>) => {
    const watched = work
      .catch((error: unknown) => log.error(describeFailure(error), 'could not answer'))
      .finally(() => inFlight.delete(watched));
    inFlight.add(watched);
  };

  listen(client, environment, track, stopping.signal);
  logEvents(client, log, stopping.signal, { onEnd: end, onLost: options.meter?.onGatewayLost });
  client.once(Events.ClientReady, (readyClient) => {
    settleIn(readyClient, options, startedAt).catch((error: unknown) =>
      log.error(describeFailure(error), 'start failed'),
    );
  });
  const stopWatching = watchGateway(
    () => !client.isReady() || isGatewayAlive(gatewayState(client, Date.now())),
    () => end({ exitCode: 1, reason: 'The gateway of Discord has been lost for too long.' }),
    options.gatewayWatch,
  );
  const sweeping = setInterval(() => sweepDirectChannels(client), SWEEP_EVERY_MS).unref();

  void logIn(client, token, log, stopping.signal).then((refused) => refused && end(refused));

  return {
    ended,
    gateway: () => gatewayState(client, Date.now()),
    async stop() {
      if (stopping.signal.aborted) return;
      stopping.abort();
      stopWatching();
      clearInterval(sweeping);
      await atMost(Promise.all(inFlight), MAX_FAREWELL_MS);
      // Never settles where the gateway has not said yet that it is ready: @discordjs/ws then destroys the connection a second time.
      await atMost(client.destroy(), MAX_CLOSE_MS);
      end({ exitCode: 0, reason: 'stopped' });
    },
  };
}

/** Hands every interaction and message on, each once. */
function listen(
  client: Client,
  environment: AnswerEnvironment,
  track: (work: Promise<void>) => void,
  stop: AbortSignal,
) {
  const seen = createRecentIds(REMEMBERED_EVENTS);
  const receipts = new Map<string, number>();
  // discord.js holds events back until all servers are there: the clock of an interaction starts before that.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (data: { id?: string } | null) => {
    if (data?.id === undefined) return;
    // One of a kind that discord.js does not know is never taken out again.
    if (receipts.size > REMEMBERED_EVENTS) receipts.clear();
    receipts.set(data.id, environment.now());
  });
  client.on(Events.InteractionCreate, (interaction) => {
    const receivedAt = receipts.get(interaction.id) ?? environment.now();
    receipts.delete(interaction.id);
    if (!seen.add(interaction.id)) return environment.onDropped('duplicate');
    const handle = stop.aborted ? refuseInteraction : answerInteraction;
    track(handle(interaction, receivedAt, environment));
  });
  client.on(Events.MessageCreate, (message) => {
    if (!stop.aborted && seen.add(message.id)) track(answerMessage(message, environment));
  });
}

/** After login: who the owners are, which commands are registered, and the line that says so. */
async function settleIn(client: Client<true>, options: BotOptions, startedAt: number): Promise<void> {
  const { log, homeGuildId } = options;
  const application = await readApplication(client.rest).catch((error: unknown): Application => {
    log.warn(
      describeFailure(error),
      'could not read the owners; only ADMIN_USER_IDS and ADMIN_ROLE_IDS count as admins',
    );
    return { id: client.application.id, ownerIds: new Set() };
  });
  options.onOwners(application.ownerIds);
  if (options.applicationId !== undefined && options.applicationId !== application.id) {
    log.warn(
      { set: options.applicationId, used: application.id },
      'DISCORD_APPLICATION_ID is not the application of DISCORD_TOKEN: correct it, or leave it empty',
    );
  }
  const scopes = scopesOfBot(homeGuildId, [...client.guilds.cache.keys()]);
  // Of several processes the first registers; each looks for leftovers in its own servers.
  const isFirst = client.ws.shards.has(0);
  const own = isFirst ? scopes : scopes.filter(({ commands }) => commands.length === 0);
  await registerCommands(client.rest, application.id, own, log);
  client.on(Events.GuildCreate, (guild) => {
    if (guild.id !== homeGuildId) return;
    void registerCommands(client.rest, application.id, scopesOfBot(homeGuildId), log);
  });
  await options.contentLoaded.catch(() => undefined);
  const { articles } = options.newsroom.status();
  const ms = Math.round(performance.now() - startedAt);
  const guilds = client.guilds.cache.size;
  options.announce({ applicationId: application.id, articles, guilds, ms });
}
