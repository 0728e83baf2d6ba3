import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/terminal/read-lines.ts';

async function linesOf(...chunks: (string | Buffer)[]): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks))) lines.push(line);
  return lines;
}

describe('reading lines', () => {
  test('ends at LF and at CR LF, with or without a last one', async () => {
    expect(await linesOf('a\r\nb\n\nc')).toEqual(['a', 'b', '', 'c']);
    expect(await linesOf('a\n')).toEqual(['a']);
    expect(await linesOf()).toEqual([]);
  });

  test('does not end at the line separators that JSON allows inside a string', async () => {
    expect(await linesOf('{"q":"a\u2028b\u2029c"}\n')).toEqual(['{"q":"a\u2028b\u2029c"}']);
  });

  test('leaves a byte order mark out', async () => {
    expect(await linesOf(Buffer.from('\ufeffa\n'))).toEqual(['a']);
  });

  test('gives the same lines however the bytes were cut', async () => {
    const line = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\ufeff]/u.test(text));
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (lines, size) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        expect(await linesOf(...chunks)).toEqual(lines);
      }),
    );
  });
});
