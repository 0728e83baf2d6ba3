/** What is counted apart: a person may leaf through pages faster than ask. */
export type Pace = 'ask' | 'press';

export interface Cooldown {
  /** Counts one request, unless it is refused. */
  readonly admit: (userId: string, pace: Pace, nowMs: number) => Admission;
}

interface Admission {
  /** 0: go on. Else refused: whole seconds until the next one is possible. */
  readonly waitS: number;
  /** The first refusal since a request was admitted. */
  readonly isFirst: boolean;
}

const WINDOW_MS = 10_000;
const MAX_IN_WINDOW: Readonly<Record<Pace, number>> = { ask: 5, press: 20 };
/** Twenty thousand people within ten seconds; above that the longest unseen are forgotten. */
const MAX_KNOWN = 20_000;

interface Track {
  /** Times of the admitted requests within the window, oldest first. */
  readonly times: number[];
  /** A refusal was told since the last admitted one. */
  told: boolean;
}

/** A sliding window per person. Memory is bounded; who is forgotten starts anew. */
export function createCooldown(maxKnown = MAX_KNOWN): Cooldown {
  const tracks = new Map<string, Track>();

  return {
    admit(userId, pace, nowMs) {
      const key = `${pace}:${userId}`;
      const track = tracks.get(key) ?? { times: [], told: false };
      // Set anew, a key moves to the end: the first keys are those unseen for longest.
      tracks.delete(key);
      tracks.set(key, track);
      const [oldest] = tracks.keys();
      if (tracks.size > maxKnown && oldest !== undefined) tracks.delete(oldest);

      while (track.times[0] !== undefined && track.times[0] <= nowMs - WINDOW_MS) track.times.shift();
      const [first] = track.times;
      if (track.times.length >= MAX_IN_WINDOW[pace] && first !== undefined) {
        const isFirst = !track.told;
        track.told = true;
        return { waitS: Math.max(1, Math.ceil((first + WINDOW_MS - nowMs) / 1000)), isFirst };
      }
      track.told = false;
      track.times.push(nowMs);
      return { waitS: 0, isFirst: false };
    },
  };
}
