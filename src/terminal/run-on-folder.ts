import { ingestFolder } from '../ingest/ingest-folder.ts';
import { checkJson, checkText } from './check-report.ts';
import type { Invocation } from './command-line.ts';
import { listArticles } from './list-articles.ts';
import { refuseContent } from './refuse-content.ts';
import { print, type Stdio } from './stdio.ts';

/** `articles` and `check`: they read the content folder and need no index. */
export type FolderInvocation = Extract<Invocation, { readonly kind: 'articles' | 'check' }>;

/** @returns the exit code: 1 when `check` found rejects, 2 when the folder cannot be read. */
export async function runOnFolder(invocation: FolderInvocation, contentDir: string, stdio: Stdio): Promise<number> {
  const ingest = await ingestFolder(contentDir);
  if (!ingest.ok) return refuseContent(ingest.error, stdio);
  if (invocation.kind === 'articles') return listArticles(ingest.value, invocation.json, stdio);
  const { report } = ingest.value;
  await print(stdio, `${invocation.json ? JSON.stringify(checkJson(report)) : checkText(contentDir, report)}\n`);
  return report.rejects.length === 0 ? 0 : 1;
}
