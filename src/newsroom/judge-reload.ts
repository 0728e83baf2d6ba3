import type { NewsdeskError } from '../errors.ts';
import type { Collection } from './collection.ts';
import type { ReloadReport } from './newsroom.ts';
import { diffCollections, type Fingerprints, fingerprintsOf } from './reload-diff.ts';
import { guardReload } from './reload-guard.ts';

/** A report is read on a phone; the full list is in `newsdesk check`. */
const MAX_REJECTS_SHOWN = 10;

export interface Judgement {
  readonly report: ReloadReport;
  /** Why the collection must not go live unless forced. */
  readonly refusal?: NewsdeskError;
  readonly fingerprints: Fingerprints;
}

/** Holds a collection that was built beside the live one against it. */
export function judgeReload(collection: Collection, before: Fingerprints, dryRun: boolean): Judgement {
  const { snapshot, rejects, facts } = collection;
  const fingerprints = fingerprintsOf(snapshot.articles.values());
  const diff = diffCollections(before, fingerprints);
  const refusal = guardReload(before.size, fingerprints.size, diff, rejects.length);
  return {
    report: {
      ...diff,
      dryRun,
      ...(dryRun && refusal !== undefined && { needsForce: true }),
      rejectedCount: rejects.length,
      rejected: rejects.slice(0, MAX_REJECTS_SHOWN),
      articles: fingerprints.size,
      ms: facts.buildMs ?? 0,
    },
    ...(refusal !== undefined && { refusal }),
    fingerprints,
  };
}
