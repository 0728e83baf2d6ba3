import type { SearchState } from '../reply/press.ts';
import { searchReply } from '../reply/search-reply.ts';
import type { Answered, CommandContext } from './define-command.ts';

/** One page of /search or /latest over today's collection. */
export async function showSearch(
  state: SearchState,
  { newsroom, viewer }: Pick<CommandContext, 'newsroom' | 'viewer'>,
): Promise<Answered> {
  const { mode: _, query: text, ...filters } = state;
  const page = await newsroom.search({ text, ...filters });
  return { reply: searchReply(page, state, viewer), hits: page.total };
}
