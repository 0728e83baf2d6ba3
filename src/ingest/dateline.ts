import { agencyNamed } from './agencies.ts';

/** The opening of a story's first paragraph that says where it was filed. */
export interface Dateline {
  readonly place: string;
  readonly agency?: string;
  /** A day that stands in it, such as "Jan. 5" or "March 3, 2024"; '' without one. */
  readonly day: string;
}

const CAPITALIZED = String.raw`(?:\p{Lu}[\p{L}.'’-]*|of|de|la|el|al|the|and|du|des|der)`;
const PLACE = String.raw`(\p{Lu}[\p{L}.'’-]*(?:[ ,/]+${CAPITALIZED}){0,7})`;
const DAY = String.raw`(?:,?\s+((?:\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}{2,8}\.?)(?:,?\s+\d{4})?))?`;
const DASH = String.raw`\s*(?:[-–—]{1,2}|:|_(?= ))\s*`;
/** "NAIROBI, Kenya (AP) — …", "LONDON, March 3 (Reuters) - …", "Paris (AFP) – …". */
const WITH_AGENCY = new RegExp(String.raw`^${PLACE}${DAY}\s*[([]([^()[\]]{2,40})[)\]]${DASH}`, 'u');
/** "HANOI, Vietnam (KXYZ) — …": a station or paper that no list has, told by its capitals and those of the city. */
const WITH_STATION = new RegExp(
  String.raw`^${PLACE}${DAY}\s*\([\p{Lu}\d][\p{Lu}\d .&/-]{1,30}\)\s*(?:[-–—]{1,2}|_)\s`,
  'u',
);
/** "June 2 (UPI) -- …": when and who. */
const DAY_AND_AGENCY = new RegExp(
  String.raw`^((?:\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}{2,8}\.?)(?:,?\s+\d{4})?)\s*\(([^()]{2,30})\)${DASH}`,
  'u',
);
/** "(Reuters) - …", "(CNN) …", "CNN — …": who, but not where. */
const AGENCY_ONLY = /^(?:\(([^()]{2,40})\)\s*(?:[-–—]{1,2}\s*)?|(\p{Lu}{2,9}) [–—] )(?=["“‘'\p{Lu}\d])/u;
/** "(ANSA) - ROME, MAR 5 - …": who, where and when. */
const AGENCY_FIRST =
  /^\(([^()]{2,30})\)\s*[-–—]{1,2}\s*(\p{Lu}{3}[\p{Lu} ,.'’-]*?),?(?:\s+(\p{Lu}\p{L}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}{2,8}\.?)(?:,?\s+\d{4})?)?\s*[-–—]{1,2}\s/u;
/** "MOSCOW, January 16. /TASS/. …". */
const SLASHED = new RegExp(String.raw`^${PLACE}${DAY}\.?\s*/([^/]{2,30})/\s*[.–—-]*\s*`, 'u');
/** "NEW YORK--(BUSINESS WIRE)--…", "LONDON, March 3, 2024 /PRNewswire/ -- …". */
const WIRE = new RegExp(String.raw`^${PLACE}${DAY}\s*--\s*\(([^()]{2,30})\)\s*--\s*`, 'u');
/** "CAIRO — …", "NEW DELHI: …", "Doha, Qatar – …": capitals, or a city and its country, make it a place. */
const PLACE_ONLY = new RegExp(String.raw`^${PLACE}${DAY}(?:\s+[-–—]{1,2}\s+|\s*[–—]\s*|\s*--\s*|:\s+)`, 'u');
const MAX_DATELINE_CHARS = 120;
/** "UPDATE: …", "Q: …": capitals before a colon that are no place. */
const NO_PLACES = new Set(
  'q a update breaking opinion analysis watch live video exclusive editorial note editor correction photo photos file cnn bbc ap afp reuters'.split(
    ' ',
  ),
);

/** Reads the opening of a paragraph; undefined where there is none. */
export function parseDateline(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, MAX_DATELINE_CHARS);
  if (!mayBeDateline(start) || !/^["“(]?\p{Lu}/u.test(start) || !/[-–—:/)_]/u.test(start)) return undefined;
  for (const pattern of [WITH_AGENCY, WIRE, SLASHED]) {
    const match = pattern.exec(start);
    const agency = agencyNamed(match?.[3] ?? '');
    if (match?.[1] !== undefined && agency !== undefined)
      return { place: cityOf(match[1]), agency, day: match[2] ?? '' };
  }
  const dated = DAY_AND_AGENCY.exec(start);
  const datedAgency = agencyNamed(dated?.[2] ?? '');
  if (datedAgency !== undefined) return { place: '', agency: datedAgency, day: dated?.[1] ?? '' };
  const first = AGENCY_FIRST.exec(start);
  const firstAgency = agencyNamed(first?.[1] ?? '');
  if (first?.[2] !== undefined && firstAgency !== undefined)
    return { place: cityOf(first[2]), agency: firstAgency, day: first[3] ?? '' };
  const alone = AGENCY_ONLY.exec(start);
  const agency = agencyNamed(alone?.[1] ?? alone?.[2] ?? '');
  if (agency !== undefined) return { place: '', agency, day: '' };
  const placed = WITH_STATION.exec(start) ?? PLACE_ONLY.exec(start);
  if (placed?.[1] === undefined || !isPlace(placed[1])) return undefined;
  return { place: cityOf(placed[1]), day: placed[2] ?? '' };
}

/** Cheap: up to the first dash, bracket, colon or slash only capitals, short words and a day. */
function mayBeDateline(start: string): boolean {
  const end = start.search(/[([–—:/]|-[- ]/u);
  return end >= 0 && !/(?:^|[\s.])\p{Ll}{4}/u.test(start.slice(0, end));
}

function isPlace(text: string): boolean {
  const city = text.split(/[,/]/u)[0] ?? '';
  const letters = city.replace(/\P{L}/gu, '');
  if (letters.length < 3 || NO_PLACES.has(city.toLowerCase())) return false;
  if (city === city.toUpperCase()) return city.split(' ').length <= 4;
  // In small letters only a city with its country counts: "Peace — at last" is prose.
  return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?$/u.test(text);
}

function cityOf(text: string): string {
  const city = (text.split(/[,/]/u)[0] ?? '').trim().replace(/(?<=\p{L}{3})\.$/u, '');
  if (city !== city.toUpperCase()) return city;
  return city.replace(/\p{L}[\p{L}'’]*/gu, (word) =>
    word.length <= 2 && city.length > 3 && !/^(?:AL|EL|LA|LE|EL|ST)$/u.test(word)
      ? word
      : word.charAt(0) + word.slice(1).toLowerCase(),
  );
}
