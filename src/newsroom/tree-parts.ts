import { z } from 'zod';

/**
 * A record of numbers, texts, lists and typed arrays in parts of bounded size, and back. So a file of hundreds of megabytes is
 * written and read without ever holding it twice, and without a pause longer than one part takes.
 */
export interface Part {
  readonly head: PartHead;
  readonly body: Uint8Array;
}

/** `list`: JSON of some of its entries. `length` of a typed array: entries of the whole; `at`: where this part of it begins. */
export type PartHead =
  | { readonly path: readonly string[]; readonly kind: 'value' | 'list' }
  | { readonly path: readonly string[]; readonly kind: ArrayName; readonly length: number; readonly at: number };

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;
type ArrayName = keyof typeof ARRAYS;
type AnyArray = InstanceType<(typeof ARRAYS)[ArrayName]>;
const arrayName = z.enum(['Uint8Array', 'Uint16Array', 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array']);

export const partHead: z.ZodType<PartHead> = z.union([
  z.object({ path: z.array(z.string()), kind: z.enum(['value', 'list']) }),
  z.object({ path: z.array(z.string()), kind: arrayName, length: z.int().min(0), at: z.int().min(0) }),
]);

const PART_BYTES = 1 << 19;

/** @param tree plain data; lists hold what JSON can hold. */
export function* toParts(tree: object, path: readonly string[] = []): Generator<Part> {
  for (const [key, value] of Object.entries(tree)) {
    const here = [...path, key];
    const name = nameOfArray(value);
    if (name !== undefined) yield* partsOfArray(here, name, value as AnyArray);
    else if (Array.isArray(value)) yield* partsOfList(here, value);
    else if (isRecord(value)) yield* toParts(value, here);
    else if (value !== undefined)
      yield { head: { path: here, kind: 'value' }, body: Buffer.from(JSON.stringify(value)) };
  }
}

function* partsOfArray(path: readonly string[], kind: ArrayName, array: AnyArray): Generator<Part> {
  const { length } = array;
  const step = PART_BYTES / array.BYTES_PER_ELEMENT;
  for (let at = 0; at === 0 || at < length; at += step) {
    const { buffer, byteOffset, byteLength } = array.subarray(at, at + step);
    yield { head: { path, kind, length, at }, body: new Uint8Array(buffer, byteOffset, byteLength) };
  }
}

function* partsOfList(path: readonly string[], list: readonly unknown[]): Generator<Part> {
  let items: string[] = [];
  let chars = 0;
  const flush = (): Part => ({ head: { path, kind: 'list' }, body: Buffer.from(`[${items.join(',')}]`) });
  for (const item of list) {
    const text = JSON.stringify(item);
    items.push(text);
    chars += text.length;
    if (chars < PART_BYTES) continue;
    yield flush();
    items = [];
    chars = 0;
  }
  if (items.length > 0 || list.length === 0) yield flush();
}

/** Puts parts together again. */
export interface TreeBuilder {
  /** @throws RangeError, SyntaxError for parts that `toParts` never makes. */
  add(part: Part): void;
  build(): unknown;
}

type Node = Map<string, Node | Leaf>;
interface Leaf {
  readonly leaf: unknown;
}

/** @param maxBytes no array may be larger. */
export function createTreeBuilder(maxBytes: number): TreeBuilder {
  const root: Node = new Map();
  return {
    add({ head, body }) {
      const node = nodeAt(root, head.path.slice(0, -1));
      const key = head.path.at(-1) ?? '';
      const before = node.get(key);
      if (before instanceof Map) throw new RangeError(`two things at ${head.path.join('.')}`);
      if ('length' in head) addToArray(node, key, before, head, body, maxBytes);
      else if (head.kind === 'list') addToList(node, key, before, body);
      else node.set(key, { leaf: JSON.parse(textOf(body)) });
    },
    build: () => toRecord(root),
  };
}

function addToList(node: Node, key: string, before: Leaf | undefined, body: Uint8Array): void {
  const items: unknown = JSON.parse(textOf(body));
  const list: unknown = before?.leaf ?? [];
  if (!Array.isArray(items) || !Array.isArray(list)) throw new RangeError(`no list at ${key}`);
  for (const item of items) list.push(item);
  node.set(key, { leaf: list });
}

function addToArray(
  node: Node,
  key: string,
  before: Leaf | undefined,
  { kind, length, at }: Extract<PartHead, { readonly length: number }>,
  body: Uint8Array,
  maxBytes: number,
): void {
  if (length * ARRAYS[kind].BYTES_PER_ELEMENT > maxBytes) throw new RangeError(`${key} is larger than its file`);
  const array: unknown = before?.leaf ?? new ARRAYS[kind](length);
  if (nameOfArray(array) !== kind || !ArrayBuffer.isView(array)) throw new RangeError(`no ${kind} at ${key}`);
  // Throws where the part reaches beyond the array.
  new Uint8Array(array.buffer).set(body, at * ARRAYS[kind].BYTES_PER_ELEMENT);
  node.set(key, { leaf: array });
}

function nodeAt(root: Node, path: readonly string[]): Node {
  let node = root;
  for (const key of path) {
    const next = node.get(key) ?? new Map<string, Node | Leaf>();
    if (!(next instanceof Map)) throw new RangeError(`two things at ${path.join('.')}`);
    node.set(key, next);
    node = next;
  }
  return node;
}

/** `fromEntries` makes own properties only, whatever they are called. */
function toRecord(node: Node): object {
  return Object.fromEntries(
    [...node].map(([key, value]) => [key, value instanceof Map ? toRecord(value) : value.leaf]),
  );
}

/** With something in it: an empty one has no parts and is written as a value. */
function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function nameOfArray(value: unknown): ArrayName | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  const parsed = arrayName.safeParse(value.constructor.name);
  return parsed.success ? parsed.data : undefined;
}

function textOf(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
}
