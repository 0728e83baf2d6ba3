import iconv from 'iconv-lite';
import { charOf1252 } from './windows-1252.ts';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252' }
  | { readonly ok: false; readonly reason: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true });
/** Bytes that windows-1252 leaves undefined: text in it never has them. */
const UNDEFINED_IN_1252 = /[\u0081\u008d\u008f\u0090\u009d]/u;
/** Where it is other than Latin-1. */
const OWN_OF_1252 = /[\u0080-\u009f]/gu;
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
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (UNDEFINED_IN_1252.test(latin1)) return { ok: false, reason: 'neither UTF-8 nor windows-1252; save it as UTF-8' };
  const text = latin1.replace(OWN_OF_1252, (char) => charOf1252(char.charCodeAt(0)) ?? char);
  if (CONTROL.test(text))
    return { ok: false, reason: 'binary data: not UTF-8, and control characters in windows-1252' };
  return { ok: true, text, encoding: 'windows-1252' };
}
