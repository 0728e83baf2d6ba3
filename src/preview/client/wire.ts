import type { Op } from '../op.ts';
import { apply, sayFailed, showTyping } from './channel-view.ts';
import { who } from './settings.ts';

/** Sends what was typed or pressed, and shows what comes back as it comes. @param beneath where a failure is told. */
export async function act(body: Readonly<Record<string, unknown>>, beneath?: Element): Promise<void> {
  try {
    const response = await post('/act', body);
    if (!response.ok || response.body === null) {
      return sayFailed(
        beneath === undefined ? 'The application did not respond.' : 'This interaction failed.',
        beneath,
      );
    }
    for await (const op of linesOf(response.body)) apply(op);
  } catch {
    sayFailed('The preview is not running any more. Start it again with: npm run preview', beneath);
  } finally {
    showTyping(false);
  }
}

/** @returns undefined when no suggestions came. */
export async function complete(
  body: Readonly<Record<string, string>>,
): Promise<readonly { readonly name: string; readonly value: string }[] | undefined> {
  try {
    const response = await post('/complete', body);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

function post(path: string, body: object): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...who(), ...body }),
  });
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Op> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    rest += decoder.decode(chunk.value, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}
