import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId, CountryCode } from '../../src/article/article.ts';
import { NewsroomUnavailable } from '../../src/errors.ts';
import type { LoadingNewsroom } from '../../src/newsroom/local.ts';
import type { ReloadProgress } from '../../src/newsroom/newsroom.ts';
import { addFiles, makeFolder, openLocal, openRemote, removeFolder, story } from '../support/newsrooms.ts';

const STORIES = {
  'harbour.md': story(
    'Ferry service to the outer islands resumes',
    'KIEL, Germany. The ferry to the outer islands runs again since Monday, the harbour office of Kiel said.\n\nGermany paid for two new ships. Denmark lent a third one until the autumn.',
    '2024-03-04',
  ),
  'orchard.md': story(
    'Frost costs growers half of the apple crop',
    'Late frost destroyed half of the apple crop in northern Italy, the growers said on Friday.\n\nThe growers asked Italy for help with the losses of this spring.',
    '2024-04-20',
  ),
  'bridge.md': story('Old railway bridge closes', 'The old railway bridge near Lyon in France closes for repairs.'),
};

type OpenNewsroom = LoadingNewsroom & { readonly close?: () => Promise<void> };

describe.each<[string, (dir: string) => OpenNewsroom]>([
  ['local', openLocal],
  ['remote', openRemote],
])('the %s newsroom', (_, open) => {
  let dir = '';
  let newsroom: OpenNewsroom;
  beforeAll(async () => {
    dir = makeFolder(STORIES);
    newsroom = open(dir);
    expect(await newsroom.load()).toMatchObject({ ok: true, value: { articles: 3, rejectedCount: 0, dryRun: false } });
  });
  afterAll(async () => {
    await newsroom.close?.();
    removeFolder(dir);
  });

  const idOf = async (title: string): Promise<ArticleId> => {
    const found = await newsroom.article({ typed: title });
    if (found.kind !== 'found') throw new Error(`no ${title}`);
    return found.article.id;
  };
  const withFolder = async (
    files: Readonly<Record<string, string>>,
    use: (one: OpenNewsroom, at: string) => unknown,
  ) => {
    const at = makeFolder(files);
    const one = open(at);
    try {
      await use(one, at);
    } finally {
      await one.close?.();
      removeFolder(at);
    }
  };

  test('search gives a page of hits with snippets and the total', async () => {
    const page = await newsroom.search({ text: 'apple frost' });
    expect(page).toMatchObject({ total: 1, page: 0, pageCount: 1, hits: [{ title: STORY_TITLES.orchard }] });
    expect(page.hits[0]?.snippet.highlights.length).toBeGreaterThan(0);
  });

  test('search keeps to the country and the days', async () => {
    const italian = await newsroom.search({ text: '', country: 'IT' as CountryCode });
    expect(italian.hits.map(({ title }) => title)).toEqual([STORY_TITLES.orchard]);
    expect(await newsroom.search({ text: 'zzzqqq' })).toMatchObject({ total: 0, hits: [] });
  });

  test('article finds by id and by title, with the whole text', async () => {
    const id = await idOf(STORY_TITLES.harbour);
    const found = await newsroom.article({ id });
    expect(found).toMatchObject({
      kind: 'found',
      article: { id, title: STORY_TITLES.harbour, text: { pageCount: 1 } },
    });
    expect(await newsroom.article({ id: 'nothere000' as ArticleId })).toMatchObject({ kind: 'none' });
  });

  test('related leaves out the article itself and keeps to the limit', async () => {
    const id = await idOf(STORY_TITLES.harbour);
    const hits = await newsroom.related(id, 1);
    expect(hits.length).toBeLessThanOrEqual(1);
    expect(hits.map((hit) => hit.id)).not.toContain(id);
  });

  test('countries lists all, and the articles of one', async () => {
    expect(await newsroom.countries({})).toMatchObject({ kind: 'list', page: 0, pageCount: 1 });
    expect(await newsroom.countries({ country: { typed: 'italy' } })).toMatchObject({
      kind: 'country',
      code: 'IT',
      total: 1,
    });
    expect(await newsroom.countries({ country: { typed: 'atlantis' } })).toMatchObject({ kind: 'none' });
  });

  test('ask answers with sentences of the articles, or says that nothing is near', async () => {
    const answer = await newsroom.ask({ text: 'Who lent a third ship?' });
    const { candidates } = answer;
    expect(candidates.length).toBeGreaterThan(0);
    for (const { sentence } of candidates) expect(Object.values(STORIES).join('\n')).toContain(sentence);
    expect(await newsroom.ask({ text: 'zzzqqq' })).toMatchObject({ kind: 'no-answer', reason: 'nothing-near' });
  });

  test('complete gives titles by a cut word, and countries', async () => {
    expect((await newsroom.complete('title', 'ferry ser')).map(({ name }) => name)).toEqual([
      expect.stringContaining(STORY_TITLES.harbour),
    ]);
    expect((await newsroom.complete('country', 'ita')).length).toBeGreaterThan(0);
    expect((await newsroom.complete('title', '')).length).toBe(3);
  });

  test('status counts what is there, at once', () => {
    expect(newsroom.status()).toMatchObject({
      state: 'ready',
      articles: 3,
      newest: '2024-04-20',
      oldest: '2024-03-04',
      reloading: false,
      version: expect.stringMatching(/^[0-9a-f]{12}$/u),
      lastReload: { articles: 3 },
    });
  });

  test('what is asked before the first reading is refused as loading; completion is just empty', () =>
    withFolder(STORIES, async (fresh) => {
      await expect(fresh.search({ text: 'x' })).rejects.toMatchObject({ error: { code: 'loading' } });
      expect(await fresh.complete('title', 'f')).toEqual([]);
      expect(fresh.status()).toMatchObject({ state: 'loading', version: '', articles: 0 });
    }));

  test('a folder that is not there is an error value, and a reload cures it', () =>
    withFolder({}, async (fresh, at) => {
      rmSync(at, { recursive: true });
      expect(await fresh.load()).toMatchObject({ ok: false, error: { code: 'content-unreadable', path: at } });
      expect(fresh.status()).toMatchObject({ state: 'unreadable', problem: expect.stringContaining(at) });
      await expect(fresh.ask({ text: 'x' })).rejects.toBeInstanceOf(NewsroomUnavailable);
      addFiles(at, STORIES);
      expect(await fresh.reload({ dryRun: false, force: false })).toMatchObject({ ok: true, value: { articles: 3 } });
      expect(fresh.status().state).toBe('ready');
    }));

  test('an empty folder says so', () =>
    withFolder({}, async (fresh) => {
      expect(await fresh.load()).toMatchObject({ ok: true, value: { articles: 0 } });
      expect(fresh.status().state).toBe('empty');
      await expect(fresh.search({ text: 'x' })).rejects.toMatchObject({ error: { code: 'no-articles' } });
    }));

  test('a reload tells its progress and what it changed; a dry run changes nothing', () =>
    withFolder(STORIES, async (fresh, at) => {
      await fresh.load();
      addFiles(at, {
        'orchard.md': story(
          STORY_TITLES.orchard,
          'The growers counted again and found that a third of the crop is lost.',
        ),
        'new.md': story('Lighthouse opens to visitors', 'The lighthouse opens to visitors in June, the town said.'),
      });
      const changes = { added: { count: 1 }, changed: { count: 1 }, removed: { count: 0 }, unchanged: 2 };
      const { version } = fresh.status();
      const dry = await fresh.reload({ dryRun: true, force: false });
      expect(dry).toMatchObject({ ok: true, value: { dryRun: true, ...changes } });
      expect(fresh.status()).toMatchObject({ version, articles: 3 });
      const told: ReloadProgress[] = [];
      const real = await fresh.reload({
        dryRun: false,
        force: false,
        onProgress: (progress) => void told.push(progress),
      });
      expect(real).toMatchObject({ ok: true, value: { dryRun: false, articles: 4, ...changes } });
      expect(told.at(-1)).toMatchObject({ phase: 'indexing', files: 4, articles: 4 });
      expect(fresh.status().articles).toBe(4);
      expect(fresh.status().version).not.toBe(version);
    }));

  test('a reload that takes more than half needs force, and a dry run says so', () =>
    withFolder(STORIES, async (fresh, at) => {
      await fresh.load();
      for (const name of ['harbour.md', 'orchard.md']) rmSync(join(at, name));
      expect(await fresh.reload({ dryRun: true, force: false })).toMatchObject({
        ok: true,
        value: { needsForce: true },
      });
      const refused = await fresh.reload({ dryRun: false, force: false });
      expect(refused).toEqual({ ok: false, error: { code: 'reload-shrinks', before: 3, after: 1, removed: 2 } });
      expect(fresh.status().articles).toBe(3);
      expect(await fresh.reload({ dryRun: false, force: true })).toMatchObject({ ok: true, value: { articles: 1 } });
      expect(fresh.status().articles).toBe(1);
    }));

  test('only one reload runs at a time, and questions are answered during it', () =>
    withFolder(STORIES, async (fresh) => {
      await fresh.load();
      const first = fresh.reload({ dryRun: false, force: false });
      expect(fresh.status().reloading).toBe(true);
      expect(await fresh.reload({ dryRun: false, force: false })).toEqual({
        ok: false,
        error: { code: 'reload-running' },
      });
      expect(await fresh.search({ text: 'ferry' })).toMatchObject({ total: 1 });
      expect(await first).toMatchObject({ ok: true, value: { unchanged: 3 } });
      expect(fresh.status().reloading).toBe(false);
    }));

  test('a story that fills many pages comes a page at a time, whole', () =>
    withFolder(
      { 'long.md': story('A long one', `${'Words upon words. '.repeat(120)}\n\n`.repeat(20)) },
      async (fresh) => {
        await fresh.load();
        const first = await fresh.article({ typed: 'A long one' });
        if (first.kind !== 'found') throw new Error('not found');
        const { pageCount } = first.article.text;
        let text = '';
        for (let page = 0; page < pageCount; page += 1) {
          const found = await fresh.article({ id: first.article.id }, page);
          if (found.kind === 'found') text += found.article.text.paragraphs.join('');
        }
        expect(pageCount).toBeGreaterThan(10);
        expect(text.replaceAll(/\s/gu, '')).toBe('Wordsuponwords.'.repeat(120 * 20));
      },
    ));
});

const STORY_TITLES = {
  harbour: 'Ferry service to the outer islands resumes',
  orchard: 'Frost costs growers half of the apple crop',
} as const;
