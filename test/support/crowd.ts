import { MIXTURE } from './crowd-requests.ts';
import { isAnswered, Reader } from './reader.ts';
import type { Exchange, Standin } from './standin.ts';
import { person } from './standin-world.ts';

export interface CrowdResult {
  /** How long each interaction waited for its first response. */
  readonly waitedMs: readonly number[];
  /** What got no answer, and why. */
  readonly unanswered: readonly string[];
  readonly totalMs: number;
}

interface CrowdOptions {
  readonly requests: number;
  readonly inFlight: number;
  /** What is asked about, one after the other. */
  readonly topics: readonly string[];
  /** The number of the first person: two crowds have nobody in common. */
  readonly from?: number;
}

/** Discord gives up after 3 s; this much later nobody waits any more. */
const MAX_WAIT_MS = 20_000;

/** Many people ask all that can be asked, so many of them at a time. Nobody comes twice. */
export async function askInCrowd(standin: Standin, options: CrowdOptions): Promise<CrowdResult> {
  const { requests, inFlight, topics, from = 0 } = options;
  const reader = new Reader(standin);
  const waitedMs: number[] = [];
  const unanswered: string[] = [];
  const startedMs = performance.now();

  async function follow(exchange: Exchange): Promise<Exchange> {
    const askedMs = performance.now();
    await standin.until(() => exchange.callbacks.length > 0, 'an acknowledgement', MAX_WAIT_MS);
    waitedMs.push(performance.now() - askedMs);
    await standin.until(() => isAnswered(exchange), 'an answer', MAX_WAIT_MS);
    standin.forget(exchange);
    return exchange;
  }

  let next = from;
  async function askInTurn(): Promise<void> {
    while (next < from + requests) {
      const number = next++;
      const user = person(String(500_000_000_000_000_000n + BigInt(number)), `reader-${number}`);
      const topic = topics[number % topics.length] ?? '';
      const [name, ask] = MIXTURE[number % MIXTURE.length] ?? [];
      await ask?.(topic, user, { standin, reader, follow }).catch((error: unknown) =>
        unanswered.push(`${name}: ${error instanceof Error ? error.message : String(error)}`),
      );
    }
  }

  await Promise.all(Array.from({ length: inFlight }, askInTurn));
  return { waitedMs, unanswered, totalMs: performance.now() - startedMs };
}
