import { noticeReply } from './notice-reply.ts';
import type { Reply } from './reply.ts';

/** As much of a `SeenMessage` as is posted again. */
export interface SharedMessage {
  readonly content: string;
  readonly embeds: NonNullable<Reply['embeds']>;
  readonly components: NonNullable<Reply['components']>;
}

export interface Sharer {
  readonly userId: string;
  readonly userName: string;
}

/** A private answer for all: the same embeds and buttons (but Share), with "Shared by". */
export function sharedReply(message: SharedMessage, sharedBy: Sharer): Reply {
  return noticeReply(JSON.stringify([message, sharedBy]).slice(0, 900));
}
