import { z } from 'zod';
import type { Dispatch } from '../commands/dispatch-types.ts';
import type { Asker, Outcome, SeenMessage } from '../commands/request.ts';
import { type ChannelMessage, drawMessage, drawModal } from './draw-message.ts';

const person = { person: z.enum(['1', '2']), place: z.enum(['channel', 'dm']) };
const requests = {
  '/talk': z.object({ ...person, text: z.string().max(2_000), replyTo: z.string().optional() }),
  '/press': z.object({
    ...person,
    message: z.string(),
    customId: z.string().max(100),
    values: z.array(z.string().max(4_000)).max(25),
  }),
  '/about': z.object({ ...person, message: z.string() }),
  '/complete': z.object({ ...person, command: z.string(), option: z.string(), typed: z.string().max(6_000) }),
} as const;

/** What the page has to change: put a message at the end, replace one, or open a form. */
interface Change {
  readonly op: 'append' | 'replace' | 'modal';
  readonly id: string;
  readonly html: string;
}

const MAX_MESSAGES = 500;
const NAMES = { '1': 'You', '2': 'Another person' } as const;

export interface Channel {
  /** @returns the JSON for the page; undefined when there is no such path or the body is not of its form. */
  handle(path: string, body: unknown): Promise<object | undefined>;
}

/** The one channel of the preview: keeps its messages and takes every act to dispatch, as Discord's surface does. */
export function createChannel(dispatch: Dispatch): Channel {
  const messages = new Map<string, ChannelMessage>();
  let count = 0;

  function put(message: Omit<ChannelMessage, 'id'>, known?: string): ChannelMessage {
    count += 1;
    const id = known ?? `m${count}`;
    const kept = { ...message, id };
    messages.set(id, kept);
    const oldest = messages.keys().next().value;
    if (messages.size > MAX_MESSAGES && oldest !== undefined) messages.delete(oldest);
    return kept;
  }

  function changesOf(outcome: Outcome, pressed: string | undefined): readonly Change[] {
    switch (outcome.kind) {
      case 'new': {
        const message = put({ author: 'Newsdesk', reply: outcome.reply, isBot: true, isPrivate: outcome.private });
        return [{ op: 'append', id: message.id, html: drawMessage(message).markup }];
      }
      case 'update': {
        const old = pressed === undefined ? undefined : messages.get(pressed);
        const message = put(
          { author: 'Newsdesk', reply: outcome.reply, isBot: true, isPrivate: old?.isPrivate ?? false },
          pressed,
        );
        return [{ op: 'replace', id: message.id, html: drawMessage(message).markup }];
      }
      case 'modal':
        return [{ op: 'modal', id: pressed ?? '', html: drawModal(outcome.modal).markup }];
      default:
        return [];
    }
  }

  async function talk({ text, replyTo, ...who }: z.infer<(typeof requests)['/talk']>): Promise<object> {
    const said = put({
      author: NAMES[who.person],
      reply: { content: text, allowed_mentions: { parse: [] } },
      isBot: false,
      isPrivate: false,
    });
    const context = seen(replyTo === undefined ? undefined : messages.get(replyTo));
    const outcome = await dispatch({
      kind: 'talk',
      asker: askerOf(who),
      text,
      ...(context !== undefined && { context: async () => context }),
    });
    return { ops: [{ op: 'append', id: said.id, html: drawMessage(said).markup }, ...changesOf(outcome, undefined)] };
  }

  return {
    async handle(path, body) {
      if (path === '/talk') {
        const read = requests['/talk'].safeParse(body);
        return read.success ? talk(read.data) : undefined;
      }
      if (path === '/complete') {
        const read = requests['/complete'].safeParse(body);
        if (!read.success) return undefined;
        const { command, option, typed, ...who } = read.data;
        const outcome = await dispatch({ kind: 'complete', asker: askerOf(who), command, option, typed });
        return { choices: outcome.kind === 'choices' ? outcome.choices : [] };
      }
      if (path === '/press') {
        const read = requests['/press'].safeParse(body);
        const message = seen(messages.get(read.data?.message ?? ''));
        if (!read.success || message === undefined) return undefined;
        const { customId, values, message: id, ...who } = read.data;
        return {
          ops: changesOf(await dispatch({ kind: 'press', asker: askerOf(who), customId, values, message }), id),
        };
      }
      if (path === '/about') {
        const read = requests['/about'].safeParse(body);
        const message = seen(messages.get(read.data?.message ?? ''));
        if (!read.success || message === undefined) return undefined;
        return { ops: changesOf(await dispatch({ kind: 'about', asker: askerOf(read.data), message }), undefined) };
      }
      return undefined;
    },
  };
}

function askerOf({ person: id, place }: { readonly person: '1' | '2'; readonly place: 'channel' | 'dm' }): Asker {
  return {
    surface: 'preview',
    userId: id,
    userName: NAMES[id],
    ...(place === 'channel' && { guildId: '1' }),
    roleIds: [],
    canManageGuild: true,
  };
}

function seen(message: ChannelMessage | undefined): SeenMessage | undefined {
  if (message === undefined) return undefined;
  const { content = '', embeds = [], components = [] } = message.reply;
  return { content, embeds, components, private: message.isPrivate };
}
