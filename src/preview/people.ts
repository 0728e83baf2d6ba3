import type { AdminPolicy } from '../commands/dispatch-types.ts';
import type { Asker } from '../commands/request.ts';

/** Who can be played on the page, in the order of its menu. */
export const PERSON_KEYS = ['admin', 'member', 'other'] as const;
export type PersonKey = (typeof PERSON_KEYS)[number];

/** The channel that all see, or the direct messages with the bot. */
export const PLACE_KEYS = ['channel', 'dm'] as const;
export type PlaceKey = (typeof PLACE_KEYS)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
}

export const BOT: Person = { id: '100000000000000000', name: 'Newsdesk' };
export const PEOPLE: Readonly<Record<PersonKey, Person>> = {
  admin: { id: '100000000000000001', name: 'Admin' },
  member: { id: '100000000000000002', name: 'Member' },
  other: { id: '100000000000000003', name: 'Another person' },
};
const GUILD_ID = '200000000000000000';

/** Names for the ids that stand in mentions. */
export const NAMES: ReadonlyMap<string, string> = new Map(
  [BOT, ...Object.values(PEOPLE)].map(({ id, name }) => [id, name]),
);

/** As if the environment named the admin. */
export const PREVIEW_ADMINS: AdminPolicy = {
  userIds: new Set([PEOPLE.admin.id]),
  roleIds: new Set(),
  ownerIds: new Set(),
};

export interface Who {
  readonly person: PersonKey;
  readonly place: PlaceKey;
}

/** The person as Discord would name them to the bot: by an interaction, or by a message that they wrote. */
export function askerOf({ person, place }: Who, how: 'interaction' | 'message'): Asker {
  const { id, name } = PEOPLE[person];
  const surface = how === 'interaction' ? 'slash' : place === 'dm' ? 'dm' : 'mention';
  return {
    surface,
    userId: id,
    userName: name,
    ...(place === 'channel' && { guildId: GUILD_ID }),
    roleIds: [],
    canManageGuild: place === 'channel' && person === 'admin',
  };
}
