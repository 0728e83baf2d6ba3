import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/article/article.ts';
import { diffCollections, type Fingerprints } from '../../src/newsroom/reload-diff.ts';
import { guardReload } from '../../src/newsroom/reload-guard.ts';

const collectionOf = (hashes: Readonly<Record<string, string>>): Fingerprints =>
  new Map(Object.entries(hashes).map(([id, contentHash]) => [id as ArticleId, { contentHash, title: `Title ${id}` }]));

describe('diffCollections', () => {
  test('tells added, changed, removed and unchanged apart', () => {
    const before = collectionOf({ a: '1', b: '1', c: '1' });
    const after = collectionOf({ a: '1', b: '2', d: '1' });
    expect(diffCollections(before, after)).toEqual({
      added: { count: 1, titles: ['Title d'] },
      changed: { count: 1, titles: ['Title b'] },
      removed: { count: 1, titles: ['Title c'] },
      unchanged: 1,
    });
  });

  test('counts all and names the first ten', () => {
    const many = collectionOf(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`n${n}`, '1'])));
    const { added } = diffCollections(new Map(), many);
    expect(added.count).toBe(12);
    expect(added.titles).toHaveLength(10);
  });
});

describe('guardReload', () => {
  const guard = (before: Fingerprints, after: Fingerprints) =>
    guardReload(before.size, after.size, diffCollections(before, after), 3);
  const four = collectionOf({ a: '1', b: '1', c: '1', d: '1' });

  test('lets half of the articles go', () => {
    expect(guard(four, collectionOf({ a: '1', b: '1' }))).toBeUndefined();
  });

  test('refuses to remove more than half, however many come instead', () => {
    expect(guard(four, collectionOf({ a: '1', x: '1', y: '1', z: '1' }))).toEqual({
      code: 'reload-shrinks',
      before: 4,
      after: 4,
      removed: 3,
    });
  });

  test('refuses to leave nothing', () => {
    expect(guard(four, new Map())).toEqual({ code: 'reload-empty', before: 4, rejected: 3 });
  });

  test('lets a first reading be empty', () => {
    expect(guard(new Map(), new Map())).toBeUndefined();
  });
});
