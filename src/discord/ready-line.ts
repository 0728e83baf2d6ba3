import { inviteLink } from './invite-link.ts';

/** What scripts and operators want to know of a start. */
export interface ReadyFacts {
  readonly applicationId: string;
  readonly articles: number;
  /** Servers. */
  readonly guilds: number;
  /** From the start of the login. */
  readonly ms: number;
}

/** The one line that scripts wait for. @param shards absent: one process alone. */
export function readyLine({ applicationId, articles, guilds, ms }: ReadyFacts, shards?: number): string {
  const parts = { articles, guilds, ...(shards !== undefined && { shards }), ms, invite: inviteLink(applicationId) };
  return ['ready', ...Object.entries(parts).map(([name, value]) => `${name}=${value}`)].join(' ');
}
