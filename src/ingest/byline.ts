import { agencyNamed, isPhotoAgency } from './agencies.ts';

/** What a line says of who wrote, and from where. */
export interface Byline {
  readonly author?: string;
  readonly place?: string;
  readonly agency?: string;
}

const WORD = String.raw`(?:\p{Lu}[\p{L}.'’-]*|[Aa]nd|AND|de|da|di|du|von|van|der|den|bin|al|el|ben|&)`;
const NAMES = `(${WORD}(?:,? ${WORD}){0,11})`;
const BY = new RegExp(
  String.raw`^(?:By|BY|by|BYLINE:|by:|Von|VON|Par|PAR|Por|POR|Di|Door|Written by|Reported by|Story by|Text by|Words by|Words:|Report by|Author:|Author|Authors:|Reporter:|Byline:|By:|From|Posted by|Edited by|Published by|Reporting by)\s+${NAMES}(?:\s+(?:in|IN)\s+${NAMES})?(?:,? (?:for|FOR) .{2,40})?(?:\s*(?:[|,/•·–—-]|\bof\b)\s*(.{2,70}))?$`,
  'u',
);
/** "Jakarta: Asharq Al-Awsat", "London - Reuters": a place and who reports from there, and nothing else. */
const PLACE_AND_AGENCY = /^(\p{Lu}[\p{L}.'’ ,-]{1,40}?)\s*(?::|\s[-–—|/]|,)\s*(.{2,40})$/u;
/** "BBC News, Galway". */
const AGENCY_AND_PLACE = /^([^,]{2,40}), (\p{Lu}[\p{L}.'’ -]{1,30})$/u;
const ROLE =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|agencies|bureau|desk|news agency|newsroom|news service|columnist|contributors?|special to|news)\b/iu;
const NAME_IN_PLACE = new RegExp(`^${NAMES} in ${NAMES}$`, 'u');
/** "Dana Reyes (Nairobi, special correspondent)": where who wrote is posted. */
const POSTED = new RegExp(
  String.raw`^(?:[Bb]y |BY )?${NAMES} \((\p{Lu}[\p{L} .'’-]{1,30}), (?:[\p{L}]+ ){0,2}(?:correspondent|envoy|reporter|writer|editor)\)$`,
  'u',
);
const MAX_BYLINE_CHARS = 140;

/** Undefined for a line that is no byline. */
export function parseByline(source: string): Byline | undefined {
  if (source.length > MAX_BYLINE_CHARS + 4) return undefined;
  const line = /^[_*]/.test(source) ? source.replace(/^[_*]+|[_*]+$/gu, '') : source;
  if (line.length > MAX_BYLINE_CHARS || line.length < 2 || isEnded(line)) return undefined;
  return byPost(line) ?? byWord(line) ?? byLabel(line) ?? byAgency(line);
}

const ENDS = '.!?:;';
/** The end of a line tells; a search from its start would read all of it. */
const END_CHARS = 8;

function isEnded(line: string): boolean {
  if (!ENDS.includes(line.charAt(line.length - 1))) return false;
  return /[.!?:;]$/u.test(line.slice(-END_CHARS).replace(/\b(?:Jr|Sr|U\.S|U\.N)\.$/u, ''));
}

/** Lines that are bylines only beside others of a head: "Dana Reyes in Nairobi", "Staff Writer". Headlines look like them. */
export function parseLooseByline(line: string): Byline | undefined {
  const words = line.split(' ');
  if (line.length > 70 || words.length > 9 || !/^(?:\p{Lu}|@)/u.test(line) || /[.!?:;,]$/u.test(line)) return undefined;
  const placed = NAME_IN_PLACE.exec(line);
  if (placed?.[1] !== undefined && placed[2] !== undefined && placed[1].includes(' '))
    return { author: placed[1], place: placed[2] };
  const isRole =
    ROLE.test(line) && words.every((word) => /^(?:[\p{Lu}&|,•·@/–—-]|of|and|the|for|from|in|to|al)/u.test(word));
  return isRole ? {} : undefined;
}

function byPost(line: string): Byline | undefined {
  const [, author, place] = line.endsWith(')') ? (POSTED.exec(line) ?? []) : [];
  return author === undefined || place === undefined ? undefined : { author: calm(author), place };
}

function byWord(line: string): Byline | undefined {
  const by = BY.exec(line);
  const names = by?.[1]?.trim();
  if (by === null || names === undefined) return undefined;
  const parts = names.split(/, /u);
  const agency = [by[3] ?? '', parts.at(-1) ?? '', names].map(agencyNamed).find((name) => name !== undefined);
  const author =
    agency !== undefined && parts.length > 1 && agencyNamed(parts.at(-1) ?? '') !== undefined
      ? parts.slice(0, -1).join(', ')
      : names;
  const place = by[2]?.trim();
  return {
    ...(agencyNamed(author) === undefined &&
      !/^(?:our|staff|the|agencies)\b/iu.test(author) && { author: calm(author) }),
    ...(place !== undefined && { place }),
    ...(agency !== undefined && { agency }),
  };
}

/** "DATELINE: Nairobi" in archives; "Nairobi (AP) —" or "NAIROBI —" on a line of its own. */
function byLabel(line: string): Byline | undefined {
  const place = /^dateline\s*[:：]\s*(\p{Lu}[\p{L} .,'’-]{1,60})$/iu.exec(line)?.[1];
  if (place !== undefined) return { place: calm(place.split(',')[0] ?? place) };
  const alone =
    /^(\p{Lu}[\p{L}.'’ ]{2,30}?(?:, \p{Lu}[\p{L} .]{2,24})?)(?:\s*\(([^()]{2,30})\)|\s(\p{Lu}{2,7}))?\s*(?:[–—]|--)$/u.exec(
      line,
    );
  const agency = agencyNamed(alone?.[2] ?? alone?.[3] ?? '');
  if (alone?.[1] === undefined || (agency === undefined && alone[1] !== alone[1].toUpperCase())) return undefined;
  return { place: calm(alone[1].split(',')[0] ?? ''), ...(agency !== undefined && { agency }) };
}

function byAgency(line: string): Byline | undefined {
  const alone = agencyNamed(line.replace(/^[[(—–-]\s*|\s*[\])]$/gu, ''));
  if (alone !== undefined && !isPhotoAgency(line)) return { agency: alone };
  const posted = AGENCY_AND_PLACE.exec(line);
  const house = agencyNamed(posted?.[1] ?? '');
  if (house !== undefined && posted?.[2] !== undefined) return { place: calm(posted[2]), agency: house };
  const placed = PLACE_AND_AGENCY.exec(line);
  const agency = agencyNamed(placed?.[2] ?? '');
  if (placed?.[1] === undefined || agency === undefined) return undefined;
  const before = placed[1].trim();
  // "Omar Weiss, Associated Press" names a person; "Jakarta: Asharq Al-Awsat" a place.
  return line.includes(`${before},`) ? { author: before, agency } : { place: before, agency };
}

/** Names in capitals are set in small letters. */
function calm(names: string): string {
  if (names !== names.toUpperCase()) return names;
  return names.replace(/\p{L}+/gu, (word) => (word === 'AND' ? 'and' : word.charAt(0) + word.slice(1).toLowerCase()));
}
