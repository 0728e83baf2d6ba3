import type { SearchPage } from '../index/search-types.ts';
import type { DeskMethod } from './frames.ts';
import { packPage, unpackPage } from './packed-page.ts';

/** An answer of the desk as it crosses to the main thread: what is asked most, packed; the others are cloned as they are. */
export function packAnswer(method: DeskMethod, answer: unknown): unknown {
  return method === 'search' ? packPage(answer as SearchPage) : answer;
}

/** @returns undefined for what can't be an answer to this. */
export function unpackAnswer(method: DeskMethod, packed: unknown): unknown {
  return method === 'search' ? unpackPage(packed) : packed;
}
