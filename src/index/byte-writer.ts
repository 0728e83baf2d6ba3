/** Bytes that grow in chunks: doubling one array would copy hundreds of megabytes at once. */
export interface ByteWriter {
  readonly length: number;
  /** As a varint: seven bits a byte, the lowest first. */
  writeNumber(value: number): void;
  /** Everything written, in one piece. */
  join(): Uint8Array;
}

const CHUNK_BYTES = 1 << 20;

export function createByteWriter(): ByteWriter {
  const full: Uint8Array[] = [];
  let chunk = new Uint8Array(CHUNK_BYTES);
  let used = 0;
  const writeByte = (byte: number): void => {
    if (used === CHUNK_BYTES) {
      full.push(chunk);
      chunk = new Uint8Array(CHUNK_BYTES);
      used = 0;
    }
    chunk[used] = byte;
    used += 1;
  };
  return {
    get length() {
      return full.length * CHUNK_BYTES + used;
    },
    writeNumber(value) {
      let rest = value;
      for (; rest >= 0x80; rest >>>= 7) writeByte((rest & 0x7f) | 0x80);
      writeByte(rest);
    },
    join() {
      const bytes = new Uint8Array(full.length * CHUNK_BYTES + used);
      for (const [index, part] of full.entries()) bytes.set(part, index * CHUNK_BYTES);
      bytes.set(chunk.subarray(0, used), full.length * CHUNK_BYTES);
      return bytes;
    },
  };
}
