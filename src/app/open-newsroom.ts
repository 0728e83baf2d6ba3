import { createRemoteNewsroom, type RemoteNewsroom, type RemoteOptions } from '../newsroom/remote.ts';
import { startWorker } from '../newsroom/worker-client.ts';
import type { Surroundings } from './surroundings.ts';

/** The newsroom in a thread of its own, as the settings want it. */
export function openNewsroom(
  { config, log, now }: Surroundings,
  listeners: Pick<RemoteOptions, 'onHopeless' | 'onLoss'>,
): RemoteNewsroom {
  return createRemoteNewsroom({
    contentDir: config.contentDir,
    ...(config.cacheDir !== undefined && {
      // Another version of Node may cut words another way.
      cache: { dir: config.cacheDir, runtime: JSON.stringify(process.versions) },
    }),
    now,
    log,
    ...listeners,
    startWorker: (boot, onProgress) =>
      startWorker({
        boot,
        onProgress,
        onNote: ({ level, facts, message }) => log[level](facts, message),
      }),
    // A restart that is still to come must not keep a stopped bot alive.
    schedule: (task, afterMs) => void setTimeout(task, afterMs).unref(),
  });
}
