import { describeError } from '../errors.ts';
import type { Preview } from '../preview/serve-preview.ts';
import { refuseContent } from '../terminal/refuse-content.ts';
import { openNewsroom } from './open-newsroom.ts';
import type { Surroundings } from './surroundings.ts';
import { deferred, whenAborted } from './wait.ts';

/** Serves the browser preview until it is asked to end. Content loads beside it. @returns the exit code. */
export async function runPreview(surroundings: Surroundings, stop: AbortSignal): Promise<number> {
  const { config, stdio, log, appVersion, now } = surroundings;
  const { promise: failed, resolve: giveUp } = deferred<number>();
  const newsroom = openNewsroom(surroundings, { onHopeless: () => giveUp(1) });
  const environment = { newsroom, now, appVersion, startedAt: now(), log };
  const { servePreview } = await import('../preview/serve-preview.ts');
  let preview: Preview;
  try {
    preview = await servePreview({ port: config.previewPort, environment });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    stdio.complain(`PREVIEW_PORT ("${config.previewPort}") cannot be used (${reason}): choose another port.`);
    return 2;
  }
  stdio.complain(`The preview is at http://127.0.0.1:${preview.port}/ (Ctrl+C ends it).`);
  void newsroom.load().then((loaded) => {
    if (!loaded.ok && loaded.error.code === 'content-unreadable') giveUp(refuseContent(loaded.error, stdio));
    if (loaded.ok && loaded.value.articles === 0)
      stdio.complain(describeError({ code: 'no-articles', path: config.contentDir }));
  });
  const exitCode = await Promise.race([failed, whenAborted(stop).then(() => 0)]);
  await preview.close();
  await newsroom.close();
  return exitCode;
}
