import { z } from 'zod';
import type { NewsdeskError } from '../errors.ts';
import type { CollectionFacts } from './collection.ts';
import type { Desk } from './desk.ts';
import type { ReloadProgress, ReloadReport } from './newsroom.ts';

/** The questions that cross to the worker; each is a method of `Desk`. */
const METHODS = ['search', 'article', 'related', 'countries', 'ask', 'complete'] as const satisfies (keyof Desk)[];
export type DeskMethod = (typeof METHODS)[number];

/** What a worker is born with. `fingerprints`: of the collection that is live, packed in shared memory (no copy, no pause). */
export interface WorkerBoot {
  readonly contentDir: string;
  readonly fingerprints: SharedArrayBuffer;
  readonly dryRun: boolean;
  /** See `countInFlight`. */
  readonly inFlight: SharedArrayBuffer;
  readonly cache?: CacheBoot | undefined;
}

/** Where snapshots are kept for the next start. */
export interface CacheBoot {
  readonly dir: string;
  /** What the program runs on: another one may cut words another way. */
  readonly runtime: string;
}

export const workerBoot: z.ZodType<WorkerBoot> = z.object({
  contentDir: z.string(),
  fingerprints: z.instanceof(SharedArrayBuffer),
  dryRun: z.boolean(),
  inFlight: z.instanceof(SharedArrayBuffer),
  cache: z.object({ dir: z.string(), runtime: z.string() }).optional(),
});

/** Tells a worker that its collection is the live one now. */
export const liveFrame = z.object({ kind: z.literal('live') });
export type LiveFrame = z.infer<typeof liveFrame>;

/** A question. `deadline` (epoch ms): read later than that, it is dropped unanswered. */
export const callFrame = z.object({
  n: z.int(),
  deadline: z.number(),
  method: z.enum(METHODS),
  args: z.array(z.unknown()),
});
export type CallFrame = z.infer<typeof callFrame>;

/** A fault of our own code on the other side; its class would be lost in the clone. */
export interface Bug {
  readonly code: 'bug';
  readonly message: string;
  readonly stack: string;
}

export interface ReadyFrame {
  readonly kind: 'ready';
  readonly facts: CollectionFacts;
  readonly report: ReloadReport;
  readonly refusal?: NewsdeskError;
  readonly fingerprints: SharedArrayBuffer;
}

/** A line for the log. */
export interface Note {
  readonly level: 'info' | 'warn';
  readonly facts: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** `value`: see `packAnswer`. */
export type AnswerFrame =
  | { readonly kind: 'answer'; readonly n: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly n: number; readonly ok: false; readonly error: Bug };

export type WorkerFrame =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'progress'; readonly progress: ReloadProgress }
  | ReadyFrame
  | { readonly kind: 'failed'; readonly error: NewsdeskError }
  | AnswerFrame;

const envelope = z.union([
  // The first that fits is taken, and most are this one.
  z.looseObject({ kind: z.literal('answer'), n: z.int(), ok: z.literal(true) }),
  z.object({
    kind: z.literal('note'),
    note: z.object({
      level: z.enum(['info', 'warn']),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      message: z.string(),
    }),
  }),
  z.looseObject({ kind: z.literal('progress'), progress: z.looseObject({ phase: z.string() }) }),
  z.looseObject({
    kind: z.literal('ready'),
    facts: z.looseObject({ articles: z.int() }),
    report: z.looseObject({ articles: z.int() }),
    fingerprints: z.instanceof(SharedArrayBuffer),
  }),
  z.looseObject({ kind: z.literal('failed'), error: z.looseObject({ code: z.string() }) }),
  z.looseObject({
    kind: z.literal('answer'),
    n: z.int(),
    ok: z.literal(false),
    error: z.object({ code: z.literal('bug'), message: z.string(), stack: z.string() }),
  }),
]);

/** Checks the envelope only: what is inside was made by the same version of the same code. @returns undefined for anything else. */
export function readWorkerFrame(message: unknown): WorkerFrame | undefined {
  const parsed = envelope.safeParse(message);
  return parsed.success ? (parsed.data as unknown as WorkerFrame) : undefined;
}
