import type { SeenMessage } from '../commands/request.ts';
import type { Reply } from '../reply/reply.ts';
import type { Person, PersonKey, PlaceKey, Who } from './people.ts';

/** What stands in small letters above a message: the command that it answers, or the message that it replies to. */
export type Above =
  | { readonly kind: 'used'; readonly by: Person; readonly command: string }
  | { readonly kind: 'reply'; readonly to: Quoted };

/** As much of a message as is shown above its reply. */
interface Quoted {
  readonly id: string;
  readonly author: Person;
  /** Absent for a message of embeds alone. */
  readonly content?: string;
}

/** A message of the page: a person's line or a reply of the bot. */
export interface ChannelMessage {
  readonly id: string;
  readonly author: Person;
  readonly place: PlaceKey;
  /** Direct messages are seen by one person only; so is what Discord calls ephemeral. */
  readonly seenBy?: PersonKey;
  /** "Only you can see this". */
  readonly isPrivate: boolean;
  readonly reply: Reply;
  readonly above?: Above;
  /** Deferred: the answer is still to come. */
  readonly isThinking?: boolean;
  /** Seconds since the epoch. */
  readonly sentAt: number;
}

export interface MessageLog {
  /** Oldest first. */
  all(): readonly ChannelMessage[];
  add(message: Omit<ChannelMessage, 'id' | 'sentAt'>): ChannelMessage;
  /** In the place of the one with the same id; at the end if that is gone. */
  put(message: ChannelMessage): ChannelMessage;
  /** @returns undefined too where that person does not see it. */
  find(id: string | undefined, who: Who): ChannelMessage | undefined;
  remove(id: string): void;
}

const MAX_MESSAGES = 500;

/** The messages of the page, in memory; the oldest are forgotten. @param now milliseconds since the epoch. */
export function createMessageLog(now: () => number): MessageLog {
  const messages = new Map<string, ChannelMessage>();
  let count = 0;

  function put(message: ChannelMessage): ChannelMessage {
    messages.set(message.id, message);
    const [oldest] = messages.keys();
    if (messages.size > MAX_MESSAGES && oldest !== undefined) messages.delete(oldest);
    return message;
  }

  return {
    all: () => [...messages.values()],
    add(message) {
      count += 1;
      return put({ ...message, id: `m${count}`, sentAt: Math.floor(now() / 1000) });
    },
    put,
    find(id, { person, place }) {
      const found = messages.get(id ?? '');
      const isSeen = found?.place === place && (found.seenBy === undefined || found.seenBy === person);
      return isSeen ? found : undefined;
    },
    remove: (id) => void messages.delete(id),
  };
}

export function replyTo({ id, author, reply }: ChannelMessage): Above {
  return { kind: 'reply', to: { id, author, ...(reply.content !== undefined && { content: reply.content }) } };
}

/** A message as Discord shows it to the bot. */
export function seenMessage({ reply, isPrivate }: ChannelMessage): SeenMessage {
  const { content = '', embeds = [], components = [] } = reply;
  return { content, embeds, components, private: isPrivate };
}
