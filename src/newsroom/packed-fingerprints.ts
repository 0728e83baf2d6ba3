import type { ArticleId } from '../article/article.ts';
import type { Fingerprints } from './reload-diff.ts';

/**
 * Fingerprints as UTF-8 JSON in shared memory. A hundred thousand of them cloned on the main thread would pause it for
 * a tenth of a second; a shared buffer passes from worker to worker without being read there.
 */
export function packFingerprints(fingerprints: Fingerprints): SharedArrayBuffer {
  const rows = [...fingerprints].map(([id, { contentHash, title }]) => [id, contentHash, title]);
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}

export function unpackFingerprints(shared: SharedArrayBuffer): Fingerprints {
  if (shared.byteLength === 0) return new Map();
  // TextDecoder refuses shared memory: it reads a copy.
  const rows: readonly (readonly [ArticleId, string, string])[] = JSON.parse(
    new TextDecoder().decode(new Uint8Array(shared).slice()),
  );
  return new Map(rows.map(([id, contentHash, title]) => [id, { contentHash, title }]));
}

export const NO_FINGERPRINTS = new SharedArrayBuffer(0);
