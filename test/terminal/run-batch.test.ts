import { describe, expect, test } from 'vitest';
import { runBatch } from '../../src/terminal/run-batch.ts';
import { memoryStdio } from './memory-stdio.ts';

async function* linesOf(...lines: string[]) {
  yield* lines;
}

const echo = async (text: string) => ({ answer: text.toUpperCase() });

async function batch(answer: (text: string) => Promise<object>, ...lines: string[]) {
  const { stdio, printed } = memoryStdio();
  const exitCode = await runBatch(linesOf(...lines), 'question', answer, stdio);
  return { exitCode, rows: printed.map((line) => JSON.parse(line)), printed };
}

describe('answering a batch', () => {
  test('keeps the order and the kind of the ids', async () => {
    const { exitCode, rows } = await batch(echo, '{"id":2,"question":"b"}', '', '{"id":"1","question":"a","x":0}');
    expect(rows).toEqual([
      { id: 2, answer: 'B' },
      { id: '1', answer: 'A' },
    ]);
    expect(exitCode).toBe(0);
  });

  test.each([
    ['nonsense', null, /not JSON/u],
    ['[1]', null, /not an object \{id, question\}/u],
    ['"text"', null, /not an object/u],
    ['{"question":"a"}', null, /id is not a text or a number/u],
    ['{"id":7}', 7, /question is not a text/u],
    ['{"id":7,"question":" "}', 7, /question is empty/u],
    ['{"id":"x","question":["a"]}', 'x', /question is not a text/u],
  ])('answers the bad line %s with its error and goes on', async (bad, id, error) => {
    const { exitCode, rows } = await batch(echo, bad, '{"id":"next","question":"a"}');
    expect(rows).toEqual([
      { id, error: expect.stringMatching(error) },
      { id: 'next', answer: 'A' },
    ]);
    expect(exitCode).toBe(1);
  });

  test('a question that fails takes only its own line along', async () => {
    const fails = async (text: string) => {
      if (text === 'bad') throw new Error('the collection is empty');
      return { answer: text };
    };
    const { exitCode, rows } = await batch(fails, '{"id":1,"question":"bad"}', '{"id":2,"question":"good"}');
    expect(rows).toEqual([
      { id: 1, error: 'the collection is empty' },
      { id: 2, answer: 'good' },
    ]);
    expect(exitCode).toBe(1);
  });

  test('prints one line per answer, whatever it holds', async () => {
    const { printed } = await batch(async () => ({ answer: 'two\nlines' }), '{"id":1,"question":"a"}');
    expect(printed).toEqual(['{"id":1,"answer":"two\\nlines"}\n']);
  });

  test('asks for the next line only when the last one is printed', async () => {
    const order: string[] = [];
    async function* slow() {
      for (const id of [1, 2]) {
        order.push(`read ${id}`);
        yield `{"id":${id},"query":"a"}`;
      }
    }
    const { stdio } = memoryStdio({ onPrint: (text) => order.push(`print ${JSON.parse(text).id}`) });
    await runBatch(slow(), 'query', echo, stdio);
    expect(order).toEqual(['read 1', 'print 1', 'read 2', 'print 2']);
  });
});
