import { charOf1252 } from './windows-1252.ts';

/** Names of the elements that scrapers leave in texts. Anything else in angle brackets is text: "<TWA>" is a stock. */
const BLOCKS =
  'p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|table|thead|tbody|tr|blockquote|figure|figcaption|section|article|header|footer|nav|aside|main|form|title|head|body|html|button|option|select|pre|address|summary|details';
const INLINE =
  'a|b|i|u|s|em|strong|span|small|sub|sup|font|img|time|label|input|svg|path|picture|source|video|audio|iframe|cite|q|code|mark|del|ins|abbr|td|th|meta|link|wbr|center|noscript|amp-[a-z-]{1,20}|o:p';
const BLOCK_TAG = new RegExp(String.raw`<\/?(?:${BLOCKS})(?:\s[^<>]{0,2000})?\/?>`, 'giu');
const INLINE_TAG = new RegExp(String.raw`<\/?(?:${INLINE})(?:\s[^<>]{0,4000})?\/?>`, 'giu');
const SILENT =
  /<(script|style|noscript|svg|template)\b[^<>]{0,2000}>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<!doctype[^<>]{0,400}>/giu;
const CAPTION_TAG = /<figcaption\b[^<>]{0,2000}>/giu;
/** A sign that a text was HTML: a closing or a breaking tag, or a paragraph. */
const SIGN =
  /<\/(?:p|div|a|b|i|em|strong|span|li|ul|h[1-6]|td|figure|blockquote|article|body|html)>|<(?:br|p|hr)(?:\s[^<>]{0,200})?\/?>|<(?:a|img|div|span)\s[^<>]{1,400}>/iu;
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d?));/giu;
const HAS_ENTITY = /&(?:#\d|#x[\da-f]|[a-z]{2,8}\d?;)/iu;

/** The mark that stands for the break of a block element: a new line of text on the same line of the file. */
export const BLOCK_BREAK = '\u0001';

export function looksLikeHtml(text: string): boolean {
  return text.includes('<') && SIGN.test(text);
}

/** HTML to text: blocks become breaks, other tags go, scripts and comments leave only their line ends. */
export function withoutTags(html: string): string {
  return html
    .replace(SILENT, (piece) => piece.replace(/[^\n]+/gu, ''))
    .replace(CAPTION_TAG, `${BLOCK_BREAK}Image caption: `)
    .replace(BLOCK_TAG, BLOCK_BREAK)
    .replace(INLINE_TAG, '');
}

/** Reads entities, also those that were escaped twice. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = text;
  for (let pass = 0; pass < 2 && HAS_ENTITY.test(decoded); pass += 1)
    decoded = decoded.replace(ENTITY, (entity, decimal: string, hex: string, name: string) =>
      name === undefined
        ? charOf(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10), entity)
        : (NAMED.get(name) ?? NAMED.get(name.toLowerCase()) ?? entity),
    );
  return decoded;
}

/** Numbers of 128 to 159 mean windows-1252 in HTML; control characters and halves of characters stay as they were written. */
function charOf(code: number, entity: string): string {
  const windows = charOf1252(code);
  if (windows !== undefined) return windows;
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    return code === 10 || code === 13 || code === 9 ? ' ' : entity;
  return String.fromCodePoint(code);
}

const NAMED: ReadonlyMap<string, string> = new Map(
  (
    'amp:& lt:< gt:> quot:" apos:\' rsquo:’ lsquo:‘ ldquo:“ rdquo:” sbquo:‚ bdquo:„ mdash:— ndash:– hellip:… bull:• middot:· copy:© reg:® trade:™ ' +
    'euro:€ pound:£ yen:¥ cent:¢ sect:§ para:¶ deg:° plusmn:± times:× divide:÷ frac12:½ frac14:¼ frac34:¾ sup2:² sup3:³ laquo:« raquo:» lsaquo:‹ rsaquo:› iexcl:¡ iquest:¿ ' +
    'agrave:à aacute:á acirc:â atilde:ã auml:ä aring:å aelig:æ ccedil:ç egrave:è eacute:é ecirc:ê euml:ë igrave:ì iacute:í icirc:î iuml:ï ntilde:ñ ograve:ò oacute:ó ocirc:ô otilde:õ ouml:ö ' +
    'oslash:ø ugrave:ù uacute:ú ucirc:û uuml:ü yacute:ý yuml:ÿ szlig:ß Agrave:À Aacute:Á Acirc:Â Atilde:Ã Auml:Ä Aring:Å AElig:Æ Ccedil:Ç Egrave:È Eacute:É Ecirc:Ê Euml:Ë Iacute:Í Icirc:Î Iuml:Ï Ntilde:Ñ ' +
    'Oacute:Ó Ocirc:Ô Otilde:Õ Ouml:Ö Oslash:Ø Uacute:Ú Ucirc:Û Uuml:Ü scaron:š Scaron:Š oelig:œ OElig:Œ larr:← rarr:→ uarr:↑ darr:↓ minus:− prime:′ Prime:″ dagger:†'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)] as const)
    .concat([
      ['nbsp', ' '],
      ['ensp', ' '],
      ['emsp', ' '],
      ['thinsp', ' '],
      ['shy', ''],
      ['zwnj', ''],
      ['zwj', ''],
    ] as const),
);
