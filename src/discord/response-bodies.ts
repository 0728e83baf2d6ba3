import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { Outcome } from '../commands/request.ts';
import { toBody, toReplacement } from '../reply/message-body.ts';
import { noticeReply } from '../reply/notice-reply.ts';
import type { Reply } from '../reply/reply.ts';

export type InteractionKind = 'command' | 'component' | 'modal' | 'autocomplete';

/** The body that acknowledges and answers at once; undefined where there is nothing to say. */
export function firstResponse(outcome: Outcome, kind: InteractionKind): object | undefined {
  if (kind === 'autocomplete') return choicesResponse(outcome.kind === 'choices' ? outcome.choices : []);
  switch (outcome.kind) {
    case 'new':
      return messageResponse(outcome.reply, outcome.private);
    case 'update':
      return kind === 'component'
        ? { type: InteractionResponseType.UpdateMessage, data: toReplacement(outcome.reply) }
        : messageResponse(outcome.reply, true);
    case 'modal':
      return { type: InteractionResponseType.Modal, data: outcome.modal };
    case 'choices':
    case 'silence':
      return kind === 'component' ? { type: InteractionResponseType.DeferredMessageUpdate } : undefined;
  }
}

/** What can still be said after a deferral; a form cannot be opened any more. */
export function lateReply(outcome: Outcome): Reply | undefined {
  switch (outcome.kind) {
    case 'new':
    case 'update':
      return outcome.reply;
    case 'modal':
      return noticeReply('That took too long. Press the button once more.');
    case 'choices':
    case 'silence':
      return undefined;
  }
}

export function messageResponse(reply: Reply, isPrivate: boolean): object {
  return { type: InteractionResponseType.ChannelMessageWithSource, data: toBody(reply, isPrivate) };
}

export function choicesResponse(choices: readonly { readonly name: string; readonly value: string }[]): object {
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
}

/** Only the visibility can be chosen now. A press is held without any sign, so that its message may still be replaced. */
export function deferralResponse(kind: InteractionKind, isPrivate: boolean): object {
  if (kind === 'component') return { type: InteractionResponseType.DeferredMessageUpdate };
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    ...(isPrivate ? { data: { flags: MessageFlags.Ephemeral } } : {}),
  };
}
