import type { Exchange, Standin } from './standin.ts';
import {
  APPLICATION_ID,
  BOT,
  CHANNEL_ID,
  DM_CHANNEL_ID,
  GUILD_ID,
  memberPayload,
  nextId,
  type Person,
  READER,
  SECOND_CHANNEL_ID,
  SECOND_GUILD_ID,
  type StoredMessage,
} from './standin-world.ts';

const ELSEWHERE_GUILD_ID = '900000000000000001';
const ELSEWHERE_CHANNEL_ID = '900000000000000002';

interface Circumstances {
  readonly user?: Person;
  readonly isManager?: boolean;
  readonly isDirect?: boolean;
  /** A server that the bot is not in: the person has brought it along (user install). */
  readonly isElsewhere?: boolean;
  /** The server that another shard looks after. */
  readonly isInSecondGuild?: boolean;
  /** How often Discord delivers the event. */
  readonly deliveries?: number;
  /** Discord has forgotten the interaction when the bot answers. */
  readonly isUnknown?: boolean;
}

/** The person at the other end of the stand-in: what a Discord client would send. */
export class Reader {
  readonly #standin: Standin;

  constructor(standin: Standin) {
    this.#standin = standin;
  }

  /** Uses a slash command and waits for the answer. */
  async slash(
    name: string,
    values: Readonly<Record<string, string | boolean>> = {},
    circumstances: Circumstances = {},
  ): Promise<Exchange> {
    return this.#answered(this.send(2, { id: nextId(), type: 1, name, options: options(values) }, circumstances));
  }

  async complete(name: string, option: string, typed: string): Promise<Exchange> {
    const focused = [{ name: option, type: 3, value: typed, focused: true }];
    return this.#answered(this.send(4, { id: nextId(), type: 1, name, options: focused }));
  }

  async press(
    message: StoredMessage,
    customId: string,
    values?: readonly string[],
    circumstances: Circumstances = {},
  ): Promise<Exchange> {
    const data = values === undefined ? { component_type: 2 } : { component_type: 3, values };
    return this.#answered(this.send(3, { custom_id: customId, ...data }, circumstances, message));
  }

  async submit(message: StoredMessage, customId: string, text: string): Promise<Exchange> {
    const components = [{ type: 1, id: 1, components: [{ type: 4, id: 2, custom_id: 'text', value: text }] }];
    return this.#answered(this.send(5, { custom_id: customId, components }, {}, message));
  }

  async askAbout(message: StoredMessage, circumstances: Circumstances = {}): Promise<Exchange> {
    const resolved = { messages: { [message.id]: message } };
    const data = { id: nextId(), type: 3, name: 'Ask about this message', target_id: message.id, resolved };
    return this.#answered(this.send(2, data, circumstances));
  }

  /** Sends an interaction without waiting. */
  send(type: number, data: object, circumstances: Circumstances = {}, source?: StoredMessage): Exchange {
    const { user = READER, isManager = false, isDirect = false, isElsewhere = false } = circumstances;
    const { deliveries = 1, isUnknown = false, isInSecondGuild = false } = circumstances;
    const id = nextId();
    const [guildId, guildChannelId] = isElsewhere
      ? [ELSEWHERE_GUILD_ID, ELSEWHERE_CHANNEL_ID]
      : isInSecondGuild
        ? [SECOND_GUILD_ID, SECOND_CHANNEL_ID]
        : [GUILD_ID, CHANNEL_ID];
    const channelId = isDirect ? DM_CHANNEL_ID : guildChannelId;
    const exchange: Exchange = {
      id,
      token: `token-${id}`,
      channelId,
      source,
      callbacks: [],
      messages: [],
      isExpired: false,
    };
    if (!isUnknown) this.#standin.exchanges.set(id, exchange);
    const place = isDirect ? { user } : { guild_id: guildId, member: memberPayload(user, { isManager }) };
    const event = {
      id,
      type,
      data,
      token: exchange.token,
      application_id: APPLICATION_ID,
      version: 1,
      locale: 'en-US',
      entitlements: [],
      app_permissions: '277025508416',
      authorizing_integration_owners: isElsewhere ? { 1: user.id } : { 0: GUILD_ID },
      context: isDirect ? 1 : 0,
      attachment_size_limit: 1,
      channel_id: channelId,
      channel: isDirect ? { id: channelId, type: 1 } : { id: channelId, type: 0, name: 'general', guild_id: guildId },
      ...place,
      ...(source === undefined ? {} : { message: source }),
    };
    for (let i = 0; i < deliveries; i++) this.#standin.gateway.dispatch('INTERACTION_CREATE', event);
    return exchange;
  }

  /** Writes a message; as Discord does, its words are hidden where they do not speak to the bot. */
  say(
    content: string,
    { user = READER, isDirect = false, replyTo, mentions = [], ...rest }: SayOptions = {},
  ): StoredMessage {
    const isNamed = content.includes(`<@${BOT.id}>`);
    const isVisible =
      isDirect || isNamed || (replyTo?.author.id === BOT.id && replyTo.interaction_metadata === undefined);
    const pinged = [...mentions, ...(isNamed || replyTo?.author.id === BOT.id ? [BOT] : [])];
    const message: StoredMessage = {
      id: nextId(),
      channel_id: isDirect ? DM_CHANNEL_ID : CHANNEL_ID,
      author: user,
      type: replyTo === undefined ? 0 : 19,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: content.includes('@everyone'),
      mentions: pinged,
      mention_roles: [],
      attachments: [],
      pinned: false,
      embeds: [],
      components: [],
      flags: 0,
      content,
      ...(replyTo === undefined
        ? {}
        : {
            referenced_message: replyTo,
            message_reference: { message_id: replyTo.id, channel_id: replyTo.channel_id },
          }),
      ...rest,
    };
    this.#standin.messages.set(message.id, message);
    const { user: _, ...member } = { ...memberPayload(user), user };
    const place = isDirect ? { channel_type: 1 } : { channel_type: 0, guild_id: GUILD_ID, member };
    this.#standin.gateway.dispatch('MESSAGE_CREATE', { ...message, content: isVisible ? content : '', ...place });
    return message;
  }

  /** The bot's messages that reply to this one. */
  repliesTo(message: StoredMessage): readonly StoredMessage[] {
    return this.#standin.replies.get(message.id) ?? [];
  }

  /** Writes a message and waits for the bot's reply. */
  async ask(content: string, how: SayOptions = {}): Promise<StoredMessage> {
    const message = this.say(content, how);
    await this.#standin.until(() => this.repliesTo(message).length > 0, `a reply to "${content}"`);
    const [reply] = this.repliesTo(message);
    if (reply === undefined) throw new Error('no reply');
    return reply;
  }

  async #answered(exchange: Exchange): Promise<Exchange> {
    await this.#standin.until(() => isAnswered(exchange), `an answer to interaction ${exchange.id}`);
    return exchange;
  }
}

/** Acknowledged, and no placeholder stands where the answer should. */
export function isAnswered({ callbacks: [first], messages }: Exchange): boolean {
  return first !== undefined && (first.type !== 5 || messages.every(({ flags }) => (flags & 128) === 0));
}

interface SayOptions {
  readonly user?: Person;
  readonly isDirect?: boolean;
  readonly replyTo?: StoredMessage;
  readonly mentions?: readonly Person[];
  readonly webhook_id?: string;
}

/** The values of a slash command, as Discord sends them. */
export function options(values: Readonly<Record<string, string | boolean>>): readonly object[] {
  return Object.entries(values).map(([name, value]) => ({ name, value, type: typeof value === 'boolean' ? 5 : 3 }));
}
