import { type Message, Routes } from 'discord.js';
import type { AnswerEnvironment } from './answer-interaction.ts';
import { describeFailure } from './describe-failure.ts';
import { sendToChannel } from './send-to-channel.ts';
import { findContext, hearTalk, talkAsker } from './talk.ts';

/** Answers a message if it speaks to the bot. */
export async function answerMessage(message: Message, { dispatch, log }: AnswerEnvironment): Promise<void> {
  const talk = hearTalk(message);
  if (talk === undefined) return;
  const { channelId, client } = message;
  const asker = talkAsker(message, talk.surface);
  const showTyping = () => {
    client.rest
      .post(Routes.channelTyping(channelId))
      .catch((error: unknown) => log.debug(describeFailure(error), 'could not show typing'));
  };
  const outcome = await dispatch(
    { kind: 'talk', asker, text: talk.text, context: () => findContext(message, log) },
    { defer: showTyping },
  );
  // Nothing in a channel is private: an error is said as plainly as an answer.
  if (outcome.kind !== 'new' && outcome.kind !== 'update') return;
  await sendToChannel(client.rest, { channelId, reply: outcome.reply, replyTo: message.id, nonce: message.id }, log);
}
