import type { FileReport, IngestReport } from '../ingest/ingest-report.ts';
import { whyOf } from '../ingest/structure-rules.ts';
import { printable } from './stdio.ts';

/** What `check --json` prints. */
export function checkJson({ files, articles, removed, rejects, duplicates }: IngestReport) {
  return {
    files,
    articles,
    removed,
    rejects: rejects.map(({ file, line, reason }) => ({ file, line, reason })),
    duplicates: duplicates.map(({ id, sources }) => ({ id, sources })),
  };
}

/** What `check` prints: per file what was found and cleaned away, then what was refused and why, then the sums. */
export function checkText(folder: string, report: IngestReport): string {
  const { files, articles, removed, rejects, duplicates, perFile, skipped } = report;
  const skippedKinds = Object.entries(skipped).map(
    ([extension, count]) => `${count} ${extension || 'without extension'}`,
  );
  return [
    `${folder}`,
    ...perFile.flatMap(fileLines),
    ...section(
      'Cleaned away, lines by rule',
      Object.entries(removed)
        .sort(([, a], [, b]) => b - a)
        .map(([rule, lines]) => `${rule} ${lines}: ${whyOf(rule)}`),
    ),
    ...section(
      'Rejected',
      rejects.map(({ file, line, reason }) => `${file}:${line}: ${reason}`),
    ),
    ...section(
      'Exact duplicates, kept once',
      duplicates.map(({ id, sources }) => `${id}: ${sources.map(({ file, line }) => `${file}:${line}`).join(', ')}`),
    ),
    ...section('Not read', skippedKinds),
    '',
    `${count(files, 'file')}, ${count(articles, 'article')}, ${count(rejects.length, 'reject')}, ${count(duplicates.length, 'duplicate')}`,
  ]
    .map(printable)
    .join('\n');
}

function fileLines({ file, articles, encoding, removed, notes }: FileReport): readonly string[] {
  const rules = Object.entries(removed).map(([rule, lines]) => `${rule} ${lines}`);
  return [
    `  ${file}: ${count(articles, 'article')}${encoding === undefined ? '' : `, ${encoding}`}`,
    ...(rules.length > 0 ? [`      cleaned away, in lines: ${rules.join(', ')}`] : []),
    ...notes.map((note) => `      ${note}`),
  ];
}

function section(heading: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : ['', `${heading}:`, ...entries.map((entry) => `  ${entry}`)];
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
