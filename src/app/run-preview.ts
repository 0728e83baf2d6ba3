import { openNewsroom } from './open-newsroom.ts';
import type { Surroundings } from './surroundings.ts';
import { deferred, whenAborted } from './wait.ts';

/** Serves the browser preview until it is asked to end. Content loads beside it. @returns the exit code. */
export async function runPreview(surroundings: Surroundings, stop: AbortSignal): Promise<number> {
  const { config, stdio, log, appVersion, now } = surroundings;
  const { promise: hopeless, resolve: giveUp } = deferred<number>();
  const newsroom = openNewsroom(surroundings, { onHopeless: () => giveUp(1) });
  const environment = { newsroom, now, appVersion, startedAt: now(), log };
  const { servePreview } = await import('../preview/serve-preview.ts');
  try {
    const preview = await servePreview({ port: config.previewPort, environment });
    stdio.complain(`The preview is at http://127.0.0.1:${preview.port}/ (Ctrl+C ends it).`);
    await newsroom.load();
    const exitCode = await Promise.race([hopeless, whenAborted(stop).then(() => 0)]);
    await preview.close();
    return exitCode;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    stdio.complain(`PREVIEW_PORT ("${config.previewPort}") cannot be used (${reason}): choose another port.`);
    return 2;
  } finally {
    await newsroom.close();
  }
}
