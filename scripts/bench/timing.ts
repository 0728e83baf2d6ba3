/** What one call took. On a machine that does other things too, processor time tells more than the clock. */
export interface Timing {
  readonly wallMs: number;
  readonly cpuMs: number;
}

export interface TimingLimits {
  readonly rounds: number;
  /** Ends earlier when so much time has passed; a slow thing is measured less often, never not at all. */
  readonly maxMs: number;
}

/** Calls with one input after the other, in turn for both sides: what the machine does meanwhile meets both alike. */
export async function timeSides<Input, Side extends string>(
  sides: Readonly<Record<Side, (input: Input) => unknown>>,
  inputs: readonly Input[],
  { rounds, maxMs }: TimingLimits,
): Promise<Readonly<Record<Side, readonly Timing[]>>> {
  const names = Object.keys(sides) as Side[];
  const timings = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Side, Timing[]>;
  const startedMs = performance.now();
  // A bot that runs for months has compiled what it runs.
  const warmUp = rounds;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const input = inputs[round % inputs.length];
    if (input === undefined || (round > warmUp && performance.now() - startedMs > maxMs)) break;
    for (const name of names) {
      const timing = await timed(() => sides[name](input));
      if (round >= warmUp || performance.now() - startedMs > maxMs / 2) timings[name].push(timing);
    }
  }
  return timings;
}

async function timed(call: () => unknown): Promise<Timing> {
  const cpu = process.cpuUsage();
  const startedMs = performance.now();
  await call();
  const wallMs = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1_000 };
}

/** @param share 0.5 for the median. @returns 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function p99(timings: readonly Timing[]): Timing {
  return {
    wallMs: percentile(
      timings.map(({ wallMs }) => wallMs),
      0.99,
    ),
    cpuMs: percentile(
      timings.map(({ cpuMs }) => cpuMs),
      0.99,
    ),
  };
}

/** The longest time that this thread did not come round to a timer of 1 ms while the work was going on. */
export async function longestGapMs(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  try {
    await work();
    look();
    return longest;
  } finally {
    clearInterval(timer);
  }
}
