import { z } from 'zod';

const count = z.number().int().nonnegative();

/** What a shard's process tells the one that started it. */
export const fromShard = z.discriminatedUnion('newsdesk', [
  z.object({
    newsdesk: z.literal('ready'),
    facts: z.object({ applicationId: z.string(), articles: count, guilds: count, ms: count }),
  }),
  /** Its collection is a new one: the others have to follow. */
  z.object({ newsdesk: z.literal('reloaded'), force: z.boolean() }),
]);
export type FromShard = z.infer<typeof fromShard>;

/** What it is told. */
export const toShard = z.object({ newsdesk: z.literal('reload'), force: z.boolean() });
export type ToShard = z.infer<typeof toShard>;
