import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { generateArticles } from '../../test/bench/corpus.ts';

export interface CorpusSize {
  readonly articles: number;
  /** Of an article, on average; 12 give about 3,300 characters. */
  readonly paragraphs: number;
}

/** Files above 32 MB are refused; these stay well below. */
const FILE_CHARS = 12_000_000;

/** Writes a made-up collection as JSON lines. Every size gives the same articles each time. */
export async function writeCorpus(folder: string, size: CorpusSize): Promise<void> {
  await mkdir(folder, { recursive: true });
  let file: WriteStream | undefined;
  let written = 0;
  let files = 0;
  for (const { title, passages, date } of generateArticles(size)) {
    if (file === undefined || written > FILE_CHARS) {
      if (file !== undefined) await close(file);
      file = createWriteStream(join(folder, `${String(files++).padStart(4, '0')}.jsonl`));
      written = 0;
    }
    const line = `${JSON.stringify({ title, text: passages.join('\n\n'), date: date?.iso })}\n`;
    written += line.length;
    if (!file.write(line)) await once(file, 'drain');
  }
  if (file !== undefined) await close(file);
}

async function close(file: WriteStream): Promise<void> {
  file.end();
  await finished(file);
}
