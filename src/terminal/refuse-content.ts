import { describeError, type NewsdeskError } from '../errors.ts';
import { printable, type Stdio } from './stdio.ts';

/** Says why there is nothing to answer from. @returns the exit code 2. */
export function refuseContent(error: NewsdeskError, stdio: Stdio): number {
  stdio.complain(
    printable(
      error.code === 'content-unreadable'
        ? `Could not read the content folder ${error.path} (${error.reason}). Check --content or CONTENT_DIR.`
        : describeError(error),
    ),
  );
  return 2;
}
