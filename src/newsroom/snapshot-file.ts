import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { createTreeBuilder, type Part, partHead, toParts } from './tree-parts.ts';

/** Counted up whenever the frames below change. */
const FORMAT = 1;

/** What a snapshot was made from; one that was made from anything else is stale. */
export interface SnapshotOrigin {
  /** Hash of the program and of what it runs on. */
  readonly program: string;
  /** See `FolderKey`. */
  readonly content: string;
}

export type FileReading =
  | { readonly kind: 'read'; readonly tree: unknown }
  | { readonly kind: 'stale' }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Where bytes go. Rejects when the disk does not take them. */
export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

/**
 * A frame: length of head and body (4 bytes each), the head as JSON, the body, and a SHA-256 over the hash of the frame before
 * and all of this one. So nothing can be changed, left out, added or moved unseen, and nothing is parsed before it is checked.
 */
const LENGTHS_BYTES = 8;
const HASH_BYTES = 32;
const MAX_FRAME_BYTES = 1 << 26;
const FIRST_HASH = createHash('sha256').update('newsdesk snapshot').digest();
const END = { head: { end: true }, body: new Uint8Array(0) };
const endHead = z.object({ end: z.literal(true) });
const originHead = z.looseObject({ format: z.int() });

export async function writeSnapshot(tree: object, origin: SnapshotOrigin, write: WriteBytes): Promise<void> {
  let hash: Uint8Array = FIRST_HASH;
  const writeFrame = async ({ head, body }: { readonly head: object; readonly body: Uint8Array }) => {
    const headBytes = Buffer.from(JSON.stringify(head));
    const lengths = Buffer.alloc(LENGTHS_BYTES);
    lengths.writeUInt32LE(headBytes.length, 0);
    lengths.writeUInt32LE(body.length, 4);
    const frame = Buffer.concat([lengths, headBytes, body]);
    hash = createHash('sha256').update(hash).update(frame).digest();
    await write(frame);
    await write(hash);
  };
  await writeFrame({ head: { format: FORMAT, ...origin }, body: END.body });
  for (const part of toParts(tree)) await writeFrame(part);
  await writeFrame(END);
}

/** @param contentOf asked only when the file belongs to this program: hashing the content takes a while. */
export async function readSnapshot(
  file: FileHandle,
  program: string,
  contentOf: () => Promise<string | undefined>,
): Promise<FileReading> {
  const { size } = await file.stat();
  const frames = readFrames(file);
  try {
    const { head } = await frames.next();
    if (originHead.parse(head).format !== FORMAT || head['program'] !== program) return { kind: 'stale' };
    const content = await contentOf();
    if (content === undefined || head['content'] !== content) return { kind: 'stale' };
    const builder = createTreeBuilder(size);
    for (;;) {
      const frame = await frames.next();
      if (endHead.safeParse(frame.head).success) break;
      const part: Part = { head: partHead.parse(frame.head), body: frame.body };
      builder.add(part);
    }
    if (!(await frames.isAtEnd())) throw new Error('something follows its end');
    return { kind: 'read', tree: builder.build() };
  } catch (error) {
    return { kind: 'damaged', reason: error instanceof Error ? error.message : String(error) };
  }
}

interface Frame {
  readonly head: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array;
}

interface FrameReader {
  next(): Promise<Frame>;
  isAtEnd(): Promise<boolean>;
}

function readFrames(file: FileHandle): FrameReader {
  let hash: Uint8Array = FIRST_HASH;
  const take = async (length: number): Promise<Buffer> => {
    const bytes = Buffer.allocUnsafe(length);
    for (let taken = 0; taken < length; ) {
      const { bytesRead } = await file.read(bytes, taken, length - taken);
      if (bytesRead === 0) throw new Error('it ends too soon');
      taken += bytesRead;
    }
    return bytes;
  };
  return {
    async next() {
      const lengths = await take(LENGTHS_BYTES);
      const headLength = lengths.readUInt32LE(0);
      const length = headLength + lengths.readUInt32LE(4);
      if (length > MAX_FRAME_BYTES) throw new Error('a part of it is too large');
      const rest = await take(length + HASH_BYTES);
      const content = rest.subarray(0, length);
      hash = createHash('sha256').update(hash).update(lengths).update(content).digest();
      if (Buffer.compare(hash, rest.subarray(length)) !== 0) throw new Error('its checksum is wrong');
      const head = z.record(z.string(), z.unknown()).parse(JSON.parse(content.toString('utf8', 0, headLength)));
      return { head, body: content.subarray(headLength) };
    },
    isAtEnd: async () => (await file.read(Buffer.alloc(1), 0, 1)).bytesRead === 0,
  };
}
