import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import { toBody } from '../reply/message-body.ts';
import type { Reply } from '../reply/reply.ts';
import { withoutEmbeds } from '../reply/without-embeds.ts';
import { CANNOT_REPLY_WITHOUT_HISTORY, describeFailure } from './describe-failure.ts';
import { insist } from './insist.ts';

const MAX_RETRY_MS = 6_000;

export interface ChannelMessage {
  readonly channelId: string;
  readonly reply: Reply;
  /** The message that is answered; its author is not pinged. */
  readonly replyTo?: string;
  /** The same nonce is posted once, however often it is sent. At most 25 characters. */
  readonly nonce: string;
}

/**
 * Posts a message. Where the bot lacks the right to embed links it says the same in words; where it may not read the
 * history it does not refer to the message; where it may not write at all there is one log line.
 * @returns whether something was posted.
 */
export async function sendToChannel(
  rest: Pick<REST, 'post'>,
  { channelId, reply, replyTo, nonce }: ChannelMessage,
  log: Log,
): Promise<boolean> {
  const reference =
    replyTo === undefined ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
  const once = { nonce, enforce_nonce: true };
  const post = (body: object) => {
    const giveUpAt = Date.now() + MAX_RETRY_MS;
    return insist(() => rest.post(Routes.channelMessages(channelId), { body }), giveUpAt, Date.now);
  };
  const attempts = [
    { ...toBody(reply), ...reference, ...once },
    { ...toBody(withoutEmbeds(reply)), ...reference, ...once },
    // Whatever it was that was not taken: the words alone.
    toBody(withoutEmbeds(reply)),
  ];
  for (let next = attempts.shift(); next !== undefined; next = attempts.shift()) {
    try {
      await post(next);
      return true;
    } catch (error) {
      const isForbidden = error instanceof DiscordAPIError && (error.status === 403 || error.status === 400);
      // Only the reference is in the way: the embeds may go out as they are.
      if (isForbidden && error.code === CANNOT_REPLY_WITHOUT_HISTORY) attempts.unshift({ ...toBody(reply), ...once });
      else if (isForbidden && attempts.length > 0) continue;
      else {
        log.warn(
          { channelId, ...describeFailure(error) },
          'could not write to a channel; check the rights of the bot there',
        );
        return false;
      }
    }
  }
  return false;
}
