import { z } from 'zod';

export const watchBoot = z.object({
  dir: z.string(),
  quietMs: z.number(),
  /** Milliseconds since the epoch. */
  readAt: z.number(),
});
export type WatchBoot = z.infer<typeof watchBoot>;

export const watchFrame = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('watching') }),
  z.object({ kind: z.literal('changed') }),
  z.object({ kind: z.literal('trouble'), reason: z.string() }),
]);
export type WatchFrame = z.infer<typeof watchFrame>;
