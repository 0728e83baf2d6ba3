import wrapAnsi from 'wrap-ansi';

/** Indent, quote mark or list mark: what the wrapped rest of a line hangs under. A bare number is one of a menu where it is indented. */
const LINE_HEAD = /^(?:> )*(?:\s+\d+ |\s*(?:[-•] |\d+[.)] )?)/u;
/** A narrower column is not worth a hanging indent. */
const MIN_COLUMNS = 10;

/** Wraps at words; the rest of a quoted, listed or indented line stands under its text. */
export function wrapText(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  const head = LINE_HEAD.exec(line)?.[0] ?? '';
  if (columns - head.length < MIN_COLUMNS) return wrapAnsi(line, columns, { hard: true });
  const hanging = head.replace(/[^> ]/gu, ' ');
  const [first = '', ...rest] = wrapAnsi(line.slice(head.length), columns - head.length, { hard: true }).split('\n');
  return [`${head}${first}`, ...rest.map((part) => `${hanging}${part}`)].join('\n');
}
