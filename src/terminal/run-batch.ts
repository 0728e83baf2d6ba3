import { z } from 'zod';
import { print, type Stdio } from './stdio.ts';

type Id = string | number;

const rowId = z.union([z.string(), z.number()], { error: 'is not a text or a number' });

/**
 * Answers JSON lines with JSON lines, one by one in input order; blank lines are passed over.
 * @param field of the text in an input line, beside `id`.
 * @returns the exit code: 1 when a line could not be read or answered (it gets `{id, error}`), else 0.
 */
export async function runBatch(
  lines: AsyncIterable<string>,
  field: 'question' | 'query',
  answer: (text: string) => Promise<object>,
  stdio: Stdio,
): Promise<number> {
  let exitCode = 0;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const row = readRow(line, field);
    const result = 'error' in row ? row : await answerRow(row, answer);
    if ('error' in result) exitCode = 1;
    await print(stdio, `${JSON.stringify(result)}\n`);
  }
  return exitCode;
}

async function answerRow(row: { readonly id: Id; readonly text: string }, answer: (text: string) => Promise<object>) {
  try {
    return { id: row.id, ...(await answer(row.text)) };
  } catch (error) {
    return { id: row.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function readRow(line: string, field: 'question' | 'query') {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { id: null, error: 'the line is not JSON' };
  }
  const schema = z.object({
    id: rowId,
    [field]: z.string({ error: 'is not a text' }).refine((text) => text.trim() !== '', 'is empty'),
  });
  const parsed = schema.safeParse(json);
  if (parsed.success) return { id: parsed.data.id as Id, text: String(parsed.data[field]) };
  const id = z.object({ id: rowId }).safeParse(json).data?.id ?? null;
  const problems = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? `the line is not an object {id, ${field}}` : `${path.join('.')} ${message}`,
  );
  return { id, error: problems.join('; ') };
}
