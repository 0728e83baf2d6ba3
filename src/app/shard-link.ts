import type { ReadyFacts } from '../discord/ready-line.ts';
import { type FromShard, toShard } from '../discord/shard-messages.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** A shard's end of the line to the process that started it. */
export interface ShardLink {
  readonly announce: (facts: ReadyFacts) => void;
  /** The same newsroom; a reload that somebody asked for here is done by the other shards as well. */
  readonly share: (newsroom: Newsroom) => Newsroom;
  /** Calls the listener when another shard has reloaded. */
  readonly onReload: (listener: (force: boolean) => void) => void;
  /** Aborted when the process that started it is gone: nobody would ever end this one. */
  readonly abandoned: AbortSignal;
}

export function openShardLink(): ShardLink {
  const abandoning = new AbortController();
  process.once('disconnect', () => abandoning.abort());
  // It may be gone already; 'disconnect' says so.
  const tell = (message: FromShard) => void process.send?.(message, undefined, undefined, () => undefined);
  return {
    abandoned: abandoning.signal,
    announce: (facts) => tell({ newsdesk: 'ready', facts }),
    share: (newsroom) => ({
      ...newsroom,
      async reload(options) {
        const result = await newsroom.reload(options);
        if (result.ok && !options.dryRun) tell({ newsdesk: 'reloaded', force: options.force });
        return result;
      },
    }),
    onReload: (listener) =>
      process.on('message', (message: unknown) => {
        const parsed = toShard.safeParse(message);
        if (parsed.success) listener(parsed.data.force);
      }),
  };
}
