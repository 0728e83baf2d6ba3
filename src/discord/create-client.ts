import { ChannelType, Client, GatewayIntentBits, Options, Partials, type RESTOptions } from 'discord.js';
import type { Patience } from './keep-trying.ts';
import { patientSharding } from './patient-sharding.ts';

/** Kept per kind; what is needed and not here is fetched. The bot itself always stays. */
const MAX_CACHED = 200;
const SWEEP_EVERY_S = 3600;
const DAY_S = 86_400;

/** The answer to an interaction must be there in 3 s, so a connection that hangs is given up long before rest's own 15 s. */
const REQUEST_TIMEOUT_MS = 10_000;
/** Every deferred interaction leaves a queue of its own behind, which the library clears away once an hour. */
const SWEEP_QUEUES_EVERY_MS = 600_000;
const WARN_EVERY_INVALID_REQUESTS = 500;

/** @param apiUrl without version; absent = Discord. (`api: undefined` would override the library's default.) */
export function restOptions(apiUrl?: string): Partial<RESTOptions> {
  return {
    timeout: REQUEST_TIMEOUT_MS,
    handlerSweepInterval: SWEEP_QUEUES_EVERY_MS,
    invalidRequestWarningInterval: WARN_EVERY_INVALID_REQUESTS,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  };
}

/**
 * The client with the few intents that answering takes, none of them privileged, and caches that cannot grow for ever.
 * @param patience with a Discord that cannot be reached.
 */
export function createClient(apiUrl: string | undefined, patience: Patience): Client {
  const ofOthers = { maxSize: MAX_CACHED, keepOverLimit: (one: { id: string }) => one.id === client.user?.id };
  const client: Client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes from a channel that the client has never seen.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    rest: restOptions(apiUrl),
    ws: { buildStrategy: patientSharding(patience) },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      AutoModerationRuleManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: ofOthers,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: ofOthers,
      VoiceStateManager: 0,
    }),
    sweepers: {
      ...Options.DefaultSweeperSettings,
      guildMembers: { interval: SWEEP_EVERY_S, filter: () => (member) => member.id !== client.user?.id },
      threads: { interval: SWEEP_EVERY_S, lifetime: DAY_S },
      users: { interval: SWEEP_EVERY_S, filter: () => (user) => user.id !== client.user?.id },
    },
  });
  return client;
}

/** Forgets the private channels: one is kept for everyone who ever wrote to the bot, and no sweeper of the library does it. */
export function sweepDirectChannels(client: Client): void {
  client.channels.cache.sweep((channel) => channel.type === ChannelType.DM);
}
