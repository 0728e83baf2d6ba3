import { styleText } from 'node:util';

// Whether to style is decided by `Stdio.styled`; newer Node versions would judge the process's own output once more.
const AS_TOLD = { validateStream: false };

/** For what stands out by its place anyway: a heading, a number. */
export function bold(text: string, styled: boolean): string {
  return styled ? styleText('bold', text, AS_TOLD) : text;
}

export function dim(text: string, styled: boolean): string {
  return styled ? styleText('dim', text, AS_TOLD) : text;
}
