import { z } from 'zod';
import { ASK_ABOUT_MESSAGE } from '../commands/about-message.ts';
import type { Dispatch } from '../commands/dispatch-types.ts';
import type { Request } from '../commands/request.ts';
import { createDelivery, type Occasion } from './delivery.ts';
import { drawMessage } from './draw-message.ts';
import { type ChannelMessage, type MessageLog, replyTo, seenMessage } from './message-log.ts';
import type { Op } from './op.ts';
import { askerOf, BOT, PEOPLE, PERSON_KEYS, PLACE_KEYS, type Who } from './people.ts';

const who = { person: z.enum(PERSON_KEYS), place: z.enum(PLACE_KEYS) };
const message = z.string().max(20);
// What Discord lets a person send.
const completeSchema = z.object({
  ...who,
  command: z.string().max(32),
  option: z.string().max(32),
  typed: z.string().max(6_000),
});
const actSchema = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('command'),
    ...who,
    command: z.string().max(32),
    values: z.record(z.string().max(32), z.union([z.string().max(6_000), z.boolean()])),
  }),
  z.object({ act: z.literal('talk'), ...who, text: z.string().max(2_000), replyTo: message.optional() }),
  z.object({
    act: z.literal('press'),
    ...who,
    message,
    customId: z.string().max(100),
    values: z.array(z.string().max(4_000)).max(25),
    isForm: z.boolean(),
  }),
  z.object({ act: z.literal('about'), ...who, message }),
  z.object({ act: z.literal('dismiss'), ...who, message }),
]);
type Act = z.infer<typeof actSchema>;

export interface Channel {
  /** @returns undefined when the body is not of its form. */
  complete(body: unknown): Promise<readonly { readonly name: string; readonly value: string }[] | undefined>;
  /**
   * Does what was typed or pressed.
   * @param emit is called with every change of the page, until the promise settles.
   * @returns false when the body is not of its form, or about a message that this person does not see.
   */
  act(body: unknown, emit: (op: Op) => void): Promise<boolean>;
}

/** Takes every act on the page to dispatch, as Discord would bring it. */
export function createChannel(dispatch: Dispatch, log: MessageLog): Channel {
  async function answer(request: Request, occasion: Occasion, emit: (op: Op) => void): Promise<true> {
    const delivery = createDelivery(log, emit, occasion);
    delivery.answer(await dispatch(request, delivery));
    return true;
  }

  function talk(act: Extract<Act, { act: 'talk' }>, emit: (op: Op) => void): Promise<true> {
    const { text } = act;
    const replied = log.find(act.replyTo, act);
    const said = log.add({
      author: PEOPLE[act.person],
      place: act.place,
      isPrivate: false,
      reply: {
        content: act.place === 'channel' ? `<@${BOT.id}> ${text}` : text,
        allowed_mentions: { parse: [] },
      },
      ...(act.place === 'dm' && { seenBy: act.person }),
      ...(replied !== undefined && { above: replyTo(replied) }),
    });
    emit({ op: 'put', id: said.id, html: drawMessage(said).markup });
    const context = replied?.author.id === BOT.id ? replied : lastAnswer(log, act);
    return answer(
      {
        kind: 'talk',
        asker: askerOf(act, 'message'),
        text,
        ...(context && { context: async () => seenMessage(context) }),
      },
      { who: act, kind: 'talk', above: replyTo(said) },
      emit,
    );
  }

  return {
    async complete(body) {
      const read = completeSchema.safeParse(body);
      if (!read.success) return undefined;
      const { command, option, typed } = read.data;
      const asker = askerOf(read.data, 'interaction');
      const outcome = await dispatch({ kind: 'complete', asker, command, option, typed });
      return outcome.kind === 'choices' ? outcome.choices : [];
    },

    async act(body, emit) {
      const read = actSchema.safeParse(body);
      if (!read.success) return false;
      const act = read.data;
      const asker = askerOf(act, 'interaction');
      const used = (command: string) => ({ kind: 'used', by: PEOPLE[act.person], command }) as const;
      if (act.act === 'talk') return talk(act, emit);
      if (act.act === 'command') {
        const { command, values } = act;
        const occasion = { who: act, kind: 'command', above: used(`/${command}`) } as const;
        return answer({ kind: 'command', asker, command, values }, occasion, emit);
      }
      const target = log.find(act.message, act);
      if (target === undefined) return false;
      if (act.act === 'dismiss') {
        if (target.isPrivate) log.remove(target.id);
        return target.isPrivate;
      }
      if (act.act === 'about') {
        const occasion = { who: act, kind: 'command', above: used(ASK_ABOUT_MESSAGE) } as const;
        return answer({ kind: 'about', asker, message: seenMessage(target) }, occasion, emit);
      }
      const { customId, values, isForm } = act;
      return answer(
        { kind: 'press', asker, customId, values, message: seenMessage(target) },
        { who: act, kind: isForm ? 'form' : 'press', above: replyTo(target), pressed: target },
        emit,
      );
    },
  };
}

/** In direct messages a line goes on from the last answer; in a channel only a reply does. */
function lastAnswer(log: MessageLog, { person, place }: Who): ChannelMessage | undefined {
  if (place !== 'dm') return undefined;
  return log.all().findLast((one) => one.place === 'dm' && one.seenBy === person && one.author.id === BOT.id);
}
