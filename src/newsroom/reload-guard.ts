import type { NewsdeskError } from '../errors.ts';
import type { CollectionDiff } from './reload-diff.ts';

/** A reload that takes away more than this share is more often a wrong folder than a wish. */
const MAX_REMOVED_SHARE = 0.5;

/**
 * Judges a collection that was built beside the live one.
 * @returns why it must not replace it unless forced; undefined when it may.
 */
export function guardReload(
  before: number,
  after: number,
  diff: CollectionDiff,
  rejected: number,
): NewsdeskError | undefined {
  if (after === 0 && before > 0) return { code: 'reload-empty', before, rejected };
  if (diff.removed.count > before * MAX_REMOVED_SHARE) {
    return { code: 'reload-shrinks', before, after, removed: diff.removed.count };
  }
  return undefined;
}
