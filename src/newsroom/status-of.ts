import { describeError, type NewsdeskError } from '../errors.ts';
import type { CollectionFacts } from './collection.ts';
import type { ReloadReport, Status } from './newsroom.ts';

export interface StatusSource {
  /** Of the live collection; undefined before the first. */
  readonly facts: CollectionFacts | undefined;
  readonly loadedAt: number | undefined;
  /** Why there is no live collection. */
  readonly problem: NewsdeskError | undefined;
  readonly isReloading: boolean;
  readonly lastReload: ReloadReport | undefined;
}

const NOTHING_YET: CollectionFacts = { version: '', articles: 0, passages: 0, countries: 0, rejected: 0, examples: {} };

export function statusOf({ facts, loadedAt, problem, isReloading, lastReload }: StatusSource): Status {
  return {
    ...(facts ?? NOTHING_YET),
    state: stateOf(facts, problem),
    ...(problem !== undefined && { problem: describeError(problem) }),
    ...(loadedAt !== undefined && { loadedAt }),
    reloading: isReloading,
    ...(lastReload !== undefined && { lastReload }),
  };
}

function stateOf(facts: CollectionFacts | undefined, problem: NewsdeskError | undefined): Status['state'] {
  if (facts === undefined) return problem === undefined ? 'loading' : 'unreadable';
  return facts.articles === 0 ? 'empty' : 'ready';
}
