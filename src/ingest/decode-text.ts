import iconv from 'iconv-lite';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252' }
  | { readonly ok: false; readonly reason: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Bytes that windows-1252 leaves undefined: text in it never has them. */
const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Control characters but tab, line ends and form feed. Those above U+007F are left: old pages converted twice are full of them. */
const CONTROL = /[^\P{Cc}\t\n\v\f\r\u0080-\u009f]/u;

/** UTF-8; UTF-16 with a byte order mark; else windows-1252, if every byte is defined there and no control character results. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, 'UTF-16LE');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, 'UTF-16BE');
  try {
    const text = UTF8.decode(bytes);
    if (CONTROL.test(text)) return { ok: false, reason: 'binary data, not text (control characters in UTF-8)' };
    return { ok: true, text, encoding: 'UTF-8' };
  } catch {
    return decode1252(bytes);
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: 'UTF-16LE' | 'UTF-16BE'): Decoded {
  if (bytes.length % 2 !== 0) return { ok: false, reason: `broken ${encoding}: half a character at the end` };
  const text = iconv.decode(Buffer.from(bytes), encoding);
  if (/\p{Cs}/u.test(text) || CONTROL.test(text)) return { ok: false, reason: `broken ${encoding}` };
  return { ok: true, text, encoding };
}

function decode1252(bytes: Uint8Array): Decoded {
  if (bytes.some((byte) => UNDEFINED_IN_1252.has(byte))) {
    return { ok: false, reason: 'neither UTF-8 nor windows-1252; save it as UTF-8' };
  }
  const text = iconv.decode(Buffer.from(bytes), 'windows-1252');
  if (CONTROL.test(text))
    return { ok: false, reason: 'binary data: not UTF-8, and control characters in windows-1252' };
  return { ok: true, text, encoding: 'windows-1252' };
}
