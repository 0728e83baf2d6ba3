import { type Message, MessageType, PermissionFlagsBits } from 'discord.js';
import type { Asker, SeenMessage } from '../commands/request.ts';
import type { Log } from '../log.ts';
import { describeFailure } from './describe-failure.ts';
import { seenMessage } from './seen-message.ts';

/** How far back the bot's last answer is looked for in a private channel. */
const MAX_MESSAGES_BACK = 20;

export interface Talk {
  readonly surface: 'mention' | 'dm';
  /** Without the mention; names instead of ids. */
  readonly text: string;
}

/**
 * Whether a message speaks to the bot: any direct message, a mention by name, or a reply that pings the bot. Mentions of
 * everyone and of roles, other bots, webhooks and Discord's own notices do not. Discord hides the words of most other
 * messages, and of replies to slash answers; a reply without words is ignored.
 */
export function hearTalk(message: Message): Talk | undefined {
  const me = message.client.user.id;
  const isPersons = !message.author.bot && message.webhookId === null;
  if (!isPersons || (message.type !== MessageType.Default && message.type !== MessageType.Reply)) return undefined;
  // "@Newsdesk, who …" and "@Newsdesk: /latest": the sign belongs to the name.
  const mention = new RegExp(`<@!?${me}>(?:\\s*[,:;])?`, 'gu');
  const isNamed = message.mentions.users.has(me) && message.content.search(mention) >= 0;
  const text = namesForIds(message, message.content.replace(mention, ' ')).trim();
  if (!message.inGuild()) return { surface: 'dm', text };
  const isReplyToMe = message.mentions.repliedUser?.id === me && message.mentions.users.has(me);
  return isNamed || (isReplyToMe && text !== '') ? { surface: 'mention', text } : undefined;
}

export function talkAsker(message: Message, surface: Talk['surface']): Asker {
  const { member, guildId, author } = message;
  return {
    surface,
    userId: author.id,
    userName: author.displayName,
    ...(guildId === null ? {} : { guildId }),
    roleIds: member === null ? [] : [...member.roles.cache.keys()],
    canManageGuild: member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/**
 * The answer of the bot that the message goes on from: the one it replies to, in a private channel else the last one.
 * Fetched, because messages are not kept.
 */
export async function findContext(message: Message, log: Log): Promise<SeenMessage | undefined> {
  const me = message.client.user.id;
  try {
    const replied = message.type === MessageType.Reply ? await fetchReplied(message) : undefined;
    if (replied?.author.id === me) return seenMessage(replied);
    if (message.inGuild()) return undefined;
    const earlier = await message.channel.messages.fetch({
      before: message.id,
      limit: MAX_MESSAGES_BACK,
      cache: false,
    });
    const newestFirst = earlier
      // A line without an embed is about nothing: a mistake that was told, a wait that was asked for.
      .filter((one) => one.author.id === me && one.embeds.length > 0)
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
    const last = newestFirst.first();
    return last === undefined ? undefined : seenMessage(last);
  } catch (error) {
    // Without Read Message History the question stands for itself.
    log.debug(describeFailure(error), 'could not read the message before');
    return undefined;
  }
}

async function fetchReplied(message: Message): Promise<Message | undefined> {
  const id = message.reference?.messageId;
  return id === undefined ? undefined : message.channel.messages.fetch({ message: id, cache: false });
}

/** "<@123>" would be read as a number by a search. The names come with the message. */
function namesForIds(message: Message, text: string): string {
  return text
    .replace(/<@!?(\d{1,20})>/gu, (_, id: string) => `@${message.mentions.users.get(id)?.displayName ?? 'someone'}`)
    .replace(/<@&(\d{1,20})>/gu, (_, id: string) => `@${message.mentions.roles.get(id)?.name ?? 'role'}`)
    .replace(/<#(\d{1,20})>/gu, (_, id: string) => `#${channelName(message, id)}`)
    .replace(/<a?:(\w{1,32}):\d{1,20}>/gu, ':$1:');
}

function channelName(message: Message, id: string): string {
  const channel = message.client.channels.cache.get(id);
  return channel !== undefined && 'name' in channel ? (channel.name ?? 'channel') : 'channel';
}
