import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NewsroomUnavailable } from '../../src/errors.ts';
import { MAX_PAGE_BYTES } from '../../src/newsroom/fit-page.ts';
import type { RemoteNewsroom } from '../../src/newsroom/remote.ts';
import { FAULTY_WORKER, makeFolder, openRemote, removeFolder, story } from '../support/newsrooms.ts';

const FERRY = story('Ferry resumes', 'The ferry to the outer islands of Germany runs again since Monday.');
const errorOf = (error: unknown) => (error instanceof NewsroomUnavailable ? error.error : error);

describe('under load', () => {
  let dir = '';
  let newsroom: RemoteNewsroom;
  beforeAll(async () => {
    dir = makeFolder({ 'ferry.md': FERRY });
    newsroom = openRemote(dir, { script: FAULTY_WORKER });
    await newsroom.load();
  });
  afterAll(async () => {
    await newsroom.close();
    removeFolder(dir);
  });

  test('the sixty-fifth question at once is refused as busy, the others are answered', async () => {
    const asked = Array.from({ length: 70 }, () => newsroom.search({ text: 'ferry' }));
    const settled = await Promise.allSettled(asked);
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [errorOf(one.reason)] : []));
    expect(refused).toEqual(Array.from({ length: 6 }, () => ({ code: 'busy' })));
    expect(await newsroom.search({ text: 'ferry' })).toMatchObject({ total: 1 });
  });

  test('an answer that nobody waits for is passed over', async () => {
    expect(await newsroom.search({ text: 'fault: answer the unasked' })).toMatchObject({ total: 0 });
    expect(await newsroom.search({ text: 'ferry' })).toMatchObject({ total: 1 });
  });

  test('a call that fails rejects with an error that is no state of the newsroom', async () => {
    // @ts-expect-error: a mistake in our own code.
    await expect(newsroom.search(null)).rejects.not.toBeInstanceOf(NewsroomUnavailable);
    expect(await newsroom.search({ text: 'ferry' })).toMatchObject({ total: 1 });
  });
});

test('a question is given up at its deadline while the worker still lives, and the next is answered', async () => {
  const dir = makeFolder({ 'ferry.md': FERRY });
  const newsroom = openRemote(dir, { script: FAULTY_WORKER, silenceMs: 200 });
  try {
    await newsroom.load();
    // The worker answers the first one after a while; what came behind it has waited too long by then.
    const slow = newsroom.search({ text: 'fault: sleep briefly' }).catch(errorOf);
    expect(await slow).toEqual({ code: 'timeout', afterMs: 200 });
  } finally {
    await newsroom.close();
    removeFolder(dir);
  }
});

test('nothing weighs more than a page, however strange the stories', { timeout: 120_000 }, async () => {
  const many =
    'Japan Peru Kenya Chad Oman Laos Fiji Cuba Iraq Iran Mali Togo Niger Spain Italy Egypt Nepal Qatar'.split(' ');
  const dir = makeFolder({
    'one.json': JSON.stringify({
      title: `Strange ${'日本'.repeat(9_000)}`,
      body: `Strange ferry. ${'語'.repeat(90_000)}`,
    }),
    'two.md': story(
      'Strange sentence',
      `Strange ${many.map((name) => `${name} ${'and so on '.repeat(900)}`).join(' ')}.`,
    ),
    'three.json': JSON.stringify(
      Array.from({ length: 120 }, (_, n) => ({
        title: `Strange ${n} ${'long title '.repeat(80)}`,
        body: `Strange ferry ${n}.`,
      })),
    ),
  });
  const newsroom = openRemote(dir);
  try {
    expect(await newsroom.load()).toMatchObject({ ok: true });
    const page = await newsroom.search({ text: 'strange', pageSize: 100 });
    const answers = [
      page,
      ...(await Promise.all(page.hits.slice(0, 20).map(({ id }) => newsroom.article({ id })))),
      await newsroom.article({ typed: `Strange ${'日本'.repeat(9_000)}` }),
      await newsroom.article({ typed: 'Strange sentence' }),
      await newsroom.related((page.hits[0] ?? { id: '' as never }).id, 100),
      await newsroom.countries({}),
      await newsroom.countries({ country: { typed: 'japan' } }),
      await newsroom.ask({ text: 'strange ferry' }),
      await newsroom.complete('title', 'strange'),
    ];
    for (const answer of answers) expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(MAX_PAGE_BYTES);
    expect(page.total).toBeGreaterThan(100);
  } finally {
    await newsroom.close();
    removeFolder(dir);
  }
});
