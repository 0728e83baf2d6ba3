import { setTimeout as sleep } from 'node:timers/promises';
import { type Interaction, PermissionFlagsBits } from 'discord.js';
import type { Dispatch } from '../commands/dispatch-types.ts';
import type { Outcome } from '../commands/request.ts';
import type { Log } from '../log.ts';
import { noticeReply } from '../reply/notice-reply.ts';
import { interactionRequest, targetKind } from './interaction-request.ts';
import { createResponder, type DropReason, type Responder } from './responder.ts';
import { sendToChannel } from './send-to-channel.ts';

const MAX_COMPLETION_MS = 2_000;
const NO_CHOICES: Outcome = { kind: 'choices', choices: [] };

export interface AnswerEnvironment {
  readonly dispatch: Dispatch;
  readonly log: Log;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  readonly onDropped: (reason: DropReason) => void;
  /** @param ms from the receipt until Discord took the first response. */
  readonly onAcknowledged: (ms: number) => void;
}

/** Answers one interaction. Never rejects but for a fault of our own. */
export async function answerInteraction(
  interaction: Interaction,
  receivedAt: number,
  environment: AnswerEnvironment,
): Promise<void> {
  const responder = responderFor(interaction, receivedAt, environment);
  const request = interactionRequest(interaction);
  if (request === undefined) return say(responder, 'This kind of command is not one of mine. Try /help.');
  const outcome = environment.dispatch(request, responder);
  // Suggestions cannot be deferred: none is better than "Loading options failed".
  const outOfTime = sleep(MAX_COMPLETION_MS, NO_CHOICES, { ref: false });
  await responder.answer(await (request.kind === 'complete' ? Promise.race([outcome, outOfTime]) : outcome));
}

/** Answers one interaction while the bot is being stopped. */
export async function refuseInteraction(
  interaction: Interaction,
  receivedAt: number,
  environment: AnswerEnvironment,
): Promise<void> {
  await say(responderFor(interaction, receivedAt, environment), 'Newsdesk is restarting. Try again in a minute.');
}

function say(responder: Responder, text: string): Promise<void> {
  return responder.answer({ kind: 'new', reply: noticeReply(text), private: true });
}

function responderFor(
  interaction: Interaction,
  receivedAt: number,
  { log, now, onDropped, onAcknowledged }: AnswerEnvironment,
): Responder {
  const { id, token, applicationId, channelId, client } = interaction;
  const mayPost = interaction.appPermissions.has(PermissionFlagsBits.SendMessages);
  return createResponder(
    { id, token, applicationId, kind: targetKind(interaction), receivedAt },
    {
      rest: client.rest,
      log,
      now,
      onDropped,
      onAcknowledged,
      ...(channelId !== null && mayPost
        ? { postInChannel: (reply) => sendToChannel(client.rest, { channelId, reply, nonce: id }, log) }
        : {}),
    },
  );
}
