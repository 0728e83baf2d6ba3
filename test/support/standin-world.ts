/** The people and places of the stand-in, and the parts of Discord's payloads that are always the same. */

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.standin.not-a-secret-of-anyone';
export const APPLICATION_ID = '100000000000000001';
export const GUILD_ID = '100000000000000002';
/** Of two shards it is the second's; the other server is the first's. */
export const SECOND_GUILD_ID = '100000000004194306';
export const CHANNEL_ID = '100000000000000003';
export const DM_CHANNEL_ID = '100000000000000004';
export const SECOND_CHANNEL_ID = '100000000004194307';

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly bot?: boolean;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: null;
}

export const person = (id: string, username: string, isBot = false): Person => ({
  id,
  username,
  discriminator: '0',
  global_name: null,
  avatar: null,
  ...(isBot ? { bot: true } : {}),
});

export const BOT = person(APPLICATION_ID, 'newsdesk', true);
export const OWNER = person('100000000000000005', 'olga');
export const READER = person('100000000000000006', 'rita');
export const OTHER_BOT = person('100000000000000007', 'robot', true);

export interface StoredMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: Person;
  readonly content: string;
  readonly embeds: readonly { readonly title?: string; readonly description?: string }[];
  readonly components: readonly object[];
  readonly flags: number;
  readonly interaction_metadata?: object;
  readonly [key: string]: unknown;
}

let lastId = 200_000_000_000_000_000n;

export function nextId(): string {
  lastId += 1n;
  return String(lastId);
}

/** Of a body that was sent, what readers of the message get. */
export function publicMessage(body: Record<string, unknown>): object {
  const shown = Object.entries(body).filter(([key]) => ['content', 'embeds', 'components'].includes(key));
  return Object.fromEntries(shown);
}

const MANAGE_GUILD = 32n;
const EVERYDAY = 277_025_508_416n;

export function memberPayload(user: Person, { isManager = false } = {}): object {
  const permissions = String(isManager ? EVERYDAY | MANAGE_GUILD : EVERYDAY);
  return { user, roles: [], joined_at: '2024-01-01T00:00:00.000Z', deaf: false, mute: false, flags: 0, permissions };
}

export function guildPayload(id: string) {
  return {
    id,
    name: 'Readers',
    owner_id: OWNER.id,
    roles: [
      {
        id,
        name: '@everyone',
        permissions: String(EVERYDAY),
        position: 0,
        color: 0,
        hoist: false,
        managed: false,
        mentionable: false,
      },
    ],
    channels: [
      {
        id: id === GUILD_ID ? CHANNEL_ID : SECOND_CHANNEL_ID,
        type: 0,
        name: 'general',
        position: 0,
        permission_overwrites: [],
      },
    ],
    members: [memberPayload(BOT)],
    member_count: 3,
    threads: [],
    emojis: [],
    stickers: [],
    features: [],
    preferred_locale: 'en-US',
    joined_at: '2024-01-01T00:00:00.000Z',
  };
}
