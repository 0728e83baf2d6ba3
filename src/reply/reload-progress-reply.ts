import type { ReloadProgress } from '../newsroom/newsroom.ts';
import { count } from './count.ts';
import { fitReply } from './fit-reply.ts';
import type { Reply } from './reply.ts';

/** A passing state while a reload builds. */
export function reloadProgressReply({ phase, files, articles }: ReloadProgress): Reply {
  const soFar = `${count(files, 'file')}, ${count(articles, 'article')}`;
  return fitReply({
    content: phase === 'reading' ? `Reading: ${soFar} so far …` : `Read ${soFar}. Building the index …`,
  });
}
