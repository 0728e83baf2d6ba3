import type { Status } from '../newsroom/newsroom.ts';
import { noticeReply } from './notice-reply.ts';
import type { Reply } from './reply.ts';

/** What the newsroom does not know of itself. */
export interface StatusFacts {
  readonly appVersion: string;
  /** Milliseconds. */
  readonly uptimeMs: number;
}

/** Size, freshness and version of the collection. */
export function statusReply(status: Status, facts: StatusFacts): Reply {
  return noticeReply(JSON.stringify([status, facts]).slice(0, 900));
}
