import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import type { Log } from '../log.ts';
import { createLossRecord } from '../newsroom/loss-record.ts';
import { atMost } from './at-most.ts';
import { describeFailure } from './describe-failure.ts';
import type { BotEnd } from './log-in.ts';
import type { ReadyFacts } from './ready-line.ts';
import { fromShard, type ToShard } from './shard-messages.ts';

/** Discord takes one new connection in five seconds. */
const SPAWN_EVERY_MS = 5_500;
/** A shard leaves within 9 s. */
const MAX_FAREWELL_MS = 8_800;
/** Whoever ends so has a setting that starting again does not cure; it has said which. */
const WRONG_SETTING = 2;

export interface ShardOptions {
  readonly token: string;
  readonly count: number;
  /** The program that each of them runs, and Node's own arguments for it. */
  readonly program: string;
  readonly execArgv: readonly string[];
  readonly log: Log;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called once, when the last of them is there: what they said, by number. */
  readonly onReady: (facts: readonly ReadyFacts[]) => void;
  readonly onLoss: () => void;
}

export interface ShardProcesses {
  /** Settles when it is useless to go on; the reason is empty where it has been said. */
  readonly ended: Promise<BotEnd>;
  /** How many run at the moment. */
  readonly running: () => number;
  /** Tells all to read the content anew. */
  readonly reload: () => void;
  /** Tells all to end, and waits for it. */
  readonly stop: () => Promise<void>;
}

/** Starts a process for each shard, one after the other, and starts those again that are lost. Returns at once. */
export function startShards(options: ShardOptions): ShardProcesses {
  const { token, count, log, now, onReady, onLoss } = options;
  // Its own way of starting them again knows no pause and no end.
  const manager = new ShardingManager(options.program, {
    totalShards: count,
    respawn: false,
    token,
    execArgv: [...options.execArgv],
  });
  const stopping = new AbortController();
  const ready = new Map<number, ReadyFacts>();
  let isAnnounced = false;
  let whenGone: (() => void) | undefined;
  let end: (end: BotEnd) => void = () => undefined;
  const ended = new Promise<BotEnd>((resolve) => {
    end = resolve;
  });
  const children = () => manager.shards.map((shard) => shard.process).filter((child) => child !== null);

  function launch(shard: Shard): void {
    if (!stopping.signal.aborted)
      shard.spawn(-1).catch((error: unknown) => log.error(describeFailure(error), 'no shard'));
  }

  function watch(shard: Shard): void {
    const losses = createLossRecord(now);
    shard.on('message', (message: unknown) => receive(shard, message));
    shard.on('death', (child) => {
      ready.delete(shard.id);
      if (stopping.signal.aborted) return whenGone?.();
      const { exitCode, signalCode } = child as ChildProcess;
      if (exitCode === WRONG_SETTING) return end({ exitCode: 2, reason: '' });
      onLoss();
      const verdict = losses.add();
      log.error({ shard: shard.id, exitCode, signal: signalCode, ...verdict }, 'a shard was lost');
      if (verdict.kind === 'hopeless') end({ exitCode: 1, reason: `Shard ${shard.id} was lost too often.` });
      else setTimeout(() => launch(shard), verdict.afterMs).unref();
    });
  }

  function receive(shard: Shard, message: unknown): void {
    const parsed = fromShard.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.newsdesk === 'reloaded') {
      const others = manager.shards.filter((other) => other !== shard && other.process !== null);
      for (const other of others.values()) {
        const order: ToShard = { newsdesk: 'reload', force: parsed.data.force };
        other
          .send(order)
          .catch((error: unknown) => log.warn({ shard: other.id, ...describeFailure(error) }, 'not told'));
      }
      return;
    }
    ready.set(shard.id, parsed.data.facts);
    log.info({ shard: shard.id, pid: shard.process?.pid, ...parsed.data.facts }, 'a shard answers');
    if (isAnnounced || ready.size < count) return;
    isAnnounced = true;
    onReady([...ready.values()]);
  }

  async function launchAll(): Promise<void> {
    for (let id = 0; id < count && !stopping.signal.aborted; id += 1) {
      if (id > 0) await sleep(SPAWN_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      const shard = manager.createShard(id);
      watch(shard);
      launch(shard);
    }
  }
  void launchAll();

  return {
    ended,
    running: () => children().length,
    reload: () => {
      for (const child of children()) child.kill('SIGHUP');
    },
    async stop() {
      stopping.abort();
      const gone = new Promise<void>((resolve) => {
        // Asked after the event: only then the one that died counts no more.
        whenGone = () => setImmediate(() => children().length === 0 && resolve());
      });
      whenGone?.();
      for (const child of children()) child.kill('SIGTERM');
      await atMost(gone, MAX_FAREWELL_MS);
    },
  };
}
